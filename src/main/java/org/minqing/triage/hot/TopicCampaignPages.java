package org.minqing.triage.hot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.campaign.Campaign;
import org.minqing.campaign.Campaigns;
import org.minqing.casework.Actor;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.triage.alike.Tellings;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A topic becomes a campaign (专项行动). */
@Controller
class TopicCampaignPages {

    private final HotTopics topics;
    private final TopicStore store;
    private final Campaigns campaigns;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TopicCampaignPages(HotTopics topics, TopicStore store, Campaigns campaigns, Units units, Clock clock, PlatformTransactionManager transactions) {
        this.topics = topics;
        this.store = store;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Requires(Permission.REGISTER_DIRECTIVE)
    @GetMapping("/topics/{id}/campaign")
    ModelAndView blank(@PathVariable UUID id, SignedIn me, Ui ui) {
        TopicLine line = topics.line(Actor.of(me), seen(me, id));
        var form = new CampaignForm(UUID.randomUUID(), ui.msg("triage.topic.campaign.called", line.name().replace(" · ", "")), null, line.name(), "");
        return page(line, form, me, "");
    }

    @Requires(Permission.REGISTER_DIRECTIVE)
    @PostMapping("/topics/{id}/campaign")
    ModelAndView save(@PathVariable UUID id, @ModelAttribute CampaignForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        HotTopics.Seen seen = seen(me, id);
        TopicLine line = topics.line(Actor.of(me), seen);
        Optional<Unit> organiser = Optional.ofNullable(form.organiser()).flatMap(unit -> units.byId(me.regionId(), unit));
        UUID key = form.key();
        if (!form.objection().isEmpty() || key == null) {
            return page(line, form, me, form.objection());
        }
        if (organiser.isEmpty()) {
            return page(line, form, me, "triage.topic.campaign.organiser-missing");
        }
        if (campaigns.byId(me.regionId(), key).isEmpty()) {
            transaction.executeWithoutResult(status -> {
                campaigns.record(me.regionId(), campaign(key, form, organiser.get(), line, seen, me));
                store.became(me.regionId(), id, "CAMPAIGN", key, clock.instant());
            });
        }
        Toast.show(redirect, ui.msg("triage.topic.campaign.saved"));
        return new ModelAndView("redirect:/campaigns/" + key);
    }

    private Campaign campaign(UUID key, CampaignForm form, Unit organiser, TopicLine line, HotTopics.Seen seen, SignedIn me) {
        Instant now = clock.instant();
        @Nullable UUID place = seen.placeId().equals(Tellings.NOWHERE) ? null : seen.placeId();
        return new Campaign(key, form.typedName(),
                new Campaign.Organiser(organiser.name(), organiser.id(), place),
                new Campaign.Announced(line.name(), topics.today(Actor.of(me)), ""),
                new Campaign.Elements(List.of(), form.phaseLines(), List.of(), List.of(), form.themeLines()),
                List.of(), new Campaign.Origin(null, "", me.userId(), now));
    }

    private ModelAndView page(TopicLine line, CampaignForm form, SignedIn me, String objection) {
        return new ModelAndView("triage/topic-campaign",
                Map.of("line", line, "form", form, "units", units.all(me.regionId()), "objection", objection),
                objection.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private HotTopics.Seen seen(SignedIn me, UUID id) {
        return topics.seen(Actor.of(me), List.of(id)).stream().findFirst().orElseThrow(() -> new PageNotFound("topic " + id));
    }
}
