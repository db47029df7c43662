package org.minqing.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was filled in, as one text to copy from when the form itself is no longer offered. */
final class KeptText {

    private final CaseWords words;
    private final List<String> lines = new ArrayList<>();

    private KeptText(CaseWords words) {
        this.words = words;
    }

    /** @param own the number of the case itself: the form carries it where no other was typed, for it stands in its address */
    static String of(ActForm form, String own, CaseWords words) {
        var kept = new KeptText(words);
        kept.texts(form, own);
        kept.choices(form);
        return String.join("\n", kept.lines);
    }

    private void texts(ActForm form, String own) {
        line("title", form.typedTitle());
        if (!form.typed().isBlank()) {
            lines.add(form.typed());
        }
        line("unit", form.lead() == null ? "" : words.names().unit(form.lead()));
        line("unit", form.typedOther());
        line("unit", form.typedUnit());
        line("assistants", joined(form.typedAssistants()));
        line("basis", form.typedBasis());
        line("by", form.typedBy());
        line("said", form.typedDueText());
        line("due", form.due() == null ? "" : form.due().toString());
        line("days", form.days() == null ? "" : form.days().toString());
        line("number", form.typedNumber().equals(own) ? "" : form.typedNumber());
        line("receipt", form.typedReceipt());
    }

    private void choices(ActForm form) {
        choice("outcome", form.outcome());
        choice("satisfaction", form.satisfaction());
        choice("voice", form.voice());
        choice("way", form.way());
        choice("referral", form.channel());
        choice("channel", form.via());
        choice("ground", form.ground());
        if (form.kept() != null) {
            lines.add(words.say("act.JUDGE_PROMISE." + (form.kept() ? "yes" : "no")));
        }
        form.saidOfPromises().values().forEach(word -> choice("promise-word", word));
        line("marks", joined(form.typedMarks().stream()
                .map(mark -> words.say("flag." + mark.name().toLowerCase(Locale.ROOT))).toList()));
        line("triggers", joined((form.triggers() == null ? Stream.<SupervisionTrigger>empty() : form.triggers().stream())
                .map(trigger -> words.of("trigger", trigger)).toList()));
    }

    private void line(String label, String value) {
        if (!value.isBlank()) {
            lines.add(words.say("kept." + label, value));
        }
    }

    private void choice(String what, @Nullable Enum<?> value) {
        if (value != null) {
            lines.add(words.of(what, value));
        }
    }

    private String joined(Collection<String> values) {
        return String.join(words.say("list-comma"), values);
    }
}
