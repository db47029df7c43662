package org.minqing.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.minqing.people.ImportProblem.What;
import org.minqing.people.UserImport.ImportedUser;
import org.minqing.web.Ui;

/** What a workbook would change, as the preview page tells it. */
public final class ImportPreview {

    private static final int MOST_LINES = 300;

    private final UUID id;
    private final String fileName;
    private final OrganisationPlan plan;

    ImportPreview(UUID id, String fileName, OrganisationPlan plan) {
        this.id = id;
        this.fileName = fileName;
        this.plan = plan;
    }

    /** How much of one table is new, changed, unchanged. */
    public record Tally(String table, long fresh, long changed, long same) {}

    /** One problem in words. */
    public record Trouble(String sheet, String row, String column, String what, String remedy) {}

    /** One thing that would be written. */
    public record Line(String table, int row, boolean fresh, String name, String detail) {}

    public UUID id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public boolean sound() {
        return plan.sound();
    }

    public int errorCount() {
        return plan.errors().size();
    }

    /** Everything is already as the workbook says. */
    public boolean nothingToDo() {
        return plan.sound() && lines(null).isEmpty() && plan.users().isEmpty() && plan.facts().isEmpty();
    }

    public List<Trouble> errors(Ui ui) {
        return troubles(plan.errors(), ui);
    }

    public List<Trouble> notes(Ui ui) {
        return troubles(plan.notes(), ui);
    }

    private static List<Trouble> troubles(List<ImportProblem> problems, Ui ui) {
        return problems.stream()
                .sorted(Comparator.comparingInt((ImportProblem p) -> p.sheet() == null ? -1 : p.sheet().ordinal())
                        .thenComparingInt(ImportProblem::row))
                .limit(MOST_LINES)
                .map(p -> trouble(p, ui))
                .toList();
    }

    private static Trouble trouble(ImportProblem problem, Ui ui) {
        ImportSheet sheet = problem.sheet();
        ImportField field = problem.field();
        String remedy = problem.what() == What.USER_FLAW
                ? ui.msg("people.import.USER_FLAW.do")
                : ImportPages.say(problem, ui, ".do");
        return new Trouble(
                sheet == null ? "" : sheet.chinese(),
                problem.row() == 0 ? "" : String.valueOf(problem.row()),
                field == null ? "" : field.heading(),
                ImportPages.say(problem, ui, ""),
                remedy);
    }

    public List<Tally> tallies() {
        var tallies = new ArrayList<Tally>();
        tally(tallies, ImportSheet.PLACES, plan.places());
        tally(tallies, ImportSheet.UNITS, plan.units());
        tally(tallies, ImportSheet.OFFICIALS, plan.officials());
        if (!plan.users().isEmpty()) {
            long fresh = plan.users().stream().filter(u -> OrganisationImport.isNew(u, plan)).count();
            tallies.add(new Tally(ImportSheet.USERS.chinese(), fresh, plan.users().size() - fresh, 0));
        }
        if (!plan.facts().isEmpty()) {
            tallies.add(new Tally(ImportSheet.FACTS.chinese(), plan.facts().size(), 0, 0));
        }
        return tallies;
    }

    private static <T> void tally(List<Tally> tallies, ImportSheet sheet, List<Change<T>> changes) {
        if (!changes.isEmpty()) {
            tallies.add(new Tally(
                    sheet.chinese(),
                    changes.stream().filter(c -> c.kind() == Change.Kind.NEW).count(),
                    changes.stream().filter(c -> c.kind() == Change.Kind.CHANGED).count(),
                    changes.stream().filter(c -> c.kind() == Change.Kind.SAME).count()));
        }
    }

    /** What would be written, row by row; at most 300 lines. */
    public List<Line> lines(@org.jspecify.annotations.Nullable Ui ui) {
        var lines = new ArrayList<Line>();
        plan.places().forEach(c -> add(lines, ImportSheet.PLACES, c, c.value().name(), String.join("、", c.value().aliases())));
        plan.units().forEach(c -> add(lines, ImportSheet.UNITS, c, c.value().name(), c.value().shortName()
                + (c.value().duties().isEmpty() || ui == null ? "" : " · " + duties(c.value(), ui))));
        plan.officials().forEach(c -> add(lines, ImportSheet.OFFICIALS, c, c.value().name(),
                String.join("、", c.value().posts().stream().map(Post::title).toList())));
        for (ImportedUser user : plan.users()) {
            String roles = ui == null ? "" : String.join("、", user.roles().stream()
                    .sorted()
                    .map(r -> ui.msg("access.role." + r.name()))
                    .toList());
            lines.add(new Line(ImportSheet.USERS.chinese(), user.row(), OrganisationImport.isNew(user, plan),
                    user.name() + "（" + user.account() + "）", roles));
        }
        return lines.stream().limit(MOST_LINES).toList();
    }

    private static String duties(Unit unit, Ui ui) {
        long assisting = unit.duties().stream().filter(Duty::assists).count();
        String count = ui.msg("people.duties.count", unit.duties().size());
        return assisting == 0 ? count : count + " · " + ui.msg("people.duties.assisting", assisting);
    }

    private static <T> void add(List<Line> lines, ImportSheet sheet, Change<T> change, String name, String detail) {
        if (change.kind() != Change.Kind.SAME) {
            lines.add(new Line(sheet.chinese(), change.row(), change.kind() == Change.Kind.NEW, name, detail));
        }
    }
}
