package org.birge.support.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The journal of a pair is read by its two people and nobody else (issue 4, decision 38)")
@BirgeTest
class JournalSecrecyTest {

    private static final String JOURNAL = "select count(*) from support.journal_entry where mentorship_id = :pair";
    private static final String EVENTS = "select count(*) from support.induction_event where :pair > 0";
    private static final String STEPS =
            "select count(*) from support.induction_step where mentorship_id = :pair and kind <> 'milestone'";
    private static final String MILESTONES =
            "select count(*) from support.induction_step where mentorship_id = :pair and kind = 'milestone'";

    private final Given given;
    private final Visitors visitors;
    private final InductionStory story;
    private final WriteInJournal write;
    private final MendEntry mend;
    private final RemoveEntry remove;
    private final ReadYear year;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    JournalSecrecyTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            WriteInJournal write,
            MendEntry mend,
            RemoveEntry remove,
            ReadYear year,
            MovableClock clock,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(InductionStory.class);
        this.write = write;
        this.mend = mend;
        this.remove = remove;
        this.year = year;
        this.clock = clock;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theDatabaseItselfShowsItToTheTwoOnly() {
        String pair = story.working();
        written(pair, story.mentor(), "Səsini qısmağı razılaşdıq.");
        Scope school = given.head().scope();
        Map<String, Scope> others = new LinkedHashMap<>();
        others.put("head", school);
        others.put("deputy", given.deputy().scope());
        others.put("colleague", given.psychologist().scope());
        others.put("centre head", given.centreHead().scope());
        others.put("methodist", given.methodist().scope());
        others.put("mentor of the centre", given.mentor().scope());
        others.put("officer", given.officer().scope());
        others.put("ministry", given.ministryOfficer().scope());
        others.put("administrator", given.administrator().scope());
        others.put(
                "data officer",
                new Scope(
                        0,
                        Long.MAX_VALUE,
                        given.officer().id(),
                        null,
                        given.ministry().id(),
                        "data-officer"));
        others.put("a job over everything", Scope.everything("report"));
        others.put("nobody", Scope.none());
        others.forEach((who, scope) -> {
            assertThat(count(JOURNAL, pair, scope)).as("journal to " + who).isZero();
            assertThat(count(EVENTS, pair, scope)).as("notes to " + who).isZero();
            assertThat(count(STEPS, pair, scope)).as("steps to " + who).isZero();
        });
        assertThat(count(JOURNAL, pair, story.mentor().scope())).isOne();
        assertThat(count(JOURNAL, pair, story.young().scope())).isOne();
        assertThat(count(EVENTS, pair, story.young().scope())).isPositive();
        assertThat(count(STEPS, pair, story.young().scope())).isPositive();
        assertThat(count(MILESTONES, pair, school)).isPositive();
        assertThat(count(MILESTONES, pair, given.centreHead().scope())).isPositive();
        assertThat(count(MILESTONES, pair, given.deputy().scope())).isZero();
        assertThat(count(MILESTONES, pair, given.otherHead().scope())).isZero();
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        String pair = story.working();
        written(pair, story.mentor(), "Səsini qısmağı razılaşdıq.");
        String at = "/mentorships/" + pair;
        for (Person other : new Person[] {
            given.head(), given.deputy(), given.centreHead(), given.methodist(), given.psychologist(), given.otherHead()
        }) {
            for (String page : new String[] {"/journal", "/journal/journal.docx", "/plan", "/paper.pdf"}) {
                assertThat(visitors.as(other).get(at + page).status())
                        .as(other.userName() + page)
                        .isEqualTo(404);
            }
        }
        assertThat(visitors.as(story.young()).get(at + "/journal").body()).contains("Səsini qısmağı razılaşdıq.");
        assertThat(visitors.as(story.young()).get("/notices").body())
                .contains("Gündəliyinizdə yeni yazı var")
                .doesNotContain("Səsini");
    }

    @Test
    void whatOneWroteTheOtherDoesNotChange() {
        String pair = story.working();
        written(pair, story.mentor(), "Lövhə ilə başladıq.");
        String entry = entry(pair);
        assertThatThrownBy(() -> story.young()
                        .runs(() -> mend.run(new MendEntry.Command(pair, entry, InductionStory.TODAY, "Başqa söz."))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.others-entry");
        assertThatThrownBy(() -> story.young().runs(() -> remove.run(new RemoveEntry.Command(pair, entry))))
                .isInstanceOf(Refusal.class);
        assertThat(changed(
                        "update support.journal_entry set words = 'x'",
                        story.young().scope()))
                .isZero();
        assertThat(changed("delete from support.journal_entry", story.young().scope()))
                .isZero();
        assertThat(changed("delete from support.journal_entry", given.head().scope()))
                .isZero();
        assertThatThrownBy(() -> given.head()
                        .runs(() -> mend.run(new MendEntry.Command(pair, entry, InductionStory.TODAY, "Direktor."))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEntryIsMendedForADayAndDeletedForGood() {
        String pair = story.working();
        written(pair, story.young(), "Sual: qrupları necə bölüm?");
        String entry = entry(pair);
        story.young()
                .runs(() ->
                        mend.run(new MendEntry.Command(pair, entry, InductionStory.TODAY, "Qrupları cəld böldüm.")));
        clock.forward(Duration.ofHours(25));
        assertThatThrownBy(() -> story.young()
                        .runs(() -> mend.run(new MendEntry.Command(pair, entry, InductionStory.TODAY, "Gec düzəliş."))))
                .isInstanceOf(Refusal.class)
                .hasMessage("induction.refusal.past-mending");
        story.young().runs(() -> remove.run(new RemoveEntry.Command(pair, entry)));
        assertThat(count(JOURNAL, pair, story.mentor().scope())).isZero();
        clock.reset();
    }

    @Test
    void afterTheEndTheTwoReadItAndTakeItAlong() {
        String pair = story.working();
        written(pair, story.mentor(), "Son görüş.");
        story.end(pair);
        for (Person one : new Person[] {story.mentor(), story.young()}) {
            assertThat(one.does(() -> year.journal(pair, null)).entries()).hasSize(1);
            assertThat(visitors.as(one)
                            .get("/mentorships/" + pair + "/journal/journal.docx")
                            .status())
                    .isEqualTo(200);
            assertThatThrownBy(() -> written(pair, one, "Yenə."))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("induction.refusal.year.ended");
        }
    }

    @Test
    void noDayAheadAndNoneBeforeThePair() {
        String pair = story.begun();
        for (LocalDate day : new LocalDate[] {InductionStory.TODAY.plusDays(1), InductionStory.TODAY.minusDays(1)}) {
            assertThatThrownBy(() ->
                            story.mentor().runs(() -> write.run(new WriteInJournal.Command(pair, day, "Nə vaxt?"))))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("induction.refusal.done-day");
        }
    }

    private void written(String pair, Person by, String words) {
        by.runs(() -> write.run(new WriteInJournal.Command(pair, InductionStory.TODAY, words)));
    }

    private String entry(String pair) {
        return story.mentor()
                .does(() -> year.journal(pair, null).entries().getFirst().publicId());
    }

    private long count(String query, String pair, Scope scope) {
        long id = story.id(pair);
        return Scope.call(
                scope,
                () -> transaction.execute(status ->
                        sql.sql(query).param("pair", id).query(Long.class).single()));
    }

    private int changed(String statement, Scope scope) {
        return Scope.call(
                scope,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return sql.sql(statement).update();
                }));
    }
}
