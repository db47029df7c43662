package org.minqing.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.time.Calendars;
import org.minqing.time.ClockWork;
import org.minqing.time.TimeLimits;
import org.minqing.web.Role;

/** The people of a small invented zone, for tests. */
final class Zone {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Context.Rules RULES =
            new Context.Rules(TimeLimits.builtIn(), new ClockWork(Calendars.builtIn(SHANGHAI)));

    final int region;
    final UUID building = UUID.randomUUID();
    final UUID water = UUID.randomUUID();
    final UUID office = UUID.randomUUID();
    final UUID leaderId = UUID.randomUUID();
    final UUID community = UUID.randomUUID();

    final Actor clerk;
    final Actor dispatcher;
    final Actor buildingLiaison;
    final Actor waterLiaison;
    final Actor reviewer;
    final Actor caller;
    final Actor leader;
    final Actor supervisor;
    final Actor communityWorker;
    final Actor arbitrator;

    Zone() {
        this(1);
    }

    Zone(int region) {
        this.region = region;
        clerk = actor(Role.CLERK, office, null);
        dispatcher = actor(Role.DISPATCHER, office, null);
        buildingLiaison = actor(Role.LIAISON, building, null);
        waterLiaison = actor(Role.LIAISON, water, null);
        reviewer = actor(Role.REVIEWER, office, null);
        caller = actor(Role.CONFIRMATION_OFFICER, office, null);
        leader = actor(Role.LEADER, null, leaderId);
        supervisor = actor(Role.SUPERVISOR, office, null);
        communityWorker = actor(Role.COMMUNITY_WORKER, null, null);
        arbitrator = actor(Role.ARBITRATOR, office, null);
    }

    Actor actor(Role role, @Nullable UUID unit, @Nullable UUID official) {
        return new Actor(region, UUID.randomUUID(), Set.of(role), unit, official, null);
    }

    CaseCommand.Register lamp() {
        return CaseCommand.Register.concern(CaseType.HELP, "3号楼路灯不亮", "3号楼东侧路灯坏了半个月，晚上老人出门看不见。")
                .at(community)
                .raisedBy(new Raiser("居民组长", "吴阿婆", "0571-5550123", 1));
    }

    CaseCommand.Register directive() {
        return CaseCommand.Register.directive("完善小区照明", "要抓紧把小区照明补齐。", leaderId, office).at(community);
    }

    static Context context(Actor actor, Instant now) {
        return new Context(now, actor, RULES, UUID::randomUUID);
    }

    static String local(Instant at) {
        return java.time.LocalDateTime.ofInstant(at, SHANGHAI).toString();
    }

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
