package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Open;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class RouteWalkTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    TestZone zones;

    @Value("${local.server.port}")
    int port;

    /** One way to call a handler. {@code permission} is null where it is open to anybody. */
    private record Route(String method, String path, @Nullable Permission permission) {}

    @Test
    void every_handler_says_who_may_call_it() {
        assertThat(routes.getHandlerMethods().values())
                .allSatisfy(handler -> assertThat(handler.hasMethodAnnotation(Open.class)
                                ^ handler.hasMethodAnnotation(Requires.class))
                        .as("%s is either @Open or @Requires", handler)
                        .isTrue());
    }

    @Test
    void each_role_gets_in_exactly_where_its_permissions_say() {
        var zone = zones.open();
        for (Role role : Role.ofPeople()) {
            var caller = Caller.at(port).signIn(zone.username(role));
            for (Route route : routes()) {
                boolean allowed = route.permission() == null || role.permissions().contains(route.permission());
                int status = caller.call(route.method(), route.path()).statusCode();
                assertThat(status == 403)
                        .as("%s %s as %s answered %d", route.method(), route.path(), role, status)
                        .isEqualTo(!allowed);
            }
        }
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var stranger = Caller.at(port);
        for (Route route : routes()) {
            if (route.permission() != null) {
                HttpResponse<String> answer = stranger.call(route.method(), route.path());
                boolean api = route.path().startsWith("/api/");
                assertThat(answer.statusCode())
                        .as("%s %s", route.method(), route.path())
                        .isEqualTo(api ? 401 : 302);
                if (!api) {
                    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
                }
            }
        }
    }

    @Test
    void a_post_without_the_token_against_forgery_is_refused() {
        var zone = zones.open();
        var caller = Caller.at(port).signIn(zone.username(Role.ADMINISTRATOR)).withoutCsrf();
        for (Route route : routes()) {
            if (route.method().equals("POST") && !route.path().startsWith("/api/")) {
                assertThat(caller.call("POST", route.path()).statusCode()).as(route.path()).isEqualTo(403);
            }
        }
    }

    private List<Route> routes() {
        var found = new ArrayList<Route>();
        routes.getHandlerMethods().forEach((info, handler) -> methods(info).forEach(method -> paths(info)
                .filter(path -> !path.equals("/error"))
                .forEach(path -> found.add(new Route(method, path, permission(handler))))));
        return found;
    }

    private static List<String> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
    }

    private static java.util.stream.Stream<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]+}", "01890000-0000-7000-8000-000000000000"));
    }

    private static @Nullable Permission permission(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(Requires.class))
                .map(Requires::value)
                .orElse(null);
    }
}
