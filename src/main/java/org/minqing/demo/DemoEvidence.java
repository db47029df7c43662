package org.minqing.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

    /** One drawing before and after, which several results share. */
    private record Pair(byte[] before, byte[] after) {
        static Pair of(Drawing drawing) {
            return new Pair(drawing.jpeg(false), drawing.jpeg(true));
        }
    }

    /** The same histories; the last few whose subject can be drawn have pictures with their last result. */
    List<CaseHistory> with(List<CaseHistory> histories) {
        var illustrated = new ArrayList<CaseHistory>(histories);
        var pairs = new EnumMap<Drawing, Pair>(Drawing.class);
        int drawn = 0;
        for (int i = illustrated.size() - 1; i >= 0 && drawn < CASES; i--) {
            Optional<CaseHistory> pictured = pictured(illustrated.get(i), pairs);
            if (pictured.isPresent()) {
                illustrated.set(i, pictured.get());
                drawn++;
            }
        }
        return illustrated;
    }

    private Optional<CaseHistory> pictured(CaseHistory history, Map<Drawing, Pair> pairs) {
        if (!(history.steps().getFirst().command() instanceof CaseCommand.Register register)) {
            return Optional.empty();
        }
        return Arrays.stream(Drawing.values())
                .filter(drawing -> drawing.suits(register.title()))
                .findFirst()
                .flatMap(drawing -> pictured(history, () -> pairs.computeIfAbsent(drawing, Pair::of)));
    }

    private Optional<CaseHistory> pictured(CaseHistory history, Supplier<Pair> pair) {
        var steps = new ArrayList<CaseHistory.Step>(history.steps());
        for (int i = steps.size() - 1; i > 0; i--) {
            CaseHistory.Step step = steps.get(i);
            if (step.command() instanceof CaseCommand.FeedBack result) {
                var by = new Uploads.By(step.actor().regionId(), step.actor().userId());
                steps.set(i, new CaseHistory.Step(
                        result.with(List.of(
                                taken(pair.get().before(), Moment.BEFORE, "整改前.jpg", by),
                                taken(pair.get().after(), Moment.AFTER, "整改后.jpg", by))),
                        step.actor(),
                        step.at()));
                return Optional.of(new CaseHistory(steps));
            }
        }
        return Optional.empty();
    }

    private Attachment taken(byte[] jpeg, Moment moment, String name, Uploads.By by) {
        return switch (uploads.take(name, jpeg, by)) {
            case Uploads.Outcome.Taken taken -> new Attachment(taken.upload(), moment);
            case Uploads.Outcome.Refused refused -> throw new IllegalStateException(refused.key());
        };
    }
}
