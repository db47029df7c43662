package org.minqing.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.CaseView;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.Casework;
import org.minqing.visit.CaseRef;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a campaign. */
@Controller
class CampaignPages {

    private final Campaigns campaigns;
    private final Casework casework;
    private final CaseWordsOf words;
    private final List<CampaignSource> sources;

    CampaignPages(Campaigns campaigns, Casework casework, CaseWordsOf words, List<CampaignSource> sources) {
        this.campaigns = campaigns;
        this.casework = casework;
        this.words = words;
        this.sources = sources;
    }

    @Requires(Permission.READ_VISITS)
    @GetMapping("/campaigns/{id}")
    String campaign(@PathVariable UUID id, SignedIn me, Ui ui, Model model) {
        Campaign campaign = campaigns.byId(me.regionId(), id).orElseThrow(() -> new PageNotFound("campaign " + id));
        Map<UUID, Case> cases = campaign.items().stream()
                .flatMap(item -> item.became().cases().stream().map(CaseRef::id))
                .distinct()
                .flatMap(ref -> casework.view(ref, Actor.of(me)).map(CaseView::facts).stream())
                .collect(Collectors.toMap(Case::id, facts -> facts));
        List<CaseOrigin.Link> links = sources.stream().flatMap(source -> source.madeOf(me.regionId(), id, ui).stream()).toList();
        model.addAttribute("sheet", new CampaignSheet(campaign, words.region(me.regionId(), ui), cases, links));
        return "campaign/campaign";
    }
}
