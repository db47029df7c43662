package org.minqing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.access.Account;
import org.minqing.casework.Act;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Result;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What nobody types but a broken or hostile client sends: every field of every page meets it, and none breaks. */
@ServerTest
class BadInputTest {

    private static final String NOBODY = "01890000-0000-7000-8000-000000000000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired TestZone zones;
    @Autowired Casework casework;

    @Value("${local.server.port}")
    int port;

    /** @param fields the parameters it reads */
    private record Route(RequestMethod method, String path, List<String> fields) {}

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "+9999999-01-01", "-999999999-01-01", "+999999999-12-31T00:00Z"})
    void no_page_breaks_at_bad_input(String bad) {
        TestZone.Zone zone = zones.open();
        Account everything = zones.user(zone.region(), Account.Scope.NONE, Role.CLERK,
                Role.ofPeople().stream().filter(role -> role != Role.CLERK).toArray(Role[]::new));
        String number = registered(zone);
        Caller caller = Caller.at(port).signIn(everything.username());

        List<String> broken = new ArrayList<>();
        for (Route route : routes()) {
            paths(route, number).forEach(path -> {
                for (Map<String, String> form : forms(route, bad)) {
                    int status = answer(caller, route.method(), path, form).statusCode();
                    if (status >= 500) {
                        broken.add(status + " " + route.method() + " " + path + " " + form);
                    }
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    private String registered(TestZone.Zone zone) {
        Actor clerk = Actor.of(zone.signedIn(Role.CLERK));
        var lamp = CaseCommand.Register.concern(CaseType.HELP, "3号楼路灯不亮", "3号楼东侧路灯坏了半个月。");
        return ((Result.Done) casework.register(lamp, clerk, Instant.now())).now().number();
    }

    /** A page is asked for each parameter by itself; a form is sent with all of them bad, and one by one. */
    private static List<Map<String, String>> forms(Route route, String bad) {
        List<Map<String, String>> forms = new ArrayList<>();
        if (route.method() != RequestMethod.GET) {
            Map<String, String> all = new HashMap<>();
            route.fields().forEach(field -> all.put(field, bad(field, bad)));
            forms.add(all);
        }
        boolean act = route.path().endsWith("/{act}");
        route.fields().stream()
                .filter(field -> !act || List.of("due", "promiseWords").contains(field))
                .forEach(field -> forms.add(alone(field, bad, route)));
        return forms;
    }

    private static Map<String, String> alone(String field, String bad, Route route) {
        Map<String, String> form = new HashMap<>();
        route.fields().stream().filter(List.of("words", "text", "title")::contains).forEach(text -> form.put(text, "路灯"));
        form.put(field, bad(field, bad));
        return form;
    }

    /** As the field would have it: where a page ended is a time and an id, a word on a promise its id and the word. */
    private static String bad(String field, String bad) {
        return switch (field) {
            case "after" -> bad + "_" + NOBODY;
            case "promiseWords" -> bad + "=KEPT";
            default -> bad;
        };
    }

    private static Stream<String> paths(Route route, String number) {
        String path = route.path().replace("{number}", number);
        Stream<String> each = path.endsWith("/{act}") && route.path().contains("{number}")
                ? Arrays.stream(Act.values()).map(act -> path.replace("{act}", act.path()))
                : Stream.of(path.replace("{act}", "dispatch"));
        return each.map(one -> one.replaceAll("\\{[^}]+}", NOBODY));
    }

    private static HttpResponse<String> answer(Caller caller, RequestMethod method, String path, Map<String, String> form) {
        if (method != RequestMethod.GET) {
            return caller.post(path, form);
        }
        String query = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce("", (one, other) -> one + "&" + other);
        return caller.get(path + "?" + query);
    }

    private List<Route> routes() {
        var found = new ArrayList<Route>();
        routes.getHandlerMethods().forEach((info, handler) -> info.getMethodsCondition().getMethods()
                .forEach(method -> paths(info).forEach(path -> found.add(new Route(method, path, fields(handler))))));
        return found;
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> !path.equals("/error") && !path.startsWith("/sign") && !path.startsWith("/api/"));
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).flatMap(BadInputTest::fields).distinct().toList();
    }

    private static Stream<String> fields(MethodParameter parameter) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        if (param != null) {
            String name = param.name().isEmpty() ? parameter.getParameter().getName() : param.name();
            return Stream.of(name);
        }
        Class<?> type = parameter.getParameterType();
        return type.isRecord() && type != SignedIn.class && parameter.getParameterAnnotations().length <= 1
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName) : Stream.of();
    }
}
