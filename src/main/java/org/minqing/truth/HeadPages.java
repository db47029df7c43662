package org.minqing.truth;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.minqing.database.Regions;
import org.minqing.web.NavEntry;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 每日存证: the heads of a region to copy, print and carry away, and the public keys that verify them. */
@Controller
class HeadPages {

    private static final Logger LOG = LoggerFactory.getLogger(HeadPages.class);
    private static final int SHOWN = 31;

    private final Heads heads;
    private final Regions regions;

    HeadPages(Heads heads, Regions regions) {
        this.heads = heads;
        this.regions = regions;
    }

    @Bean
    static NavEntry headsInNavigation() {
        return new NavEntry(80, "/heads", "truth.nav.heads", "shield-check", Permission.READ_HEADS);
    }

    @Requires(Permission.READ_HEADS)
    @GetMapping("/heads")
    String list(@RequestParam(defaultValue = "2147483647") int before, SignedIn me, Model model) {
        List<Head.Signed> found = heads.before(me.regionId(), before, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        model.addAttribute("heads", more ? found.subList(0, SHOWN) : found);
        model.addAttribute("next", more ? found.get(SHOWN - 1).head().number() : 0);
        model.addAttribute("newest", before == Integer.MAX_VALUE);
        model.addAttribute("open", heads.changedSinceLast(me.regionId()));
        model.addAttribute("keys", heads.verifiers());
        return "truth/heads";
    }

    @Requires(Permission.SIGN_HEADS)
    @PostMapping("/heads")
    String sign(SignedIn me, Ui ui, RedirectAttributes redirect) {
        Head head = heads.sign(regions.byId(me.regionId())).head();
        Toast.show(redirect, ui.msg(written() ? "truth.heads.signed" : "truth.heads.signed-not-written", head.number()));
        return "redirect:/heads";
    }

    /** The head stands in any case; the night watch tries the file again. */
    private boolean written() {
        try {
            heads.bringFileUpToDate();
            return true;
        } catch (UncheckedIOException e) {
            LOG.warn("the heads file could not be written", e);
            return false;
        }
    }

    /** The region's heads as the file that {@code ./minqing verify --heads} reads. */
    @Requires(Permission.READ_HEADS)
    @GetMapping("/heads/file")
    ResponseEntity<byte[]> file(SignedIn me) {
        String lines = heads.all().stream()
                .filter(signed -> signed.head().region() == me.regionId())
                .map(HeadsFile::line)
                .collect(Collectors.joining());
        return download("heads.jsonl", lines);
    }

    @Requires(Permission.READ_HEADS)
    @GetMapping("/heads/keys/{id}")
    ResponseEntity<byte[]> key(@PathVariable String id) {
        HeadKeys.Verifier key = heads.verifiers().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PageNotFound("key " + id));
        return download("heads-" + key.id() + ".pub", key.pem());
    }

    private static ResponseEntity<byte[]> download(String name, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
