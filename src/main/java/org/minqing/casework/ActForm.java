package org.minqing.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What was filled in for an {@link Act}; each uses the fields it needs.
 *
 * @param version    the version of the case the person was looking at
 * @param words      the free text: reason, result, reply, what the resident said
 * @param lead       the id of a proposed unit, or empty
 * @param other      a unit's name as typed; wins over {@code lead}
 * @param assistants units' names as typed
 * @param unitName   the unit of a promise or an answer, as typed
 * @param by         who said it, or how who raised it once more is described
 * @param days       how many days longer
 * @param ground     why a case is ended
 * @param receipt    by what the other channel received it
 * @param marks      the flags it is to carry from now on
 * @param number     of another case
 * @param title      of what is split off
 * @param triggers   why it is supervised
 * @param promiseWords what became of each promise: its id, =, and a {@link PromiseWord}
 * @param via        how a matter that was raised once more came in
 */
public record ActForm(
        @Nullable Long version,
        @Nullable String words,
        @Nullable UUID lead,
        @Nullable String other,
        @Nullable List<String> assistants,
        @Nullable String basis,
        @Nullable Outcome outcome,
        @Nullable Satisfaction satisfaction,
        @Nullable Voice voice,
        CaseCommand.TryToReach.@Nullable Way way,
        @Nullable ReferralChannel channel,
        @Nullable UUID commitment,
        @Nullable String unitName,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
        @Nullable String by,
        @Nullable String dueText,
        @Nullable Boolean kept,
        @Nullable Channel via,
        @Nullable Integer days,
        @Nullable TerminationGround ground,
        @Nullable String receipt,
        @Nullable Set<Mark> marks,
        @Nullable String number,
        @Nullable String title,
        @Nullable Set<SupervisionTrigger> triggers,
        @Nullable List<String> promiseWords) {

    /** A flag that can be set and taken away. */
    public enum Mark {
        SEALED,
        URGENT,
        SENSITIVE,
        GROUP
    }

    static final ActForm EMPTY = new ActForm(null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The text as typed, for showing it again. */
    public String typed() {
        return words == null ? "" : words;
    }

    public String typedOther() {
        return other == null ? "" : other;
    }

    public String typedBasis() {
        return basis == null ? "" : basis;
    }

    public String typedUnit() {
        return unitName == null ? "" : unitName;
    }

    public String typedBy() {
        return by == null ? "" : by;
    }

    public String typedDueText() {
        return dueText == null ? "" : dueText;
    }

    public Set<Mark> typedMarks() {
        return marks == null ? Set.of() : marks;
    }

    public String typedNumber() {
        return number == null ? "" : number;
    }

    public String typedTitle() {
        return title == null ? "" : title;
    }

    /** What was said of a promise, or empty. */
    public String typedWord(UUID promise) {
        return promiseWords == null ? "" : promiseWords.stream()
                .filter(word -> word.startsWith(promise + "="))
                .map(word -> word.substring(word.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    /** Where nothing was chosen, nothing was said. */
    Map<UUID, PromiseWord> saidOfPromises() {
        Map<UUID, PromiseWord> said = new HashMap<>();
        for (String word : promiseWords == null ? List.<String>of() : promiseWords) {
            int cut = word.indexOf('=');
            Arrays.stream(PromiseWord.values())
                    .filter(known -> cut > 0 && known.name().equals(word.substring(cut + 1)))
                    .forEach(known -> idOf(word.substring(0, cut)).ifPresent(promise -> said.put(promise, known)));
        }
        return said;
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String typedReceipt() {
        return receipt == null ? "" : receipt;
    }

    public List<String> typedAssistants() {
        return assistants == null
                ? List.of()
                : assistants.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    public boolean isFor(UUID commitmentId) {
        return commitmentId.equals(commitment);
    }
}
