package org.minqing.casework;

import java.io.IOException;
import org.minqing.file.ServedFile;
import org.minqing.file.Upload;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a case, for those who may see the case. */
@Controller
class EvidencePages {

    private final Casework casework;
    private final ServedFile served;

    EvidencePages(Casework casework, ServedFile served) {
        this.casework = casework;
        this.served = served;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/files/{hash}")
    ResponseEntity<Resource> file(@PathVariable String number, @PathVariable String hash, SignedIn me) throws IOException {
        return served.content(find(number, hash, me));
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/files/{hash}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String number, @PathVariable String hash, SignedIn me)
            throws IOException {
        Upload file = find(number, hash, me);
        if (file.thumbnail() == null) {
            throw new PageNotFound("thumbnail of " + hash);
        }
        return served.thumbnail(file);
    }

    private Upload find(String number, String hash, SignedIn me) {
        return casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.file(id, hash, Actor.of(me)))
                .orElseThrow(() -> new PageNotFound("file " + hash + " of case " + number));
    }
}
