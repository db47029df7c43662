package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.Frequency;
import org.minqing.casework.Source;

/** Tells what becomes of leaders' requirements, to the issuer's acceptance. */
final class DirectiveStories {

    private static final String OFFICE = "党政办";

    /** Working days from note to note. */
    private static final int A_WEEK = 5;

    private final Cast cast;
    private final Texts texts;
    private final OfficeTime office;
    private final Chance chance;
    private final Instant end;

    DirectiveStories(Cast cast, Texts texts, OfficeTime office, Chance chance, Instant end) {
        this.cast = cast;
        this.texts = texts;
        this.office = office;
        this.chance = chance;
        this.end = end;
    }

    /**
     * A requirement that is tracked.
     *
     * @param leader the official who gave it
     * @param at     when the clerk enters it
     * @param ready  the result comes on this day and its issuer has not looked at it yet; null: it takes its usual course
     */
    record Directive(
            Cast.Home home,
            VisitText.Requirement text,
            Words words,
            String leader,
            UUID visitId,
            UUID itemId,
            Instant at,
            @Nullable LocalDate ready) {

        String unit(String name) {
            return name.equals("街道") ? home.subdistrictUnit() : name;
        }
    }

    CaseHistory tell(Directive directive) {
        var story = new Story(office, chance, directive.at(), end);
        VisitText.Requirement text = directive.text();
        String lead = directive.unit(text.lead());
        List<String> assistants = text.assistants().stream()
                .map(directive::unit)
                .filter(unit -> !unit.equals(lead))
                .toList();
        story.does(cast.staff().clerk(), register(directive));
        story.minutes(20, 200)
                .does(cast.staff().dispatcher(), new CaseCommand.Dispatch(
                        cast.unit(lead), assistants.stream().map(cast::unit).toList(), "领导走访要求"));
        story.minutes(15, 240).does(cast.liaison(lead), new CaseCommand.Sign());
        assistants.forEach(unit -> story.minutes(5, 60).does(cast.liaison(unit), new CaseCommand.Sign()));
        work(story, directive, assistants);
        return story.told();
    }

    private CaseCommand.Register register(Directive directive) {
        LocalDate usual = office.plusWorkingDays(
                office.dayOf(directive.at()), directive.text().days() + chance.between(0, 5));
        LocalDate due = directive.ready() == null ? usual : office.plusWorkingDays(directive.ready(), 2);
        return CaseCommand.Register.directive(
                        directive.words().fill(directive.text().heading()),
                        directive.words().fill(directive.text().text()),
                        cast.official(directive.leader()),
                        cast.unit(OFFICE))
                .at(directive.home().place().id())
                .from(Source.visit(directive.visitId(), directive.itemId(), -1, -1))
                .dueOn(due)
                .reportedEvery(directive.text().every());
    }

    private void work(Story story, Directive directive, List<String> assistants) {
        if (directive.ready() == null) {
            report(story, directive, directive.text().days() * chance.between(50, chance.percent(20) ? 160 : 100) / 100);
        } else {
            story.until(directive.ready());
        }
        for (String unit : assistants) {
            if (chance.percent(80)) {
                story.minutes(10, 60)
                        .does(cast.liaison(unit), new CaseCommand.FeedBack("已按分工完成配合事项，情况报主办单位汇总。"));
            }
        }
        feedBack(story, directive, "");
        if (directive.ready() == null && chance.percent(15)) {
            story.minutes(60, 400)
                    .does(cast.staff().reviewer(), new CaseCommand.Rework(chance.oneOf(texts.visits().words().rework())));
            feedBack(story.days(chance.between(1, 3)), directive, "补充说明：");
        }
        approve(story);
        if (directive.ready() != null) {
            return;
        }
        Actor issuer = cast.leader(directive.leader());
        story.days(chance.between(1, 4));
        if (chance.percent(20)) {
            story.does(issuer, new CaseCommand.SendBack(directive.words().fill(directive.text().back())));
            feedBack(story.days(chance.between(2, 6)), directive, "按退回意见整改后再报：");
            approve(story);
            story.days(chance.between(1, 3));
        }
        boolean himself = chance.percent(60);
        story.does(
                himself ? issuer : cast.staff().clerk(),
                new CaseCommand.Accept(himself ? directive.text().accept() : "经请示领导，同意验收。"));
    }

    /** So many working days go by, with a note a week where one is asked for. */
    private void report(Story story, Directive directive, int days) {
        int left = days;
        if (directive.text().every() == Frequency.WEEKLY) {
            for (; left > A_WEEK; left -= A_WEEK) {
                story.days(chance.percent(85) ? A_WEEK : A_WEEK + 1).does(cast.liaison(directive.unit(directive.text().lead())),
                        new CaseCommand.NoteProgress(chance.oneOf(texts.visits().words().progress())));
            }
        }
        story.days(left);
    }

    private void feedBack(Story story, Directive directive, String before) {
        story.minutes(10, 90)
                .does(
                        cast.liaison(directive.unit(directive.text().lead())),
                        new CaseCommand.FeedBack(before + directive.words().fill(directive.text().result())));
    }

    private void approve(Story story) {
        story.minutes(40, 400)
                .does(cast.staff().reviewer(), new CaseCommand.Approve(chance.oneOf(texts.visits().words().approve())));
    }
}
