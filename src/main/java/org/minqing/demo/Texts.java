package org.minqing.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.minqing.demo.ZoneText.OfficialsText;
import org.minqing.demo.ZoneText.PeopleText;
import org.minqing.demo.ZoneText.UnitText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything the demo zone's resource files say. */
record Texts(
        ZoneText zone,
        List<UnitText> units,
        OfficialsText officials,
        PeopleText people,
        List<ConcernText> concerns,
        VisitText visits) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The three reports that wait for review; {@link DemoReports} fills in their dates. */
    static List<String> reports() {
        return IntStream.rangeClosed(1, 3).mapToObj(n -> text("reports/" + n + ".txt")).toList();
    }

    static String acceptedReport() {
        return text("reports/accepted.txt");
    }

    static Texts read() {
        var concerns = new ArrayList<ConcernText>();
        for (int n = 1; n <= 3; n++) {
            concerns.addAll(Arrays.asList(yaml("concerns-" + n + ".yaml", ConcernText[].class)));
        }
        return new Texts(
                yaml("zone.yaml", ZoneText.class),
                List.of(yaml("units.yaml", UnitText[].class)),
                yaml("officials.yaml", OfficialsText.class),
                yaml("people.yaml", PeopleText.class),
                List.copyOf(concerns),
                yaml("visits.yaml", VisitText.class));
    }

    private static <T> T yaml(String name, Class<T> type) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
        return MAPPER.convertValue(tree, type);
    }

    private static String text(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no demo text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The short name of a community's committee; of the subdistrict's unit where there is no such unit. */
    String committee(ZoneText.Community community, ZoneText.Subdistrict subdistrict) {
        return units().stream()
                .filter(unit -> community.name().equals(unit.place()))
                .map(ZoneText.UnitText::shortName)
                .findFirst()
                .orElse(subdistrict.name());
    }
}
