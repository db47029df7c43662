package org.minqing.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Gives stored files out: with the one content type of their kind, never to be guessed at, never run, never kept by the
 * browser. Pictures may be looked at in place, everything else is saved. Who may have it was asked before.
 */
@Component
public final class ServedFile {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Vault vault;

    ServedFile(Vault vault) {
        this.vault = vault;
    }

    public ResponseEntity<Resource> content(Upload file) throws IOException {
        ContentDisposition.Builder how =
                file.kind().picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        var bytes = vault.open(file.hash(), file.key(), Vault.Part.CONTENT);
        return answer(file.kind().contentType(), how.filename(file.name(), StandardCharsets.UTF_8).build())
                .contentLength(file.size())
                .body(new InputStreamResource(bytes));
    }

    /** @throws IllegalArgumentException if the file has no small picture */
    public ResponseEntity<Resource> thumbnail(Upload file) throws IOException {
        if (file.thumbnail() == null) {
            throw new IllegalArgumentException("no thumbnail of " + file);
        }
        var bytes = vault.open(file.thumbnail(), file.key(), Vault.Part.THUMBNAIL);
        return answer(FileKind.JPEG.contentType(), ContentDisposition.inline().build()).body(new InputStreamResource(bytes));
    }

    private static ResponseEntity.BodyBuilder answer(String contentType, ContentDisposition how) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(contentType))
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS);
    }
}
