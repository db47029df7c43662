package org.minqing.file;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals the name and the key of an upload. Implemented by the module that holds the sealing keys. */
public interface UploadSeal {

    record Sealed(UUID id, byte[] salt, String keyId, byte[] ciphertext) {}

    Sealed seal(int regionId, UUID id, Map<String, String> fields);

    /** The fields, or empty if the sealing key is gone. */
    Optional<Map<String, String>> open(int regionId, Sealed sealed);
}
