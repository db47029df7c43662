package org.minqing.triage.hot;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.plan.PlanForm;
import org.minqing.plan.PlanForms;
import org.minqing.plan.Plans;
import org.minqing.triage.alike.Tellings;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A topic becomes a backward plan (倒排计划). */
@Controller
class TopicPlanPages {

    private final HotTopics topics;
    private final TopicStore store;
    private final Plans plans;
    private final PlanForms forms;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TopicPlanPages(HotTopics topics, TopicStore store, Plans plans, PlanForms forms, Clock clock, PlatformTransactionManager transactions) {
        this.topics = topics;
        this.store = store;
        this.plans = plans;
        this.forms = forms;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Requires(Permission.KEEP_PLANS)
    @GetMapping("/topics/{id}/plan")
    ModelAndView blank(@PathVariable UUID id, SignedIn me, Ui ui) {
        HotTopics.Seen seen = seen(me, id);
        TopicLine line = topics.line(Actor.of(me), seen);
        @Nullable UUID place = seen.placeId().equals(Tellings.NOWHERE) ? null : seen.placeId();
        var form = PlanForm.begun(ui.msg("triage.topic.plan.called", line.name().replace(" · ", "")),
                ui.msg("triage.topic.plan.target", line.name(), line.cases()), place, topics.today(Actor.of(me)));
        return forms.page(me, form, way(line), "");
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/topics/{id}/plan")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute PlanForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        TopicLine line = topics.line(Actor.of(me), seen(me, id));
        return switch (forms.read(me, form)) {
            case PlanForms.Read.Wrong wrong -> forms.page(me, form, way(line), wrong.key());
            case PlanForms.Read.Understood understood -> {
                if (opened(me, id, understood) == Plans.Opening.OTHERWISE) {
                    yield forms.page(me, form, way(line), "plan.refused.again");
                }
                Toast.show(redirect, ui.msg("plan.opened"));
                yield new ModelAndView("redirect:/plans/" + understood.key());
            }
        };
    }

    private Plans.@Nullable Opening opened(SignedIn me, UUID topic, PlanForms.Read.Understood understood) {
        return transaction.execute(status -> {
            Plans.Opening opening = plans.open(me, understood.key(), understood.opened());
            if (opening == Plans.Opening.NEW) {
                store.became(me.regionId(), topic, "PLAN", understood.key(), clock.instant());
            }
            return opening;
        });
    }

    private static PlanForms.Way way(TopicLine line) {
        return new PlanForms.Way("/topics/" + line.id() + "/plan", "/topics/" + line.id(), line.name());
    }

    private HotTopics.Seen seen(SignedIn me, UUID id) {
        return topics.seen(Actor.of(me), List.of(id)).stream().findFirst().orElseThrow(() -> new PageNotFound("topic " + id));
    }
}
