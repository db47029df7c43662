package org.minqing.demo;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.SupervisionTrigger;
import org.minqing.casework.TerminationGround;

/** Tells what happens off the straight line: returns, arbitration, extensions, shelving, and cases that come back. */
final class RequestStories {

    private final Cast cast;
    private final VisitText.OfficeWords words;
    private final OfficeTime office;
    private final Chance chance;

    RequestStories(Cast cast, VisitText.OfficeWords words, OfficeTime office, Chance chance) {
        this.cast = cast;
        this.words = words;
        this.office = office;
        this.chance = chance;
    }

    /** From the signature on, or from the dispatch for what is returned; {@code usually} tells the rest of the usual way. */
    void tell(Story story, Concern concern, BiConsumer<Story, Concern> usually) {
        var liaison = cast.liaison(concern.lead());
        switch (concern.fate()) {
            case RETURN_ASKED -> askToReturn(story, concern);
            case RETURNED -> {
                askToReturn(story, concern);
                story.minutes(30, 300).does(cast.staff().dispatcher(), new CaseCommand.Grant(null, null, ""));
                Concern there = concern.ledBy(another(concern));
                story.minutes(5, 40).does(cast.staff().dispatcher(), new CaseCommand.Dispatch(
                        cast.unit(there.lead()), List.of(), concern.text().basis()));
                story.minutes(15, 300).does(cast.liaison(there.lead()), new CaseCommand.Sign());
                usually.accept(story, there);
            }
            case DISPUTED -> {
                askToReturn(story, concern);
                story.minutes(30, 200).does(cast.staff().dispatcher(), new CaseCommand.Refuse(chance.oneOf(words.refuseReturn())));
                story.minutes(30, 200).does(liaison, new CaseCommand.AskForArbitration(chance.oneOf(words.dispute())));
            }
            case EXTENSION_ASKED -> askForTime(signed(story, concern), concern);
            case EXTENDED -> {
                askForTime(signed(story, concern), concern);
                story.minutes(60, 240).does(cast.staff().dispatcher(), new CaseCommand.Grant(null, null, "情况属实，同意。"));
                usually.accept(story, concern);
            }
            case SHELVED -> {
                var review = office.plusWorkingDays(story.day(), chance.between(15, 110));
                signed(story, concern).days(1)
                        .does(liaison, new CaseCommand.AskToShelve(review, chance.oneOf(words.shelve())));
                story.days(1).does(cast.staff().supervisor(), new CaseCommand.Grant(null, null, "同意，到期复查。"));
            }
            case REOPENED -> {
                usually.accept(signed(story, concern), concern);
                story.days(chance.between(3, 7)).does(cast.staff().clerk(), new CaseCommand.Reopen(chance.oneOf(words.reopen())));
            }
            case SUPERVISED -> {
                signed(story, concern).days(7).does(cast.staff().dispatcher(), new CaseCommand.Urge(""));
                story.days(1).does(cast.staff().supervisor(), new CaseCommand.Supervise(
                        Set.of(SupervisionTrigger.OVERDUE), office.plusWorkingDays(story.day(), 3), chance.oneOf(words.supervise())));
            }
            case TERMINATED -> signed(story, concern).days(1).does(cast.staff().supervisor(),
                    new CaseCommand.Terminate(TerminationGround.UNTRUE, chance.oneOf(words.terminate())));
            default -> throw new IllegalArgumentException(concern.fate() + " keeps to the line");
        }
    }

    private Story signed(Story story, Concern concern) {
        return story.minutes(15, 300).does(cast.liaison(concern.lead()), new CaseCommand.Sign());
    }

    private void askToReturn(Story story, Concern concern) {
        story.minutes(20, 200).does(cast.liaison(concern.lead()), new CaseCommand.AskToReturn(
                cast.unit(another(concern)), chance.oneOf(words.giveBack())));
    }

    private void askForTime(Story story, Concern concern) {
        // On the day it was signed: something urgent is due the day after.
        story.minutes(20, 90).does(cast.liaison(concern.lead()),
                new CaseCommand.AskForExtension(concern.text().urgent() ? 1 : chance.between(2, 3), chance.oneOf(words.extend())));
    }

    /** The unit that should have had it: an assistant of the text, else the subdistrict, else some other. */
    private String another(Concern concern) {
        return Stream.concat(concern.text().assistants().stream().map(concern::unit),
                        Stream.concat(Stream.of(concern.home().subdistrictUnit()), cast.units().keySet().stream().sorted()))
                .filter(unit -> !unit.equals(concern.lead()))
                .findFirst()
                .orElseThrow();
    }
}
