package org.minqing.triage.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.casework.CasePanel;
import org.minqing.casework.CaseView;
import org.minqing.casework.IntakeWatch.Found;
import org.minqing.casework.Move;
import org.minqing.web.Fragments;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Beside a case: the words for which it was flagged, where they stand, and the way to say that they mean nothing here. */
@Component
public class WatchPanel implements CasePanel {

    /** So many characters before and behind a word. */
    private static final int AROUND = 12;

    private final WatchWords words;
    private final WatchStore store;
    private final Fragments fragments;

    WatchPanel(WatchWords words, WatchStore store, Fragments fragments) {
        this.words = words;
        this.store = store;
        this.fragments = fragments;
    }

    /**
     * @param pardonedBy who called it a false alarm, or empty
     * @param flagged    the case carries its flag
     */
    public record Line(String word, String before, String behind, String whyKey, String flagKey, String pardonedBy, boolean flagged) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Shown> beside(CaseView view, Ui ui) {
        int regionId = view.facts().regionId();
        List<Found> found = view.erased() ? List.of() : words.found(regionId, view.title() + "\n" + view.text());
        if (found.isEmpty() || view.facts().matter().flags().history()) {
            return Optional.empty();
        }
        Map<String, String> pardoned = store.pardoned(regionId, view.facts().id());
        String said = WatchWords.plain(view.text().contains(found.getFirst().word()) ? view.text() : view.title() + view.text());
        List<Line> lines = found.stream().map(one -> line(one, said, pardoned, view)).toList();
        boolean may = view.moves().stream().anyMatch(move -> move.move() == Move.MARK)
                && lines.stream().anyMatch(line -> line.flagged() && line.pardonedBy().isEmpty());
        return Optional.of(new Shown(ui.msg("triage.watch.title"), "alert-triangle", fragments.of("triage/watched", Map.of(
                "ui", ui, "number", view.facts().number(), "lines", lines, "may", may, "version", view.facts().version()))));
    }

    private static Line line(Found found, String said, Map<String, String> pardoned, CaseView view) {
        int at = said.indexOf(found.word());
        String before = at < 0 ? "" : said.substring(Math.max(0, at - AROUND), at);
        String behind = at < 0 ? "" : said.substring(at + found.word().length(), Math.min(said.length(), at + found.word().length() + AROUND));
        return new Line(found.word(), before, behind, found.why(), "casework.flag." + found.care().name().toLowerCase(java.util.Locale.ROOT),
                pardoned.getOrDefault(found.word(), ""), found.care().on(view.facts()));
    }
}
