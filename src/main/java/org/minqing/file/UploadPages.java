package org.minqing.file;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One file comes in; the answer is its line for the form that will claim it, or why it is not taken. */
@Controller
class UploadPages {

    private final Uploads uploads;
    private final ServedFile served;

    UploadPages(Uploads uploads, ServedFile served) {
        this.uploads = uploads;
        this.served = served;
    }

    @Requires(Permission.WORK_CASES)
    @PostMapping("/files")
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, SignedIn me) throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return switch (uploads.take(name, content, Uploads.By.of(me))) {
            case Uploads.Outcome.Taken taken -> new ModelAndView(
                    "file/attached", Map.of("attachment", new Attachment(taken.upload(), null)), HttpStatus.CREATED);
            case Uploads.Outcome.Refused refused -> new ModelAndView(
                    "file/refused", Map.of("refused", refused), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** The line of one's own upload once more, for a form that was loaded again. */
    @Requires(Permission.WORK_CASES)
    @GetMapping("/files/{hash}")
    ModelAndView line(@PathVariable String hash, SignedIn me) {
        return new ModelAndView("file/attached", Map.of("attachment", new Attachment(find(hash, me), null)));
    }

    /** Its small picture, while it is not claimed. */
    @Requires(Permission.WORK_CASES)
    @GetMapping("/files/{hash}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String hash, SignedIn me) throws IOException {
        Upload upload = find(hash, me);
        if (upload.thumbnail() == null) {
            throw new PageNotFound("thumbnail of " + hash);
        }
        return served.thumbnail(upload);
    }

    private Upload find(String hash, SignedIn me) {
        return uploads.find(hash, Uploads.By.of(me)).orElseThrow(() -> new PageNotFound("upload " + hash));
    }
}
