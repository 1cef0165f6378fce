package org.birge.development.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.development.plan.PlanInForce;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Inside-school control: the visit, its note, what was advised, the next look (J1a.5, cycle 3)")
@BirgeTest
class NoteTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 11, 20);
    private static final LocalDate AGAIN = LocalDate.of(2026, 12, 22);

    private final Given given;
    private final MovableClock clock;
    private final BeginNote begin;
    private final WriteNote write;
    private final FinishNote finish;
    private final ReadNotes read;
    private final FirstControls controls;
    private final TasksOf tasksOf;
    private final PlatformTransactionManager transactions;
    private final AutowireCapableBeanFactory factory;
    private final TestDatabase database;
    private final Browser browser;
    private final Visitors visitors;

    NoteTest(
            Given given,
            MovableClock clock,
            BeginNote begin,
            WriteNote write,
            FinishNote finish,
            ReadNotes read,
            FirstControls controls,
            TasksOf tasksOf,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory factory,
            TestDatabase database,
            Browser browser,
            Visitors visitors) {
        this.given = given;
        this.clock = clock;
        this.begin = begin;
        this.write = write;
        this.finish = finish;
        this.read = read;
        this.controls = controls;
        this.tasksOf = tasksOf;
        this.transactions = transactions;
        this.factory = factory;
        this.database = database;
        this.browser = browser;
        this.visitors = visitors;
    }

    @BeforeEach
    void aControlInForce() {
        clock.reset();
        if (count("development.plan") == 0) {
            PlanInForce.of(factory, given, given.unionHead());
            database.superuser()
                    .sql("update development.measure set kind = 'CONTROL'")
                    .update();
        }
    }

    private int count(String table) {
        return database.superuser()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("every state × command × person, by the declared table")
    void theTable() {
        String draft = written();
        TableWalk<NoteCommand, NoteState> walk = new TableWalk<>(NoteRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY, Party.AUTHOR)
                .with(given.unionHead(), Party.STAFF, Party.RESPONSIBLE)
                .with(given.teacher(), Party.STAFF, Party.LOOKED_AT)
                .with(given.psychologist(), Party.STAFF)
                .with(given.secretary(), Party.STAFF)
                .with(given.officer())
                .with(given.methodist())
                .with(given.otherHead());
        walk.in(NoteState.NONE, Set.of(NoteCommand.BEGIN), (command, who) -> give(command, draft));
        Set<NoteCommand> rest = EnumSet.complementOf(EnumSet.of(NoteCommand.BEGIN));
        walk.in(NoteState.DRAFT, rest, (command, who) -> give(command, draft));
        given.deputy().runs(() -> finish.run(draft, 1));
        walk.in(NoteState.FINISHED, rest, (command, who) -> give(command, draft));
    }

    private void give(NoteCommand command, String note) {
        long version = database.superuser()
                .sql("select version from development.control_note where public_id = :id")
                .param("id", note)
                .query(Long.class)
                .single();
        switch (command) {
            case BEGIN ->
                begin.run(
                        controls.on(LocalDate.EPOCH).orElseThrow(NotFound::new).measure(), Language.AZ);
            case READ -> read.page(note);
            case WRITE -> write.run(words(note, version));
            case FINISH -> finish.run(note, version);
            case DROP -> finish.drop(note, version);
            case ACKNOWLEDGE -> finish.acknowledge(note);
        }
    }

    private String written() {
        String note = given.deputy()
                .does(() -> begin.run(controls.on(LocalDate.EPOCH).orElseThrow().measure(), Language.AZ));
        given.deputy().runs(() -> write.run(words(note, 0)));
        return note;
    }

    private WriteNote.Command words(String note, long version) {
        return new WriteNote.Command(
                note,
                version,
                "Qiymətləndirmə mədəniyyəti",
                VISIT,
                "V–VII siniflərdə 6 dərs dinlənilib.",
                "Meyarlar dərsin əvvəlində açıqlanmır.",
                "",
                "head-meeting",
                AGAIN,
                List.of(given.teacher().publicId()),
                List.of(new WriteNote.Line(
                        "Meyarları dərsin əvvəlində açıqlamaq",
                        given.teacher().publicId(),
                        LocalDate.of(2026, 12, 11))));
    }

    @Test
    @DisplayName(
            "a finished note is numbered, its advice is a task, the next look stands on the controller's Today and ends with the next note")
    void fromTheNoteToTheNextLook() {
        String note = written();
        given.deputy().runs(() -> finish.run(note, 1));
        Note finished = given.teacher().does(() -> read.note(note));
        assertThat(finished.number()).endsWith("/2026");
        assertThat(given.deputy().does(() -> tasksOf.owedBy(given.teacher().id())))
                .anyMatch(task -> task.kind().equals("advice") && task.link().equals("/year/notes/" + note));
        assertThat(lookingAgain()).isTrue();
        clock.moveTo(AGAIN);
        String next = given.deputy().does(() -> begin.again(note, Language.AZ));
        given.deputy()
                .runs(() -> write.run(new WriteNote.Command(
                        next,
                        0,
                        "Təkrar baxış",
                        AGAIN,
                        "3 dərs",
                        "Meyarlar açıqlanır.",
                        "",
                        null,
                        null,
                        List.of(given.teacher().publicId()),
                        List.of())));
        given.deputy().runs(() -> finish.run(next, 1));
        assertThat(lookingAgain()).isFalse();
    }

    private boolean lookingAgain() {
        return given.deputy().does(() -> tasksOf.owedBy(given.deputy().id())).stream()
                .anyMatch(task -> task.kind().equals("look-again"));
    }

    @Test
    @DisplayName("without findings, without those looked at, with a day gone by or a stale version it is refused")
    void refusals() {
        String note = given.head()
                .does(() -> begin.run(controls.on(LocalDate.EPOCH).orElseThrow().measure(), Language.AZ));
        assertRefused(() -> finish.run(note, 0), "note.refusal.without-findings");
        assertRefused(() -> write.run(words(note, 7)), Refusal.stale().getMessage());
        assertThatThrownBy(() -> given.deputy().runs(() -> read.page(note))).isInstanceOf(NotFound.class);
    }

    private void assertRefused(Runnable command, String key) {
        assertThatThrownBy(() -> given.head().runs(command))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    @DisplayName("the pages of the note, its paper, and the control plan that shows where it is heard")
    void pages() {
        String note = written();
        browser.as(given.deputy()).go("/year/notes/" + note).checked("note-edit");
        browser.phone()
                .in(Language.KK)
                .as(given.deputy())
                .go("/year/notes/" + note)
                .checked("note-edit");
        given.deputy().runs(() -> finish.run(note, 1));
        browser.as(given.teacher()).go("/year/notes/" + note).checked("note");
        browser.phone().as(given.teacher()).go("/year/notes").checked("notes");
        browser.as(given.head()).go("/year/notes").checked("notes");
        assertThat(visitors.as(given.teacher())
                        .post("/year/notes/" + note + "/reading")
                        .status())
                .isEqualTo(302);
        assertThat(given.head().does(() -> read.note(note)).readers().getFirst().readAt())
                .isNotNull();
        for (String path : List.of(
                "/year/notes/" + note + "/paper.pdf",
                "/year/notes/" + note + "/paper.docx",
                "/year/notes.xlsx",
                "/year/plan/files/control.pdf")) {
            assertThat(visitors.as(given.head()).get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(visitors.as(given.psychologist()).get("/year/notes/" + note).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.psychologist()).get("/year/notes").body())
                .doesNotContain("Qiymətləndirmə mədəniyyəti");
    }
}
