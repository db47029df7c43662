package org.minqing.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minqing.testing.GeneratedDocument;
import org.minqing.time.TimeLimits;
import org.minqing.web.Role;

/** {@code docs/case-life.md} is what {@link CaseLife} says, in both languages. */
class CaseLifeDocumentTest {

    private static final Properties CHINESE = words("casework", "zh", "access");
    private static final Properties ENGLISH = words("casework", "en", "access");
    private final GeneratedDocument document = GeneratedDocument.in("docs/case-life.md");

    @Test
    void the_state_diagram_is_drawn_from_the_list_of_moves() {
        document.section("diagram").shows(diagram());
    }

    @Test
    void the_table_of_moves_is_the_list_of_moves() {
        document.section("moves").shows(moves());
    }

    @Test
    void the_table_of_roles_says_who_may_make_which_move() {
        document.section("roles").shows(roles());
    }

    @Test
    void the_conditions_are_told_as_people_are_told() {
        document.section("conditions").shows(Arrays.stream(Condition.values())
                .map(c -> "| `" + c + "` | " + zh("casework.condition." + c) + " | " + en("casework.condition." + c) + " |")
                .collect(Collectors.joining("\n", "| condition | 不满足时 | when it does not hold |\n|---|---|---|\n", "")));
    }

    @Test
    void every_flag_says_what_it_changes() {
        document.section("flags").shows(Arrays.stream(Flags.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .map(flag -> "| %s `%s` | %s | %s |".formatted(zh("casework.flag." + flag), flag,
                        zh("casework.flag." + flag + ".changes"), en("casework.flag." + flag + ".changes")))
                .collect(Collectors.joining("\n", "| flag | 改变什么 | what it changes |\n|---|---|---|\n", "")));
    }

    @Test
    void the_limits_are_the_data_file_s() {
        document.section("limits").shows(TimeLimits.builtIn().rules().stream()
                .map(r -> "| %s | %s | %s | %d %s | %s |".formatted(r.scope().clock(), r.scope().type(),
                        r.scope().urgent() == null ? "*" : r.scope().urgent() ? "yes" : "no", r.amount(), r.measure(),
                        r.source()))
                .collect(Collectors.joining("\n", "| clock | type | urgent | limit | source |\n|---|---|---|---|---|\n", "")));
    }

    private static String diagram() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (Rule rule : CaseLife.MOVES) {
            CaseStage to = rule.to();
            if (to == null) {
                continue;
            }
            if (rule.opens()) {
                arrow(arrows, "[*] --> " + to, rule);
            }
            for (CaseStage from : sorted(rule.from())) {
                arrow(arrows, from + " --> " + to, rule);
            }
        }
        var drawing = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (CaseStage stage : reached()) {
            drawing.append("    ").append(stage).append(" : ").append(zh("casework.stage." + stage)).append(' ')
                    .append(stage).append('\n');
        }
        arrows.forEach((arrow, moves) ->
                drawing.append("    ").append(arrow).append(" : ").append(String.join(" / ", moves)).append('\n'));
        reached().stream().filter(stage -> !stage.open())
                .forEach(stage -> drawing.append("    ").append(stage).append(" --> [*]\n"));
        return drawing.append("```").toString();
    }

    private static void arrow(Map<String, List<String>> arrows, String arrow, Rule rule) {
        arrows.computeIfAbsent(arrow, any -> new java.util.ArrayList<>()).add(zh("casework.move." + rule.move()));
    }

    private static Set<CaseStage> reached() {
        Set<CaseStage> stages = EnumSet.noneOf(CaseStage.class);
        CaseLife.MOVES.forEach(rule -> {
            stages.addAll(rule.from());
            if (rule.to() != null) {
                stages.add(rule.to());
            }
        });
        return stages;
    }

    private static String moves() {
        return CaseLife.MOVES.stream().map(CaseLifeDocumentTest::row).collect(Collectors.joining("\n", """
                | move | from | to | who | conditions | clocks | told | the resident sees |
                |---|---|---|---|---|---|---|---|
                """, ""));
    }

    private static String row(Rule rule) {
        String from = rule.opens() ? "—" : rule.from().containsAll(openStages()) && rule.from().size() == openStages().size()
                ? "every open stage" : sorted(rule.from()).stream().map(CaseStage::name).collect(Collectors.joining(", "));
        String to = rule.to() == null ? "stays" : rule.to().name();
        String who = sortedRoles(rule.roles()).stream().map(Role::name).collect(Collectors.joining(", "));
        String conditions = rule.conditions().stream().map(Condition::name).collect(Collectors.joining(", "));
        String clocks = rule.clocks().size() == ClockKind.values().length
                ? rule.clocks().getFirst().effect().name().toLowerCase(java.util.Locale.ROOT) + " all" : rule.clocks().stream()
                .map(effect -> effect.effect().name().toLowerCase(java.util.Locale.ROOT) + " " + effect.clock())
                .collect(Collectors.joining(", "));
        return "| %s `%s` | %s | %s | %s | %s | %s | %s %s | %s %s |".formatted(zh("casework.move." + rule.move()),
                rule.move(), from, to, who, conditions.isEmpty() ? "—" : conditions, clocks.isEmpty() ? "—" : clocks,
                zh("casework.notice." + rule.notice()), en("casework.notice." + rule.notice()),
                zh("casework.sees." + rule.residentSees()), en("casework.sees." + rule.residentSees()));
    }

    private static String roles() {
        Map<Role, List<String>> byRole = new TreeMap<>();
        CaseLife.MOVES.forEach(rule -> rule.roles().forEach(role -> byRole.computeIfAbsent(role, any ->
                new java.util.ArrayList<>()).add(zh("casework.move." + rule.move()) + " `" + rule.move() + "`")));
        return byRole.entrySet().stream()
                .map(e -> "| %s | %s | %s |".formatted(zh("access.role." + e.getKey()), e.getKey(), String.join(" · ", e.getValue())))
                .collect(Collectors.joining("\n", "| 岗位 | role | moves |\n|---|---|---|\n", ""));
    }

    private static Set<CaseStage> openStages() {
        return CaseLife.rule(Move.REFER).from();
    }

    private static List<CaseStage> sorted(Set<CaseStage> stages) {
        return stages.stream().sorted().toList();
    }

    private static List<Role> sortedRoles(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }

    private static String zh(String key) {
        return text(CHINESE, key);
    }

    private static String en(String key) {
        return text(ENGLISH, key);
    }

    private static String text(Properties words, String key) {
        return java.util.Objects.requireNonNull(words.getProperty(key), key).replace("''", "'");
    }

    private static Properties words(String module, String language, String otherModule) {
        Properties words = new Properties();
        for (String each : List.of(module, otherModule)) {
            try (var reader = Files.newBufferedReader(
                    Path.of("src/main/resources/org/minqing", each, "messages_" + language + ".properties"))) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }
}
