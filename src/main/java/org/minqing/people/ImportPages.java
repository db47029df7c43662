package org.minqing.people;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.ImportProblem.What;
import org.minqing.people.OrganisationImport.Outcome;
import org.minqing.people.OrganisationImport.Waiting;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Import of the organisation: template, upload, preview, confirmation. */
@Controller
class ImportPages {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OrganisationImport imports;

    ImportPages(OrganisationImport imports) {
        this.imports = imports;
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @GetMapping("/organisation/import")
    String start() {
        return "people/import";
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @GetMapping("/organisation/template.xlsx")
    ResponseEntity<byte[]> template() {
        String name = ContentDisposition.attachment()
                .filename("组织导入模板.xlsx", java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(OrganisationTemplate.write());
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @PostMapping("/organisation/import")
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, SignedIn me) throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Waiting waiting = imports.upload(me.regionId(), name, content);
        if (waiting.plan().sound()) {
            return new ModelAndView("redirect:/organisation/import/" + waiting.id());
        }
        return preview(waiting, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @GetMapping("/organisation/import/{id}")
    ModelAndView look(@PathVariable UUID id, SignedIn me) {
        Waiting waiting = imports.waiting(me.regionId(), id)
                .orElseThrow(() -> new PageNotFound("import " + id));
        return preview(waiting, HttpStatus.OK);
    }

    @Requires(Permission.MANAGE_ORGANISATION)
    @PostMapping("/organisation/import/{id}")
    ModelAndView confirm(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Optional<Outcome> outcome = imports.confirm(me.regionId(), id);
        if (outcome.isEmpty()) {
            Toast.show(redirect, ui.msg("people.import.gone"));
            return new ModelAndView("redirect:/organisation/import");
        }
        if (!outcome.get().written()) {
            return preview(new Waiting(id, "", outcome.get().plan()), HttpStatus.CONFLICT);
        }
        if (outcome.get().newUsers().isEmpty()) {
            Toast.show(redirect, ui.msg("people.import.done"));
            return new ModelAndView("redirect:/organisation");
        }
        var page = new ModelAndView("people/first-entries");
        page.addObject("entries", outcome.get().newUsers());
        return page;
    }

    private static ModelAndView preview(Waiting waiting, HttpStatus status) {
        var page = new ModelAndView("people/preview");
        page.addObject("preview", new ImportPreview(waiting.id(), waiting.fileName(), waiting.plan()));
        page.setStatus(status);
        return page;
    }

    /** The words for a problem, in the reader's language. */
    static String say(ImportProblem problem, Ui ui, String suffix) {
        Object[] arguments = problem.arguments().toArray();
        if (problem.what() == What.USER_FLAW) {
            return ui.msg(problem.arguments().getFirst(), problem.arguments().stream().skip(1).toArray());
        }
        return ui.msg("people.import." + problem.what() + suffix, arguments);
    }
}
