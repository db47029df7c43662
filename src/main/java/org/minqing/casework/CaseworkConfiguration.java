package org.minqing.casework;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.file.UploadSeal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class CaseworkConfiguration {

    /** @param folder {@code minqing.keys}: where the sealing keys lie, apart from the data */
    @Bean
    Seal seal(@Value("${minqing.keys:./keys}") String folder) {
        return new Seal(new SealingKeys(Path.of(folder)));
    }

    /** Uploads are sealed with the same keys as all words. */
    @Bean
    UploadSeal uploadSeal(Seal seal) {
        return new UploadSeal() {
            @Override
            public Sealed seal(int regionId, UUID id, Map<String, String> fields) {
                Seal.Sealed row = seal.seal(regionId, Words.of(id, fields));
                return new Sealed(id, row.salt(), row.keyId(), row.ciphertext());
            }

            @Override
            public Optional<Map<String, String>> open(int regionId, Sealed sealed) {
                return seal.open(regionId,
                        new Seal.Sealed(sealed.id(), sealed.salt(), sealed.keyId(), sealed.ciphertext(), ""));
            }
        };
    }

    /** A server without the keys of its own data would show everything as erased, and seal anew beside it: better no server. */
    @Bean
    SmartInitializingSingleton sealedTextsOpen(CaseStore store, Seal seal) {
        return () -> store.newestSealed().ifPresent(newest -> {
            if (seal.open(newest.regionId(), newest.row()).isEmpty()) {
                throw new IllegalStateException("the keys in the keys folder (MINQING_KEYS) do not open what is stored;"
                        + " put back the folder that belongs to this data");
            }
        });
    }
}
