package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.web.Everyone;
import org.birge.web.SignedIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every address there is, as the application itself lists them (N5). */
@BirgeTest
class RolesAndPagesTest {

    /** What everybody may ask for, signed in or not. Another one is written down here first. */
    private static final List<String> PUBLIC = List.of(
            "GET /calendar/{token}.ics",
            "GET /councils/worker.js",
            "GET /error",
            "GET /forgotten",
            "GET /sign-in",
            "GET /verify/{publicId}",
            "GET /welcome",
            "POST /error",
            "POST /forgotten",
            "POST /language",
            "POST /sign-in",
            "POST /sign-out",
            "POST /welcome");

    /** What whoever is signed in may ask for: their own place, password, settings and page; pages of others look themselves. */
    private static final List<String> OF_ALL_ROLES = List.of(
            "GET /",
            "GET /help/rules",
            "GET /people/{id}",
            "GET /people/{id}/absences",
            "GET /settings",
            "GET /time",
            "POST /people/{id}/identifier",
            "POST /place",
            "POST /settings/password");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private record Route(String name, boolean reads, String path, HandlerMethod method) {

        boolean open(Role role) {
            Allowed allowed = method.getMethodAnnotation(Allowed.class);
            return allowed == null || Arrays.stream(allowed.value()).anyMatch(role::may);
        }

        Visitor.Answer asked(Visitor visitor, String token) {
            return reads ? visitor.get(path) : visitor.postWithToken(path, token);
        }
    }

    private final Given given;
    private final Visitors visitors;
    private final TestDatabase database;
    private final List<Route> routes;

    RolesAndPagesTest(
            Given given,
            Visitors visitors,
            TestDatabase database,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.given = given;
        this.visitors = visitors;
        this.database = database;
        this.routes = routes(mappings);
    }

    @Test
    @DisplayName("What is open to everybody is written down, and nothing else is")
    void openPagesAreKnown() {
        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(names(Everyone.class)).containsExactlyElementsOf(PUBLIC);
        assertThat(names(SignedIn.class)).containsExactlyElementsOf(OF_ALL_ROLES);
    }

    @Test
    @DisplayName("Who is not signed in is sent to sign in, whatever is asked for")
    void nobodyGetsNothing() {
        Visitor nobody = visitors.nobody();
        String token = nobody.token();
        assertThat(routes).filteredOn(route -> !PUBLIC.contains(route.name())).allSatisfy(route -> assertThat(
                        route.asked(nobody, token).location())
                .as(route.name())
                .startsWith("/sign-in"));
    }

    @Test
    @DisplayName("What a role may not do answers as if it were not there, at the door, and is written in the trail")
    void aRoleFindsOnlyItsOwn() {
        Map<Role, Person> people = people();
        assertThat(people).containsOnlyKeys(Role.values());
        List<String> answers = people.entrySet().parallelStream()
                .flatMap(each -> closed(each.getKey(), each.getValue()).stream())
                .toList();
        assertThat(answers).allMatch(answer -> answer.endsWith(" 404"));
        assertThat(refusedAtTheDoor()).isEqualTo(answers.size());
    }

    /** What this role may not do, with what it was answered. */
    private List<String> closed(Role role, Person person) {
        Visitor visitor = visitors.as(person);
        String token = visitor.token();
        return routes.stream()
                .filter(route -> !route.open(role))
                .map(route -> role + " " + route.name() + " "
                        + route.asked(visitor, token).status())
                .toList();
    }

    private Map<Role, Person> people() {
        Map<Role, Person> people = new EnumMap<>(Role.class);
        for (Person person : List.of(
                given.administrator(),
                given.ministryOfficer(),
                given.officer(),
                given.centreHead(),
                given.methodist(),
                given.mentor(),
                given.head(),
                given.deputy(),
                given.unionHead(),
                given.secretary(),
                given.teacher(),
                given.psychologist())) {
            people.put(person.role(), person);
        }
        Person dataOfficer = given.otherHead();
        given.alsoGrant(dataOfficer, Role.DATA_OFFICER, given.ministry());
        people.put(Role.DATA_OFFICER, dataOfficer);
        return people;
    }

    private int refusedAtTheDoor() {
        return database.superuser()
                .sql("select count(*) from access.trail where action = 'refused'")
                .query(Integer.class)
                .single();
    }

    private List<String> names(Class<? extends java.lang.annotation.Annotation> mark) {
        return routes.stream()
                .filter(route -> route.method().hasMethodAnnotation(mark))
                .map(Route::name)
                .toList();
    }

    private static List<Route> routes(RequestMappingHandlerMapping mappings) {
        List<Route> routes = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            String home = method.getBeanType().getPackageName();
            if (home.startsWith("org.birge") && !home.equals("org.birge.bench")) {
                List<RequestMethod> asked =
                        info.getMethodsCondition().getMethods().isEmpty()
                                ? List.of(RequestMethod.GET, RequestMethod.POST)
                                : List.copyOf(info.getMethodsCondition().getMethods());
                for (String pattern : info.getPatternValues()) {
                    asked.forEach(how -> routes.add(
                            new Route(how + " " + pattern, how == RequestMethod.GET, filled(pattern), method)));
                }
            }
        });
        routes.sort(Comparator.comparing(Route::name));
        return routes;
    }

    /** The address with something for each placeholder: the first of the words it takes, a number, or the id of nothing. */
    private static String filled(String pattern) {
        return PLACEHOLDER.matcher(pattern).replaceAll(RolesAndPagesTest::something);
    }

    private static String something(MatchResult placeholder) {
        String takes = placeholder.group(1);
        if (takes == null) {
            return "nothing";
        }
        return takes.contains("[") ? "1" : takes.split("\\|", 2)[0];
    }
}
