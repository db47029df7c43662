package org.minqing.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseType;

/**
 * A concern as it comes up again and again, with everything that belongs to it.
 *
 * @param at       kinds of estates in which it comes up; {@code any} = every kind but a village
 * @param lead     short name of the unit, or 街道 for the community's own subdistrict
 * @param basis    the duty it rests on
 * @param words    ways in which residents say it
 * @param reply    what they are told on the way
 * @param results  what was done about it
 * @param solved   what residents say when it is solved
 * @param rest     what remains when it is partly solved
 * @param unsolved what they say when it is not
 * @param promise  what the unit promised, where it did
 * @param days     working days it takes
 * @param months   months in which it comes up; all, when left out
 */
record ConcernText(
        String id,
        String category,
        CaseType type,
        List<String> at,
        String lead,
        @Nullable List<String> assist,
        String basis,
        String title,
        List<String> words,
        String raiser,
        String reply,
        List<String> results,
        List<String> solved,
        String rest,
        String unsolved,
        @Nullable Said promise,
        int days,
        @Nullable List<Integer> months,
        boolean urgent) {

    record Said(String by, String text) {}

    List<String> assistants() {
        return Optional.ofNullable(assist).orElse(List.of());
    }

    /** Whether these words say in which house it is. */
    static boolean namesTheHouse(String words) {
        return words.contains("{小区}{楼}");
    }

    ConcernText ledBy(String unit) {
        return new ConcernText(id, category, type, at, unit, assist, basis, title, words, raiser, reply, results, solved,
                rest, unsolved, promise, days, months, urgent);
    }

    boolean comesUpIn(int month) {
        return months == null || months.contains(month);
    }
}
