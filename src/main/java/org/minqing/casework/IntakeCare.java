package org.minqing.casework;

import java.util.List;
import org.minqing.casework.CaseCommand.Register;
import org.minqing.casework.IntakeWatch.Found;
import org.springframework.stereotype.Component;

/** Flags a concern at its intake, whichever way it comes, for the words that stand in it. */
@Component
final class IntakeCare {

    private final List<IntakeWatch> watches;

    IntakeCare(List<IntakeWatch> watches) {
        this.watches = watches;
    }

    List<Found> found(int regionId, String text) {
        return watches.stream().flatMap(watch -> watch.found(regionId, text).stream()).toList();
    }

    /** With the flags its words ask for, besides those that were set. History and directives stay as they are. */
    Register careful(Register command, int regionId) {
        if (command.kind() != CaseKind.CONCERN || command.flags().history()) {
            return command;
        }
        Flags flags = command.flags();
        for (Found found : found(regionId, command.title() + "\n" + command.text())) {
            flags = found.care().on(flags);
        }
        return flags.equals(command.flags()) ? command : command.with(flags);
    }
}
