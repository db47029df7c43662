package org.minqing.triage;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.casework.CaseView;
import org.minqing.casework.ReplyAdvice;
import org.minqing.triage.reply.EarlierReplies;
import org.minqing.triage.reply.Finding;
import org.minqing.triage.reply.ReplyCheck;
import org.minqing.web.Fragments;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** 回复检查, beside a result while it is written and when it is reviewed. */
@Component
class ReplyDesk implements ReplyAdvice {

    /** Nobody wants advice on the first word. */
    private static final int SHORTEST = 6;

    private final Fragments fragments;

    ReplyDesk(Fragments fragments) {
        this.fragments = fragments;
    }

    @Override
    public Optional<Content> on(Draft draft, Ui ui) {
        if (draft.words().strip().length() < SHORTEST) {
            return Optional.empty();
        }
        CaseView view = draft.view();
        EarlierReplies earlier = EarlierReplies.none();
        draft.earlier().get().forEach(given -> earlier.add(given.number(), given.words()));
        List<Finding> findings =
                ReplyCheck.check(view.title() + "\n" + view.text(), draft.words(), earlier, view.facts().number());
        return Optional.of(fragments.of("triage/reply", Map.of("ui", ui, "findings", findings)));
    }
}
