package org.birge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.birge.councils.CallSession;
import org.birge.councils.FormCouncil;
import org.birge.councils.MoveSession;
import org.birge.shared.Language;
import org.birge.tasks.CancelTask;
import org.birge.tasks.MarkDone;
import org.birge.tasks.OpenTask;
import org.birge.tasks.PostponeTask;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("The calendar feed: one's own due dates and sittings, for whoever knows its address (issue 3, 9)")
@BirgeTest
class FeedTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    private static final Pattern ADDRESS = Pattern.compile("(/calendar/[A-Za-z0-9_-]{32}\\.ics)");

    private final Given given;
    private final Visitors visitors;
    private final TestDatabase database;
    private final MovableClock clock;
    private final ApplicationContext beans;

    FeedTest(Given given, Visitors visitors, TestDatabase database, MovableClock clock, ApplicationContext beans) {
        this.given = given;
        this.visitors = visitors;
        this.database = database;
        this.clock = clock;
        this.beans = beans;
    }

    @Test
    void aDueDayFollowsItsTaskUnderOneNameAndAGrowingNumber() {
        String address = address(given.teacher());
        String task = task(given.teacher(), "Seminar", DUE);
        Readers.Read before = only(address, "task-" + task + "@birge");
        assertThat(before.day()).isEqualTo(DUE);
        assertThat(before.link()).endsWith("/tasks/" + task);
        postpone(task, given.teacher(), DUE.plusDays(7));
        Readers.Read after = only(address, before.uid());
        assertThat(after.day()).isEqualTo(DUE.plusDays(7));
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        given.head().runs(() -> beans.getBean(CancelTask.class).run(new CancelTask.Command(task, 1, "artıqdır")));
        Readers.Read gone = only(address, before.uid());
        assertThat(gone.status()).isEqualTo("CANCELLED");
        assertThat(gone.sequence()).isGreaterThan(after.sequence());
    }

    @Test
    void aTaskDueOnAHolidayStandsOnTheDayTodayShows() {
        String address = address(given.teacher());
        String task = task(given.teacher(), "Novruz", LocalDate.of(2027, 3, 21));
        LocalDate shown = only(address, "task-" + task + "@birge").day();
        assertThat(shown).isAfter(LocalDate.of(2027, 3, 21));
        assertThat(visitors.as(given.teacher()).get("/tasks/" + task).body())
                .contains(shown.getDayOfMonth() + " mart 2027");
    }

    @Test
    void doneWorkSaysSoAndOtherPeoplesWorkIsNotThere() {
        String address = address(given.teacher());
        String done = task(given.teacher(), "Siyahı", DUE);
        String deputys = task(given.deputy(), "Müavinin işi", DUE);
        given.teacher().runs(() -> beans.getBean(MarkDone.class).run(new MarkDone.Command(done, 0)));
        assertThat(only(address, "task-" + done + "@birge").title()).isEqualTo("Siyahı (yerinə yetirilib)");
        assertThat(fetch(address).body()).doesNotContain(deputys);
    }

    @Test
    void aSittingStandsAtItsHourInBakuForItsMembersOnly() {
        String council = given.head().does(() -> beans.getBean(FormCouncil.class)
                .run(new FormCouncil.Command(given.school().id(), "pedagogical", LocalDate.of(2026, 8, 20))));
        String session = given.head().does(() -> beans.getBean(CallSession.class)
                .run(new CallSession.Command(council, LocalDateTime.of(2026, 11, 25, 15, 0), "akt zalı", Language.AZ)));
        String address = address(given.teacher());
        Readers.Read called = only(address, "sitting-" + session + "@birge");
        assertThat(called.begins()).isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
        assertThat(called.place()).isEqualTo("akt zalı");
        given.head().runs(() -> beans.getBean(MoveSession.class)
                .run(new MoveSession.Command(session, LocalDateTime.of(2026, 11, 26, 14, 30), "103", 0)));
        Readers.Read moved = only(address, called.uid());
        assertThat(moved.begins()).isEqualTo(Instant.parse("2026-11-26T10:30:00Z"));
        assertThat(moved.sequence()).isGreaterThan(called.sequence());
        assertThat(fetch(address(given.otherHead())).body()).doesNotContain(session);
        assertThat(fetch(address(given.officer())).body()).doesNotContain(session);
    }

    @Test
    void aLeaversCalendarFallsSilent() {
        Person leaver = given.psychologist();
        String address = address(leaver);
        String task = task(leaver, "Söhbətlər", DUE);
        assertThat(fetch(address).body()).contains(task);
        database.superuser()
                .sql("update registry.posting set valid_until = :day where id = :posting")
                .param("day", clock.today())
                .param("posting", leaver.posting())
                .update();
        assertThat(fetch(address).status()).isEqualTo(200);
        assertThat(Readers.read(fetch(address).body())).isEmpty();
        database.superuser()
                .sql("update access.account set closed_at = now() where id = :account")
                .param("account", leaver.account())
                .update();
        assertThat(Readers.read(fetch(address).body())).isEmpty();
    }

    @Test
    void aNewAddressEndsTheOldOneAndEachIsInTheTrail() {
        Person head = given.head();
        String first = address(head);
        String second = address(head);
        assertThat(fetch(first).status()).isEqualTo(410);
        assertThat(fetch(second).status()).isEqualTo(200);
        visitors.as(head).post("/settings/calendar/end");
        assertThat(fetch(second).status()).isEqualTo(410);
        assertThat(trail(head, "calendar-made")).isEqualTo(2);
        assertThat(trail(head, "calendar-ended")).isEqualTo(1);
    }

    @Test
    void theSecretItselfIsNotKept() {
        String address = address(given.unionHead());
        String secret = address.replaceAll(".*/|\\.ics", "");
        assertThat(database.superuser()
                        .sql("select count(*) from calendar.feed f where f::text like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(visitors.as(given.unionHead()).get("/settings/calendar").body())
                .doesNotContain(secret);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        Visitor.Answer answer = fetch(address(given.secretary()));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whoGuessesIsNotAnsweredForAWhile() {
        String address = address(given.deputy());
        List<Integer> answers = IntStream.range(0, 101)
                .mapToObj(n -> fetch("/calendar/guess-" + n + ".ics").status())
                .toList();
        assertThat(answers.subList(0, 100)).containsOnly(404);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(fetch(address).status()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(16));
        assertThat(fetch(address).status()).isEqualTo(200);
        clock.reset();
        database.superuser().sql("delete from access.failed_attempt").update();
    }

    private Readers.Read only(String address, String uid) {
        return Readers.read(fetch(address).body()).stream()
                .filter(entry -> entry.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private Visitor.Answer fetch(String address) {
        return visitors.nobody().get(address);
    }

    private String address(Person person) {
        Matcher found =
                ADDRESS.matcher(visitors.as(person).post("/settings/calendar").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int trail(Person person, String action) {
        return database.superuser()
                .sql("select count(*) from access.trail where account_id = :account and action = :action")
                .param("account", person.account())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private String task(Person responsible, String title, LocalDate due) {
        Long confirmer = responsible.id() == given.deputy().id()
                ? given.head().id()
                : given.deputy().id();
        long id = given.head().does(() -> beans.getBean(OpenTask.class)
                .run(new OpenTask.Command(
                        "decision",
                        "calendar",
                        1,
                        given.school().id(),
                        responsible.id(),
                        confirmer,
                        title,
                        null,
                        null,
                        due,
                        "/year/plan")));
        return given.head().does(() -> beans.getBean(TasksOf.class).owedBy(responsible.id())).stream()
                .filter(task -> task.id() == id)
                .findFirst()
                .orElseThrow()
                .publicId();
    }

    private void postpone(String task, Person person, LocalDate due) {
        person.runs(() -> beans.getBean(PostponeTask.class).run(new PostponeTask.Command(task, 0, due, "Xəstəlik")));
    }
}
