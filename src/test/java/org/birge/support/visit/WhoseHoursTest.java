package org.birge.support.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.registry.division.AssignToDivision;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BirgeTest
@DisplayName("J0.5 Who sees whose hours and names, and how schools are found")
class WhoseHoursTest {

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final TestDatabase database;
    private final AssignToDivision assign;
    private final CountryPack pack;
    private final ReadHours hours;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final VisitStory story;

    WhoseHoursTest(
            Given given,
            Visitors visitors,
            MovableClock clock,
            TestDatabase database,
            AssignToDivision assign,
            CountryPack pack,
            ReadHours hours,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.database = database;
        this.assign = assign;
        this.pack = pack;
        this.hours = hours;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.story = beans.createBean(VisitStory.class);
    }

    @Test
    @DisplayName("a methodist the own, whoever leads a division those of its people, the head of the centre all")
    void hours() {
        String visit = story.announced();
        story.brought(visit, VisitState.RECORDED, clock);
        Person colleague = given.mentor();
        assertThat(seen(given.centreHead(), Role.CENTRE_HEAD))
                .containsExactly(given.methodist().name());
        assertThat(page(given.centreHead(), Role.CENTRE_HEAD).all()).isNotNull();
        assertThat(seen(given.methodist(), Role.METHODIST))
                .containsExactly(given.methodist().name());
        assertThat(seen(colleague, Role.METHODIST)).isEmpty();
        assertThat(page(colleague, Role.METHODIST).all()).isNull();

        String division = pack.bodies().divisions().getFirst().code();
        given.centreHead().runs(() -> assign.run(given.centre().id(), colleague.id(), division));
        assertThat(seen(colleague, Role.METHODIST))
                .as("a colleague of the division")
                .isEmpty();
        String member = database.superuser()
                .sql("select public_id from registry.division_member where person_id = :person")
                .param("person", colleague.id())
                .query(String.class)
                .single();
        assertThat(visitors.as(given.methodist())
                        .post("/centre/divisions/" + member + "/lead", "leads", "true")
                        .status())
                .isEqualTo(404);
        Visitor head = visitors.as(given.centreHead());
        assertThat(head.post("/centre/divisions/" + member + "/lead", "leads", "true")
                        .status())
                .isEqualTo(302);
        assertThat(head.get("/centre/divisions").body()).contains("bölmə müdiri");
        assertThat(seen(colleague, Role.METHODIST))
                .containsExactly(given.methodist().name());
        assertThat(head.post("/centre/divisions/" + member + "/lead", "leads", "false")
                        .status())
                .isEqualTo(302);
        assertThat(seen(colleague, Role.METHODIST)).isEmpty();

        assertThat(named(given.head().scope())).isEqualTo(given.methodist().name());
        assertThat(named(given.teacher().scope()))
                .as("no leader, and nobody helped them")
                .isNull();
        assertThat(named(given.officer().scope())).as("the authority").isNull();
    }

    @Test
    @DisplayName("schools and topics are found without diacritics, and a per cent sign is one")
    void found() {
        story.farSchool();
        Visitor methodist = visitors.as(given.methodist());
        assertThat(methodist.get("/visits/schools?q=uzaq%20kend").body()).contains("Uzaq kənd məktəbi");
        assertThat(methodist.get("/visits/schools?q=%25").body()).doesNotContain("Uzaq kənd məktəbi");
        assertThat(methodist.get("/support?q=%25").status()).isEqualTo(200);
    }

    private List<String> seen(Person person, Role role) {
        return page(person, role).people().stream().map(HoursPage.Person::name).toList();
    }

    private HoursPage page(Person person, Role role) {
        Place place = given.centre();
        Actor.Grant grant = new Actor.Grant(
                person.grant(),
                "grant",
                role,
                place.id(),
                place.publicId(),
                "centre",
                place.name(),
                place.low(),
                place.high());
        Actor actor = new Actor(person.account(), person.id(), person.name(), Language.AZ, grant, List.of(grant));
        Scope scope = new Scope(place.low(), place.high(), person.id(), person.account(), place.id(), role.code());
        return Scope.call(scope, () -> hours.page(actor, "2026-11"));
    }

    private @Nullable String named(Scope scope) {
        return Scope.call(
                scope,
                () -> transaction.execute(status -> sql.sql("select support.helper_name(:person)")
                        .param("person", given.methodist().id())
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null)));
    }
}
