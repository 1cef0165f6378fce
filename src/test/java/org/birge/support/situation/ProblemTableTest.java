package org.birge.support.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("J6.4 A school's problems: every command by everybody in every state, and what is refused")
@BirgeTest
class ProblemTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Given given;
    private final Visitors visitors;
    private final ApplicationContext beans;
    private final TestDatabase database;
    private final PlatformTransactionManager transactions;

    ProblemTableTest(
            Given given,
            Visitors visitors,
            ApplicationContext beans,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.beans = beans;
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    @DisplayName(
            "what the table allows succeeds, all else is refused; a problem kept inside is not there for the centre")
    void walked() {
        TableWalk<ProblemCommand, ProblemState> walk = new TableWalk<>(ProblemRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.teacher())
                .with(given.unionHead())
                .with(given.secretary())
                .with(given.officer())
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.otherHead());
        for (ProblemState state : ProblemState.values()) {
            String problem = written(state != ProblemState.KEPT);
            long version = brought(problem, state);
            for (Person person : new Person[] {given.centreHead(), given.methodist()}) {
                walk.with(person, state == ProblemState.KEPT ? new Party[0] : new Party[] {Party.CENTRE});
            }
            walk.in(state, (command, who) -> give(command, problem, version));
        }
        assertThat(walk.tried()).isEqualTo(4 * 8 * 11);
    }

    @Test
    @DisplayName("one that was solved inside stays inside; hidden again, the centre finds nothing")
    void keptInside() {
        String inside = written(false);
        given.head().runs(() -> bean(SolveProblem.class).run(new SolveProblem.Command(inside, 0, "Yeni cədvəl.")));
        assertThatThrownBy(() ->
                        given.methodist().runs(() -> bean(OneProblem.class).page(inside)))
                .isInstanceOf(NotFound.class);
        String shown = written(true);
        assertThat(given.methodist()
                        .does(() -> bean(OneProblem.class).page(shown))
                        .rights()
                        .answer())
                .isTrue();
        given.head().runs(() -> bean(ShowProblem.class).run(shown, 0, false));
        assertThat(visitors.as(given.methodist()).get("/situation/" + shown).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/situation").status()).isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/situation").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("others with the same problem are counted, never named; a link to something foreign is left out")
    void othersAndLinks() {
        given.otherHead().runs(() -> bean(WriteProblem.class).run(command(true)));
        given.otherHead().runs(() -> bean(WriteProblem.class).run(command(false)));
        String problem = written(false);
        ProblemPage page = given.head().does(() -> bean(OneProblem.class).page(problem));
        assertThat(page.others())
                .as("one school, however many problems; those kept inside do not count")
                .isEqualTo(1);
        given.head().runs(() -> bean(AddTry.class)
                .run(new AddTry.Command(problem, 0, TODAY, "Danışdıq.", "partly", "request", "no-such")));
        assertThat(given.head().does(() -> bean(OneProblem.class).page(problem)).tries())
                .singleElement()
                .satisfies(tried -> assertThat(tried.link()).isNull());
    }

    @Test
    @DisplayName("empty words, days to come, stale pages and a deputy who would show it are refused")
    void refused() {
        String problem = written(true);
        refused(
                () -> bean(AddTry.class)
                        .run(new AddTry.Command(problem, 0, TODAY.plusDays(1), "Sabah.", "yes", "", null)),
                "situation.refusal.day-ahead");
        refused(
                () -> bean(AddTry.class)
                        .run(new AddTry.Command(problem, 0, LocalDate.MIN, "Lap əvvəl.", "yes", "", null)),
                "situation.refusal.long-ago");
        refused(
                () -> bean(AddTry.class).run(new AddTry.Command(problem, 0, TODAY, " ", "yes", "", null)),
                "situation.refusal.no-words");
        refused(
                () -> bean(SolveProblem.class).run(new SolveProblem.Command(problem, 0, "")),
                "situation.refusal.no-words");
        assertThatThrownBy(() -> given.head().runs(() -> bean(ShowProblem.class).run(problem, 7, false)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> given.deputy().runs(() -> bean(WriteProblem.class).run(command(true))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        given.teacher().runs(() -> bean(WriteProblem.class).run(command(false))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "after an answer that did not end it, the centre has the word again; the heads of the centre and the school are told")
    void theWordGoesBackAndForth() {
        String problem = written(true);
        brought(problem, ProblemState.ANSWERED);
        tried(problem, 1, TODAY, "unknown");
        tried(problem, 2, TODAY.minusYears(1), "no");
        assertThat(given.head()
                        .does(() -> bean(OneProblem.class).page(problem))
                        .problem()
                        .state())
                .as("what was tried long before the answer, or not judged yet, leaves it answered")
                .isEqualTo(ProblemState.ANSWERED);
        tried(problem, 3, TODAY, "no");
        assertThat(given.head()
                        .does(() -> bean(OneProblem.class).page(problem))
                        .problem()
                        .state())
                .isEqualTo(ProblemState.SHOWN);
        assertThat(told(given.centreHead(), "situation.notice.shown")).isPositive();
        assertThat(told(given.head(), "situation.notice.answered")).isPositive();
    }

    private void tried(String problem, long version, LocalDate day, String helped) {
        given.deputy().runs(() -> bean(AddTry.class)
                .run(new AddTry.Command(problem, version, day, "Sınadıq.", helped, "", null)));
    }

    private long told(Person person, String key) {
        return database.superuser()
                .sql("select count(*) from notifications.notice where person_id = :person and key = :key")
                .param("person", person.id())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private void refused(Runnable action, String key) {
        assertThatThrownBy(() -> given.head().runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(key);
    }

    private String written(boolean shown) {
        given.centreHead();
        return given.head().does(() -> bean(WriteProblem.class).run(command(shown)));
    }

    private static WriteProblem.Command command(boolean shown) {
        return new WriteProblem.Command(
                "instruction", "assessment", "Meyarlar şagirdlərə aydın deyil", "5-ci siniflərdə, payızdan.", shown);
    }

    /** @return the version it has then */
    private long brought(String problem, ProblemState state) {
        switch (state) {
            case KEPT, SHOWN -> {
                return 0;
            }
            case ANSWERED ->
                given.methodist().runs(() -> bean(AnswerProblem.class)
                        .run(new AnswerProblem.Command(problem, 0, "Seminar təklif edirik.")));
            case SOLVED ->
                given.head().runs(() -> bean(SolveProblem.class)
                        .run(new SolveProblem.Command(problem, 0, "Birgə yazılan meyarlar.")));
        }
        return 1;
    }

    private void give(ProblemCommand command, String problem, long version) {
        switch (command) {
            case READ -> bean(OneProblem.class).page(problem);
            case CHANGE -> bean(WriteProblem.class).change(problem, version, command(false));
            case SHOW -> bean(ShowProblem.class).run(problem, version, true);
            case HIDE -> bean(ShowProblem.class).run(problem, version, false);
            case TRY ->
                bean(AddTry.class).run(new AddTry.Command(problem, version, TODAY, "Birgə dərs.", "partly", "", null));
            case ANSWER -> bean(AnswerProblem.class).run(new AnswerProblem.Command(problem, version, "Gələrik."));
            case SOLVE -> bean(SolveProblem.class).run(new SolveProblem.Command(problem, version, "Kömək etdi."));
            case REOPEN -> bean(SolveProblem.class).reopen(problem, version);
        }
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
