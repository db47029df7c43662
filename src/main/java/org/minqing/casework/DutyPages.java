package org.minqing.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CommunityDuties.DutyList;
import org.minqing.database.Regions;
import org.minqing.people.Duty;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the communities that stand in a dispatch form may be given, as choices beside its basis. */
@Controller
public class DutyPages {

    private final RegionRules rules;
    private final ActCommands commands;
    private final Regions regions;
    private final CaseWordsOf wordsOf;

    DutyPages(RegionRules rules, ActCommands commands, Regions regions, CaseWordsOf wordsOf) {
        this.rules = rules;
        this.commands = commands;
        this.regions = regions;
        this.wordsOf = wordsOf;
    }

    /** @param duties those it may be given in this part: to lead, only what it may lead */
    public record Offered(String unit, boolean leads, List<Duty> duties) {}

    @Requires(Permission.WORK_CASES)
    @GetMapping("/cases/duties")
    String duties(@ModelAttribute ActForm form, SignedIn me, Ui ui, Model model) {
        CommunityDuties lists = rules.of(regions.byId(me.regionId())).duties();
        List<Offered> offered = new ArrayList<>();
        UUID lead = lead(form, me);
        if (lead != null) {
            lists.of(lead).ifPresent(list -> offered.add(offered(list, true)));
        }
        assistants(form, me).forEach(unit -> lists.of(unit).ifPresent(list -> offered.add(offered(list, false))));
        model.addAttribute("words", wordsOf.region(me.regionId(), ui));
        model.addAttribute("offered", offered);
        return "casework/duties";
    }

    private static Offered offered(DutyList list, boolean leads) {
        List<Duty> duties = list.duties().stream().filter(duty -> !leads || !duty.assists()).toList();
        return new Offered(list.unit(), leads, duties);
    }

    private @Nullable UUID lead(ActForm form, SignedIn me) {
        return form.typedOther().isBlank() ? form.lead() : known(form.typedOther(), me);
    }

    private Set<UUID> assistants(ActForm form, SignedIn me) {
        Set<UUID> units = new LinkedHashSet<>();
        for (String name : form.typedAssistants()) {
            UUID unit = known(name, me);
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    /** A name still being typed may mean nobody yet. */
    private @Nullable UUID known(String name, SignedIn me) {
        try {
            return commands.unit(name, me.regionId());
        } catch (ActCommands.Unclear notYet) {
            return null;
        }
    }
}
