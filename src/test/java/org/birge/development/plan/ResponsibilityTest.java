package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Who answers for what: the matrix of responsibility (J0.2, J1a.1)")
@BirgeTest
class ResponsibilityTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final PlanStory story;
    private final SetResponsibility setResponsibility;
    private final FollowResponsibility followResponsibility;
    private final CountryPack pack;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;

    ResponsibilityTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            SetResponsibility setResponsibility,
            FollowResponsibility followResponsibility,
            CountryPack pack,
            PlatformTransactionManager transactions,
            TestDatabase database) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(PlanStory.class);
        this.setResponsibility = setResponsibility;
        this.followResponsibility = followResponsibility;
        this.pack = pack;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    @DisplayName("a new measure follows it, the draft is offered to follow, and the named person confirms")
    void theDraftFollows() {
        Person head = given.head();
        Person deputy = given.deputy();
        Person union = given.unionHead();
        String plan = story.draft(head, given.teacher());
        String first = pack.sections().getFirst().code();
        head.runs(() -> setResponsibility.run(command(PlanStory.YEAR, deputy.id(), union.id())));

        assertThat(visitors.as(head)
                        .get("/year/plan/measures/new?section=" + first)
                        .body())
                .contains("name=\"responsible\" value=\"" + deputy.id() + "\"");
        String body = visitors.as(head).get("/year/plan/responsibility").body();
        assertThat(body).contains("Bölgüyə uyğun gəlməyən tədbirlər", "Qiymətləndirmə üzrə seminar");
        String measure = body.replaceAll("(?s).*name=\"measure\" value=\"([^\"]+)\".*", "$1");
        browser.phone().in(Language.KK).as(head).go("/year/plan/responsibility").checked("matrix-phone");
        browser.in(Language.AZ).as(head).go("/year/plan/responsibility").checked("matrix");

        assertThat(head.does(() -> followResponsibility.run(plan, List.of(measure))))
                .isEqualTo(1);
        assertThat(head.does(() -> followResponsibility.run(plan, List.of(measure))))
                .isZero();
        story.submit(head, plan);
        story.agree(head, plan);
        assertThat(database.superuser()
                        .sql(
                                "select responsible_id || ' ' || confirmer_id from tasks.task where source_kind = 'measure'")
                        .query(String.class)
                        .single())
                .as("a deputy's work is confirmed by the head, whomever the matrix names")
                .isEqualTo(deputy.id() + " " + head.id());
        assertThat(visitors.as(given.teacher()).get("/year/plan/responsibility").body())
                .contains(deputy.name())
                .doesNotContain("data-picker");
        String files = "/year/plan/responsibility/files/responsibility.";
        assertThat(visitors.as(given.teacher()).get(files + "csv").body()).contains(deputy.name());
        for (String kind : List.of("pdf", "docx", "xlsx")) {
            assertThat(visitors.as(given.teacher()).get(files + kind).status())
                    .as(kind)
                    .isEqualTo(200);
        }
        for (String path : List.of("/year/plan/responsibility", files + "csv", files + "pdf")) {
            assertThat(visitors.as(given.methodist()).get(path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("nobody confirms the own work, and strangers answer for nothing")
    void whatIsRefused() {
        Person head = given.otherHead();
        assertThatThrownBy(() -> head.runs(() -> setResponsibility.run(command(PlanStory.YEAR, head.id(), head.id()))))
                .hasMessage("matrix.refusal.own-work");
        assertThatThrownBy(() -> head.runs(() -> setResponsibility.run(
                        command(PlanStory.YEAR, given.teacher().id(), null))))
                .hasMessage("development.measure.refusal.not-staff");
        assertThat(head.does(() -> setResponsibility.run(command(PlanStory.YEAR, head.id(), null))))
                .isEqualTo(1);
        assertThat(head.does(() -> setResponsibility.run(command(PlanStory.YEAR, head.id(), null))))
                .isZero();
        assertThat(visitors.as(given.head()).get("/year/plan/responsibility").body())
                .doesNotContain(head.name());
    }

    @Test
    @DisplayName("every state × command × person, by the declared table")
    void theTableHolds() {
        TableWalk<MatrixCommand, MatrixState> walk = new TableWalk<>(MatrixRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead(), Party.UNION_HEAD)
                .with(given.secretary(), Party.SECRETARY)
                .with(given.teacher(), Party.STAFF)
                .with(given.officer())
                .with(given.centreHead())
                .with(given.ministryOfficer())
                .with(given.administrator());
        for (MatrixState state : MatrixState.values()) {
            SchoolYear year = state == MatrixState.RUNNING ? PlanStory.YEAR : PlanStory.YEAR.previous();
            walk.in(state, (command, who) -> {
                switch (command) {
                    case SET ->
                        setResponsibility.run(command(year, given.deputy().id(), null));
                    default -> {
                        // reading and following are judged by the rule that their pages and commands ask
                        if (who.scope().organisation() == null
                                || !who.scope()
                                        .organisation()
                                        .equals(given.head().scope().organisation())) {
                            throw new NotFound();
                        }
                        MatrixRules.demand(command, who.scope(), state);
                    }
                }
            });
        }
        assertThat(walk.tried()).isEqualTo(9 * MatrixCommand.values().length * MatrixState.values().length);
    }

    private SetResponsibility.Command command(SchoolYear year, @Nullable Long responsible, @Nullable Long confirmer) {
        String section = pack.sections().getFirst().code();
        Map<String, @Nullable Long> who = new HashMap<>();
        who.put(section, responsible);
        Map<String, @Nullable Long> confirms = new HashMap<>();
        confirms.put(section, confirmer);
        return new SetResponsibility.Command(year, who, confirms);
    }
}
