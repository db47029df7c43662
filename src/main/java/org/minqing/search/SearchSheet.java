package org.minqing.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseStage;
import org.minqing.casework.CaseWords;

/** The page of results. */
public record SearchSheet(SearchForm form, Asked asked, Answer answer, List<Section> sections, CaseWords words, boolean building) {

    public SearchSheet {
        sections = List.copyOf(sections);
    }

    /**
     * What was found of one kind.
     *
     * @param total what can be told of at most {@link Found#COUNT_UP_TO}
     */
    public record Section(Kind kind, int total, List<ResultLine> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A tab: all kinds, or one. */
    public record Tab(@Nullable Kind kind, String address, String count, boolean here) {}

    public boolean asks() {
        return form.asks();
    }

    public boolean nothing() {
        return answer.total() == 0;
    }

    public List<Tab> tabs() {
        return Stream.concat(
                        Stream.of(new Tab(null, SearchForm.address(asked.only(null)), "", asked.kind() == null)),
                        answer.parts().stream().map(part -> new Tab(part.kind(), SearchForm.address(asked.only(part.kind())),
                                counted(part.total()), asked.kind() == part.kind())))
                .toList();
    }

    public static String counted(int total) {
        return total >= Found.COUNT_UP_TO ? Found.COUNT_UP_TO - 1 + "+" : String.valueOf(total);
    }

    /** All of one kind, where only some are shown. */
    public String allOf(Kind kind) {
        return SearchForm.address(asked.only(kind));
    }

    public Optional<String> next() {
        return sections.stream()
                .filter(section -> section.kind() == asked.kind())
                .filter(section -> asked.page() * Search.A_PAGE < Math.min(section.total(), Search.MOST))
                .findFirst()
                .map(section -> SearchForm.address(asked.onPage(asked.page() + 1)));
    }

    public Optional<String> before() {
        return Optional.of(asked.page()).filter(page -> page > 1).map(page -> SearchForm.address(asked.onPage(page - 1)));
    }

    /** There are more than anybody reads. */
    public boolean endsHere() {
        return asked.kind() != null && next().isEmpty() && asked.page() * Search.A_PAGE >= Search.MOST;
    }

    /** What was meant perhaps. */
    public Optional<Proposal> proposal() {
        return answer.suggestion().map(words -> new Proposal(words, SearchForm.address(asked.containing(words))));
    }

    public record Proposal(String words, String address) {}

    public String icon(Kind kind) {
        return switch (kind) {
            case CASE -> "message-report";
            case VISIT -> "walk";
            case PLACE -> "building-community";
            case UNIT -> "sitemap";
            case OFFICIAL -> "user";
            case REPORT -> "news";
            case FILE -> "paperclip";
        };
    }

    public List<CaseStage> stages() {
        return Arrays.asList(CaseStage.values());
    }

    /** The address without what it is narrowed to. */
    public String cleared() {
        return SearchForm.address(Asked.of(asked.text()).only(asked.kind()));
    }
}
