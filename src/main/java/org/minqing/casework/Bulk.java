package org.minqing.casework;

import java.util.List;

/** What can be done with several cases at once. */
final class Bulk {

    static final List<Act> ACTS = List.of(Act.DISPATCH, Act.SIGN, Act.URGE);

    private Bulk() {}

    /** Whether it looks possible from the line; the case itself is asked before anything is done. */
    static boolean suits(Act act, CaseLine line, Actor reader) {
        return switch (act) {
            case DISPATCH -> line.stage() == CaseStage.REGISTERED && may(Move.DISPATCH, reader);
            case SIGN -> line.stage() == CaseStage.DISPATCHED && may(Move.SIGN, reader)
                    && line.units().stream().anyMatch(reader::worksFor);
            case URGE -> CaseLife.rule(Move.URGE).from().contains(line.stage()) && may(Move.URGE, reader);
            default -> false;
        };
    }

    private static boolean may(Move move, Actor reader) {
        return reader.roles().stream().anyMatch(CaseLife.rule(move).roles()::contains);
    }
}
