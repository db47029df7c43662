package org.minqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Aside;
import org.minqing.testing.GeneratedDocument;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

@Aside
class ModuleTest {

    /** Each module knows only those before it. */
    private static final List<String> ORDER = List.of(
            "database", "web", "report", "file", "place", "people", "time", "access", "casework", "truth", "plan", "visit",
            "campaign", "reading", "triage", "search", "ledger", "insight", "document", "notify", "demo", "today", "backup", "cli");

    private static final ApplicationModules MODULES = ApplicationModules.of(
            MinqingApplication.class,
            com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);

    @Test
    void modules_use_only_what_another_module_makes_public_and_form_no_circle() {
        MODULES.verify();
    }

    @Test
    void a_module_knows_only_the_modules_before_it() {
        var wrong = new TreeSet<String>();
        MODULES.stream().forEach(module -> dependencies(module).forEach(used -> {
            if (rank(used) >= rank(name(module))) {
                wrong.add(name(module) + " uses " + used);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_report_engine_knows_neither_spring_nor_the_database() {
        var classes = new com.tngtech.archunit.core.importer.ClassFileImporter()
                .withImportOption(com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.minqing.report");
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.minqing.database..", "org.minqing.web..",
                        "org.springframework.jdbc..", "org.springframework.web..", "org.springframework.context..",
                        "org.springframework.stereotype..")
                .check(classes);
    }

    @Test
    void the_picture_of_the_modules_in_the_docs_is_the_one_in_the_code() {
        GeneratedDocument.in("docs/architecture.md").section("modules").shows(picture());
    }

    private static String picture() {
        var drawing = new StringBuilder("```mermaid\nflowchart BT\n");
        var modules = new TreeMap<Integer, ApplicationModule>();
        MODULES.stream().forEach(module -> modules.put(rank(name(module)), module));
        modules.values().forEach(module -> drawing.append("    ")
                .append(name(module))
                .append("[\"")
                .append(module.getDisplayName())
                .append("\"]\n"));
        modules.values().forEach(module -> dependencies(module).stream()
                .filter(used -> !used.equals("web") && !used.equals("database"))
                .sorted(Comparator.comparing(ModuleTest::rank))
                .forEach(used -> drawing.append("    ")
                        .append(name(module))
                        .append(" --> ")
                        .append(used)
                        .append("\n")));
        return drawing.append("```\n\nEvery module may use `web` and `database`; those arrows are left out.").toString();
    }

    private static TreeSet<String> dependencies(ApplicationModule module) {
        var names = new TreeSet<String>();
        module.getDirectDependencies(MODULES, DependencyType.values()).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(target -> !target.equals(name(module)))
                .forEach(names::add);
        return names;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static int rank(String name) {
        assertThat(ORDER).as("the order of modules names every module").contains(name);
        return ORDER.indexOf(name);
    }
}
