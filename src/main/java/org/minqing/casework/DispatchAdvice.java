package org.minqing.casework;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Duty;
import org.minqing.web.Ui;

/** What a higher module advises who dispatches a case. The first bean of this type that has something to say is heard. */
public interface DispatchAdvice {

    /** The advice for this case, if there is any. Asked only where the reader may dispatch it. */
    Optional<Advice> on(CaseView view, Ui ui);

    /**
     * @param about      stands over the units proposed: what the case seems to be about, and why
     * @param leads      units for the lead, the likeliest first
     * @param sure       so sure that the first of them is filled in; else a person chooses
     * @param assistants units that usually assist; filled in only when sure
     */
    record Advice(Content about, List<Lead> leads, boolean sure, List<UUID> assistants) {
        public Advice {
            leads = List.copyOf(leads);
            assistants = List.copyOf(assistants);
        }
    }

    /**
     * @param duty   the line of the catalogue on which it would lead, or null
     * @param reason why, in the reader's words
     */
    record Lead(UUID unitId, @Nullable Duty duty, String reason) {}
}
