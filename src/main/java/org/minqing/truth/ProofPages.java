package org.minqing.truth;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseView;
import org.minqing.casework.Casework;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The proof of one case as a file, for whoever may see the case; with its words only if they are asked for. */
@Controller
class ProofPages {

    private final Casework casework;
    private final Proofs proofs;

    ProofPages(Casework casework, Proofs proofs) {
        this.casework = casework;
        this.proofs = proofs;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/proof")
    ResponseEntity<byte[]> proof(
            @PathVariable String number, @RequestParam(defaultValue = "false") boolean words, SignedIn me) {
        Case facts = casework.idOf(me.regionId(), number)
                .flatMap((UUID id) -> casework.view(id, Actor.of(me)))
                .map(CaseView::facts)
                .orElseThrow(() -> new PageNotFound("case " + number));
        CaseProof proof = proofs.of(facts, words).orElseThrow(() -> new PageNotFound("proof of " + number));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(number + ".proof.json", StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(proof.json().getBytes(StandardCharsets.UTF_8));
    }
}
