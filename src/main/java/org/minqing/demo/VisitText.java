package org.minqing.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Frequency;
import org.minqing.casework.ReferralChannel;

/** What {@code visits.yaml} says: the words of visits, reviews and call-backs. */
record VisitText(
        String programme,
        List<Requirement> requirements,
        List<String> assessments,
        @JsonProperty("next_steps") List<String> nextSteps,
        List<String> promises,
        @JsonProperty("vague_promises") List<VaguePromise> vaguePromises,
        List<String> attendance,
        List<Figure> figures,
        List<String> households,
        OfficeWords words) {

    /** A leader's requirement with what comes of it. */
    record Requirement(
            String id,
            List<String> at,
            String heading,
            String text,
            String lead,
            @Nullable List<String> assist,
            int days,
            String result,
            String accept,
            String back,
            @Nullable Frequency every) {

        List<String> assistants() {
            return Optional.ofNullable(assist).orElse(List.of());
        }
    }

    /** A figure that communities tell of themselves. */
    record Figure(String attribute, int least, int most, String unit) {}

    /** @param unit short name of the unit that gave it, where one did */
    record VaguePromise(
            String by, @Nullable String unit, String text, @JsonProperty("due_text") @Nullable String dueText) {}

    record OfficeWords(
            List<String> approve,
            List<String> rework,
            List<String> vague,
            List<String> withdraw,
            List<Referral> refer,
            List<String> spot,
            @JsonProperty("promise_on_the_phone") List<String> promisesOnThePhone,
            @JsonProperty("promise_done") List<String> promiseDone,
            @JsonProperty("promise_kept") List<String> promiseKept,
            @JsonProperty("promise_broken") List<String> promiseBroken,
            @JsonProperty("promise_moved") List<String> promiseMoved,
            @JsonProperty("return") List<String> giveBack,
            @JsonProperty("refuse_return") List<String> refuseReturn,
            List<String> dispute,
            List<String> extend,
            List<String> shelve,
            List<String> reopen,
            List<String> terminate,
            List<String> supervise,
            List<String> progress) {}

    record Referral(ReferralChannel channel, String reason) {}
}
