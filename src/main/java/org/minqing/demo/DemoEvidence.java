package org.minqing.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.file.Attachment;
import org.minqing.file.Moment;
import org.minqing.file.Uploads;
import org.springframework.stereotype.Component;

/** Puts drawings, before and after, to the results of some cases: enough to see what evidence looks like. */
@Component
class DemoEvidence {

    private static final int CASES = 10;

    private final Uploads uploads;

    DemoEvidence(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The same histories; the last few whose subject can be drawn have pictures with their last result. */
    List<CaseHistory> with(List<CaseHistory> histories) {
        var illustrated = new ArrayList<CaseHistory>(histories);
        int drawn = 0;
        for (int i = illustrated.size() - 1; i >= 0 && drawn < CASES; i--) {
            Optional<CaseHistory> pictured = pictured(illustrated.get(i));
            if (pictured.isPresent()) {
                illustrated.set(i, pictured.get());
                drawn++;
            }
        }
        return illustrated;
    }

    private Optional<CaseHistory> pictured(CaseHistory history) {
        if (!(history.steps().getFirst().command() instanceof CaseCommand.Register register)) {
            return Optional.empty();
        }
        return Arrays.stream(Drawing.values())
                .filter(drawing -> drawing.suits(register.title()))
                .findFirst()
                .flatMap(drawing -> pictured(history, drawing));
    }

    private Optional<CaseHistory> pictured(CaseHistory history, Drawing drawing) {
        var steps = new ArrayList<CaseHistory.Step>(history.steps());
        for (int i = steps.size() - 1; i > 0; i--) {
            CaseHistory.Step step = steps.get(i);
            if (step.command() instanceof CaseCommand.FeedBack result) {
                var by = new Uploads.By(step.actor().regionId(), step.actor().userId());
                steps.set(i, new CaseHistory.Step(
                        result.with(List.of(
                                drawn(drawing, Moment.BEFORE, "整改前.jpg", by), drawn(drawing, Moment.AFTER, "整改后.jpg", by))),
                        step.actor(),
                        step.at()));
                return Optional.of(new CaseHistory(steps));
            }
        }
        return Optional.empty();
    }

    private Attachment drawn(Drawing drawing, Moment moment, String name, Uploads.By by) {
        return switch (uploads.take(name, drawing.jpeg(moment == Moment.AFTER), by)) {
            case Uploads.Outcome.Taken taken -> new Attachment(taken.upload(), moment);
            case Uploads.Outcome.Refused refused -> throw new IllegalStateException(refused.key());
        };
    }
}
