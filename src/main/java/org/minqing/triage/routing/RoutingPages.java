package org.minqing.triage.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 研判: how often the first dispatch was right, what the model learned, the editions of the catalogue. */
@Controller
public class RoutingPages {

    private static final int MONTHS = 12;

    private final RoutingStore routing;
    private final ModelStore models;
    private final Learner learner;
    private final Catalogues catalogues;
    private final Units units;
    private final Regions regions;
    private final Clock clock;

    RoutingPages(RoutingStore routing, ModelStore models, Learner learner, Catalogues catalogues, Units units, Regions regions, Clock clock) {
        this.routing = routing;
        this.models = models;
        this.learner = learner;
        this.catalogues = catalogues;
        this.units = units;
        this.regions = regions;
        this.clock = clock;
    }

    @Bean
    static NavEntry triageInNavigation() {
        return new NavEntry(79, "/triage", "triage.nav", "route", Permission.READ_TRIAGE);
    }

    /** @param share 1 − returned ÷ dispatched, in per cent with one place */
    public record Accuracy(String of, int dispatched, int returned, String share) {

        static Accuracy of(String name, int dispatched, int returned) {
            String share = dispatched == 0 ? "–" : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * (dispatched - returned) / dispatched);
            return new Accuracy(name, dispatched, returned, share);
        }
    }

    @Requires(Permission.READ_TRIAGE)
    @GetMapping("/triage")
    String accuracy(SignedIn me, Model model) {
        Region region = regions.byId(me.regionId());
        Instant from = region.dateOf(clock.instant()).minusMonths(MONTHS - 1).withDayOfMonth(1).atStartOfDay(region.zone()).toInstant();
        List<Accuracy> months = routing.byMonth(region.id(), from, region.zone().getId()).stream()
                .map(one -> Accuracy.of(one.of(), one.dispatched(), one.returned())).toList();
        Map<String, String> names = units.all(region.id()).stream().collect(Collectors.toMap(unit -> unit.id().toString(), Unit::shortName));
        model.addAttribute("months", months);
        model.addAttribute("all", Accuracy.of("", months.stream().mapToInt(Accuracy::dispatched).sum(), months.stream().mapToInt(Accuracy::returned).sum()));
        model.addAttribute("units", routing.byUnit(region.id(), from).stream()
                .map(one -> Accuracy.of(names.getOrDefault(one.of(), "–"), one.dispatched(), one.returned())).toList());
        return "triage/accuracy";
    }

    /** @param used by now */
    public record VersionRow(int version, Instant at, int cases, int categories, String f1, String accuracy, String automatic, boolean worse,
            boolean here, boolean used) {

        static VersionRow of(ModelVersion one, int used) {
            return new VersionRow(one.version(), one.trainedAt(), one.cases(), one.categories(), figure(one.folds().macroF1()),
                    figure(one.folds().accuracy()), figure(one.folds().automatic()), one.worse(), one.here(), one.version() == used);
        }

        private static String figure(double share) {
            return String.format(java.util.Locale.ROOT, "%.1f%%", 100 * share);
        }
    }

    @Requires(Permission.READ_TRIAGE)
    @GetMapping("/triage/models")
    String models(SignedIn me, Model model) {
        int used = models.use(me.regionId()).map(ModelStore.Use::version).orElse(0);
        model.addAttribute("versions", models.versions(me.regionId()).stream().map(one -> VersionRow.of(one, used)).toList());
        model.addAttribute("chosenBy", models.use(me.regionId()).map(ModelStore.Use::by).orElse(""));
        model.addAttribute("known", routing.known(me.regionId(), Learner.FEWEST).size());
        model.addAttribute("fewest", Learner.FEWEST);
        return "triage/models";
    }

    @Requires(Permission.MANAGE_TRIAGE)
    @PostMapping("/triage/models")
    String choose(@RequestParam(required = false) @Nullable Integer version, SignedIn me, Ui ui, RedirectAttributes redirect) {
        boolean done = version != null && learner.choose(version, me);
        Toast.show(redirect, ui.msg(done ? "triage.models.chosen" : "triage.models.not", version == null ? 0 : version));
        return "redirect:/triage/models";
    }

    @Requires(Permission.MANAGE_TRIAGE)
    @PostMapping("/triage/models/learn")
    String learn(SignedIn me, Ui ui, RedirectAttributes redirect) {
        Toast.show(redirect, learner.learn(me.regionId())
                .map(version -> ui.msg("triage.models.learned", version))
                .orElseGet(() -> ui.msg("triage.models.nothing", Learner.FEWEST)));
        return "redirect:/triage/models";
    }

    /** @param added and {@code gone}: as 城管局：油烟污染查处（大气污染防治法） */
    public record EditionRow(int edition, Instant since, int lines, List<String> added, List<String> gone) {}

    @Requires(Permission.READ_TRIAGE)
    @GetMapping("/triage/catalogue")
    String catalogue(SignedIn me, Model model) {
        Catalogue current = catalogues.current(me.regionId());
        model.addAttribute("lines", current.lines().stream().map(line -> new LineRow(line.unit(), line.duty().title(), line.duty().basis(),
                line.duty().assists())).toList());
        model.addAttribute("editions", catalogues.editions(me.regionId()).stream().map(one -> new EditionRow(one.edition(), one.since(), one.lines(),
                one.added().stream().map(RoutingPages::said).toList(), one.gone().stream().map(RoutingPages::said).toList())).toList());
        return "triage/catalogue";
    }

    public record LineRow(String unit, String title, String basis, boolean assists) {}

    private static String said(Catalogues.Kept line) {
        return line.unit() + "：" + line.title() + (line.basis().isEmpty() ? "" : "（" + line.basis() + "）");
    }
}
