package org.minqing.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The part of a form in which files are attached.
 *
 * @param files   the hashes of uploads that the page made already
 * @param moments what each of them shows, by its name or empty
 * @param chosen  files sent with the form itself, as a browser without scripts does
 */
public record AttachForm(
        @Nullable List<String> files, @Nullable List<String> moments, @Nullable List<MultipartFile> chosen) {

    /**
     * What the form attaches.
     *
     * @param refused why some of it is not taken, each with its name; the rest is kept for the next try
     */
    public record Attached(List<Attachment> attachments, List<Refusal> refused) {
        public static final Attached NOTHING = new Attached(List.of(), List.of());

        public Attached {
            attachments = List.copyOf(attachments);
            refused = List.copyOf(refused);
        }
    }

    /** @param outcome null when an upload is not there any more */
    public record Refusal(String name, Uploads.Outcome.@Nullable Refused outcome) {}

    /** Finds the uploads, takes in what was sent along. */
    public Attached attached(Uploads uploads, Uploads.By by) throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<String> hashes = files == null ? List.of() : files.stream().distinct().toList();
        for (int i = 0; i < hashes.size(); i++) {
            Moment moment = moment(i);
            uploads.find(hashes.get(i), by).ifPresentOrElse(
                    upload -> attachments.add(new Attachment(upload, moment)), () -> refused.add(new Refusal("", null)));
        }
        for (MultipartFile file : chosen == null ? List.<MultipartFile>of() : chosen) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!name.isEmpty()) {
                switch (uploads.take(name, file.getBytes(), by)) {
                    case Uploads.Outcome.Taken taken -> attachments.add(new Attachment(taken.upload(), null));
                    case Uploads.Outcome.Refused why -> refused.add(new Refusal(name, why));
                }
            }
        }
        return new Attached(attachments, refused);
    }

    private @Nullable Moment moment(int index) {
        String name = moments == null || index >= moments.size() ? "" : moments.get(index);
        return switch (name) {
            case "BEFORE" -> Moment.BEFORE;
            case "AFTER" -> Moment.AFTER;
            default -> null;
        };
    }
}
