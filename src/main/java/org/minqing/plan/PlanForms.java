package org.minqing.plan;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Officials;
import org.minqing.people.Units;
import org.minqing.place.Places;
import org.minqing.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a new plan, wherever it is led to from. */
@Component
public class PlanForms {

    private final Units units;
    private final Officials officials;
    private final Places places;

    PlanForms(Units units, Officials officials, Places places) {
        this.units = units;
        this.officials = officials;
        this.places = places;
    }

    /** What was typed, understood; or the message key of what is wrong with it. */
    public sealed interface Read {
        record Understood(UUID key, PlanEvent.Opened opened) implements Read {}

        record Wrong(String key) implements Read {}
    }

    public Read read(SignedIn me, PlanForm form) {
        var key = PlanForm.id(form.key());
        var begin = PlanForm.day(form.begin());
        var fixed = PlanForm.day(form.fixed());
        Optional<UUID> unit = PlanForm.id(form.unit()).filter(id -> units.byId(me.regionId(), id).isPresent());
        @Nullable UUID official = PlanForm.id(form.official()).filter(id -> officials.byId(me.regionId(), id).isPresent()).orElse(null);
        @Nullable UUID place = PlanForm.id(form.place()).filter(id -> places.byId(me.regionId(), id).isPresent()).orElse(null);
        if (form.name().isEmpty() || form.name().length() > PlanLife.LONGEST_NAME || key.isEmpty()) {
            return new Read.Wrong("plan.wrong.name");
        }
        if (form.target().isEmpty() || form.target().length() > PlanLife.LONGEST_WORDS) {
            return new Read.Wrong("plan.wrong.target");
        }
        if (unit.isEmpty()) {
            return new Read.Wrong("plan.wrong.unit");
        }
        if (official == null && !form.official().isEmpty() || place == null && !form.place().isEmpty()) {
            return new Read.Wrong("plan.wrong.unknown");
        }
        if (begin.isEmpty() || fixed.isEmpty()) {
            return new Read.Wrong("plan.wrong.day");
        }
        if (!PlanLife.inReach(begin.get(), fixed.get())) {
            return new Read.Wrong("plan.wrong.order");
        }
        var facts = new Plan.Facts(form.name(), form.target(), unit.get(), official, place);
        return new Read.Understood(key.get(), new PlanEvent.Opened(facts, begin.get(), fixed.get()));
    }

    /**
     * The page of the form.
     *
     * @param way       where it is sent to, and where the reader came from
     * @param objection message key of what is wrong; empty if nothing is
     */
    public ModelAndView page(SignedIn me, PlanForm form, Way way, String objection) {
        return new ModelAndView("plan/new",
                Map.of("form", form, "way", way, "units", units.all(me.regionId()), "officials", officials.all(me.regionId()),
                        "places", places.all(me.regionId()), "objection", objection),
                objection.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param origin what the plan is made of, as the link back says it */
    public record Way(String action, String back, String origin) {}
}
