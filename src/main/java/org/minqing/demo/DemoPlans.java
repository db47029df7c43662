package org.minqing.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.database.Ids;
import org.minqing.plan.Plan;
import org.minqing.plan.PlanCommand;
import org.minqing.plan.PlanEvent;
import org.minqing.plan.Plans;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** Two backward plans of the demo zone: one in which a late node breaks the date, and one that fits since a leader moved it. */
@Component
class DemoPlans {

    private final Plans plans;
    private final Accounts accounts;

    DemoPlans(Plans plans, Accounts accounts) {
        this.plans = plans;
        this.accounts = accounts;
    }

    void lay(Cast cast, LocalDate today, OfficeTime office) {
        Days days = n -> n >= 0 ? office.plusWorkingDays(today, n) : back(office, today, -n);
        market(cast, days);
        canteen(cast, days);
    }

    /** The n-th working day from the demo date. */
    private interface Days {
        LocalDate at(int n);
    }

    private static LocalDate back(OfficeTime office, LocalDate today, int n) {
        LocalDate day = today;
        for (int i = 0; i < n; i++) {
            day = office.workingDayBefore(day);
        }
        return day;
    }

    private void market(Cast cast, Days days) {
        Laying plan = open(cast, "荻湾路占道市场清退", "荻湾路沿线占道摊点全部迁入疏导点，路面和车位恢复，现场验收合格",
                "城管局", "荻湾社区", days.at(-15), days.at(11));
        UUID survey = plan.node("摸底登记摊点", "城管局", 4);
        UUID notice = plan.node("张贴公告、上门告知", "望汀街道", 3, survey);
        UUID site = plan.node("疏导点选址和水电接入", "建设局", 6, survey);
        UUID promise = plan.node("商户签订搬迁承诺", "望汀街道", 5, notice);
        UUID clear = plan.node("拆除棚亭、清退摊点", "城管局", 3, site, promise);
        UUID repair = plan.node("清运垃圾、修补路面", "建设局", 5, clear);
        UUID lines = plan.node("补划车位和标线", "交警大队", 2, repair);
        plan.node("联合验收", "督查办", 1, lines);
        plan.done(survey, days.at(-11), "登记摊点 46 个，其中固定棚亭 9 个");
        plan.done(notice, days.at(-8), "公告张贴 12 处，告知书签收 46 份");
        plan.begun(site, days.at(-9));
        plan.begun(promise, days.at(-3));
        plans.executeAll(of(cast.staff().clerk()), plan.id, plan.commands);
    }

    private void canteen(Cast cast, Days days) {
        Laying plan = open(cast, "荻湾社区老年食堂开业", "食堂取得经营许可并对外供餐", "社发局", "荻湾社区", days.at(-6), days.at(18));
        UUID place = plan.node("确定场地和运营单位", "社发局", 5);
        UUID kitchen = plan.node("厨房改造", "建设局", 12, place);
        UUID licence = plan.node("办理经营许可", "市监分局", 6, kitchen);
        plan.node("试供餐、听取意见", "望汀街道", 3, licence);
        plan.done(place, days.at(-1), "");
        plans.executeAll(of(cast.staff().clerk()), plan.id, plan.commands);
        plans.executeAll(of(cast.leader("汤景禾")), plan.id,
                List.of(new PlanCommand.MoveDate(days.at(22), "原址消防通道不足，改用文化活动室，厨房改造重新出图")));
    }

    private Laying open(Cast cast, String name, String target, String unit, String community, LocalDate begin, LocalDate fixed) {
        SignedIn clerk = of(cast.staff().clerk());
        var facts = new Plan.Facts(name, target, cast.unit(unit), null, cast.home(community).place().id());
        UUID id = Ids.next();
        plans.open(clerk, id, new PlanEvent.Opened(facts, begin, fixed));
        return new Laying(cast, id);
    }

    private SignedIn of(Actor actor) {
        String name = accounts.byId(actor.userId()).orElseThrow().name();
        return new SignedIn(actor.userId(), actor.regionId(), name, actor.roles(), actor.unitId(), actor.officialId(), actor.placeId());
    }

    /** What a clerk writes down of one plan; it is done when all is said. */
    private static final class Laying {

        private final Cast cast;
        private final UUID id;
        private final List<PlanCommand> commands = new ArrayList<>();

        Laying(Cast cast, UUID id) {
            this.cast = cast;
            this.id = id;
        }

        UUID node(String name, String unit, int days, UUID... after) {
            UUID node = Ids.next();
            commands.add(new PlanCommand.AddNode(new PlanEvent.Laid(node, name, cast.unit(unit), days, List.of(after))));
            return node;
        }

        void begun(UUID node, LocalDate on) {
            commands.add(new PlanCommand.ReportBegun(node, on));
        }

        void done(UUID node, LocalDate on, String word) {
            commands.add(new PlanCommand.ReportDone(node, on, word));
        }
    }
}
