package org.minqing.search;

import java.util.List;
import java.util.Optional;
import org.minqing.casework.CaseWordsOf;
import org.minqing.search.SearchIndex.Copy;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page behind the one box. */
@Controller
class SearchPages {

    private final Search search;
    private final SearchIndex index;
    private final ResultLines lines;
    private final CaseWordsOf wordsOf;

    SearchPages(Search search, SearchIndex index, ResultLines lines, CaseWordsOf wordsOf) {
        this.search = search;
        this.index = index;
        this.lines = lines;
        this.wordsOf = wordsOf;
    }

    @Requires(Permission.SEARCH)
    @GetMapping("/search")
    String results(@ModelAttribute SearchForm form, SignedIn me, Ui ui, Model model) {
        Asked asked = form.asked();
        Answer answer = form.asks() ? search.find(asked, me) : new Answer(List.of(), Answer.Way.AS_WRITTEN, Optional.empty());
        var words = wordsOf.region(me.regionId(), ui);
        var page = new ResultLines.Page(me, ui, words,
                new Highlight(Question.of(asked.text()), answer.way() != Answer.Way.AS_WRITTEN));
        List<SearchSheet.Section> sections = answer.parts().stream()
                .filter(part -> asked.kind() == null || asked.kind() == part.kind())
                .map(part -> new SearchSheet.Section(part.kind(), part.total(), lines.of(part, page)))
                .toList();
        boolean building = index.standing(me.regionId(), Copy.SEARCHED).isEmpty();
        model.addAttribute("sheet", new SearchSheet(form, asked, answer, sections, words, building));
        return "search/search";
    }
}
