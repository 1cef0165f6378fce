package org.birge.development.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.birge.development.report.ReportCommand.CLOSE;
import static org.birge.development.report.ReportCommand.COUNT_EFFECTS;
import static org.birge.development.report.ReportCommand.RECORD_REACHED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.councils.SubjectDecided;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The report: every state × command × person, by the declared table (J0.3, J1a.4)")
@BirgeTest
class ReportTableTest {

    private static final LocalDate HELD = LocalDate.of(2026, 11, 2);

    private final Given given;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final CountryPack pack;
    private SchoolYear year = new SchoolYear(2026);

    ReportTableTest(Given given, ApplicationContext beans, PlatformTransactionManager transactions, CountryPack pack) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.pack = pack;
    }

    @Test
    void whatTheTableAllowsIsDoneAndEverythingElseIsRefused() {
        long school = given.school().id();
        given.head().runs(this::plan);
        given.head().runs(() -> write(school, "head", 0));
        TableWalk<ReportCommand, ReportState> walk = new TableWalk<>(ReportRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.teacher(), Party.STAFF)
                .with(given.secretary(), Party.STAFF)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE)
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.otherHead());
        in(walk, ReportState.WRITING, school);
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, year, version(school)));
        in(walk, ReportState.PUT, school);
        hear(school, true);
        in(walk, ReportState.HEARD, school);
        given.head().runs(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            YearReports reports = beans.getBean(YearReports.class);
            reports.closed(reports.lock(school, year).id());
        }));
        in(walk, ReportState.CLOSED, school);
    }

    @Test
    @DisplayName("A report that the pedagogical council does not adopt is being written again")
    void notAdopted() {
        year = new SchoolYear(2024);
        long school = given.school().id();
        given.head().runs(() -> write(school, "söz", 0));
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, year, version(school)));
        hear(school, false);
        given.head().runs(() -> write(school, "düzəldilmiş", 1));
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, year, version(school)));
        hear(school, true);
        assertThat(state(school)).isEqualTo(ReportState.HEARD);
    }

    @Test
    @DisplayName("The council that closes the year must hear the report; the other may not have met, with the reason")
    void notHeld() {
        year = new SchoolYear(2023);
        long school = given.school().id();
        given.head().runs(() -> write(school, "söz", 0));
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, year, version(school)));
        RecordHearing.Said no = RecordHearing.Said.notHeld("Yetərsay olmadı");
        assertThat(refused(school, "pedagogical", no)).isEqualTo("report.refusal.must-be-heard");
        assertThat(refused(school, "school", RecordHearing.Said.notHeld(" "))).isEqualTo("report.refusal.no-reason");
        assertThat(refused(school, "school", RecordHearing.Said.held(HELD, " ", true, "")))
                .isEqualTo("report.refusal.no-minutes");
        assertThat(refused(school, "school", RecordHearing.Said.held(LocalDate.of(2027, 6, 1), "4", true, "")))
                .isEqualTo("report.refusal.day-to-come");
        given.head().runs(() -> beans.getBean(RecordHearing.class).run(school, year, "school", no));
        assertThat(state(school)).isEqualTo(ReportState.PUT);
    }

    @Test
    @DisplayName(
            "What the council decided is recorded by itself once its minutes are confirmed; a second telling changes nothing else")
    void decidedByTheCouncil() {
        year = new SchoolYear(2022);
        long school = given.school().id();
        given.head().runs(() -> write(school, "söz", 0));
        given.head().runs(() -> beans.getBean(PutReport.class).run(school, year, version(school)));
        YearReport put = find(school);
        given.secretary().runs(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> beans.publishEvent(
                        new SubjectDecided("report", put.publicId(), school, "pedagogical", true, HELD, "6"))));
        assertThat(state(school)).isEqualTo(ReportState.HEARD);
    }

    private void in(TableWalk<ReportCommand, ReportState> walk, ReportState state, long school) {
        assertThat(state(school)).isEqualTo(state);
        Set<ReportCommand> here = EnumSet.allOf(ReportCommand.class);
        here.removeAll(Set.of(RECORD_REACHED, COUNT_EFFECTS, CLOSE));
        YearReport now = find(school);
        walk.in(state, here, (command, who) -> give(command, who, now));
    }

    private void give(ReportCommand command, TableWalk.Who who, YearReport now) {
        long school = now.organisation();
        long version = now.version();
        switch (command) {
            case READ -> beans.getBean(ReadReport.class).of(school, year);
            case WRITE -> write(school, "yenə", 1);
            case PUT -> beans.getBean(PutReport.class).run(school, year, version);
            case TAKE_BACK -> beans.getBean(PutReport.class).takeBack(school, year, version);
            case RECORD_HEARING ->
                beans.getBean(RecordHearing.class)
                        .run(school, year, "school", RecordHearing.Said.held(HELD, "3", true, ""));
            case ISSUE -> beans.getBean(IssueReport.class).run(school, year, Language.AZ);
            case NOTE -> beans.getBean(NoteOnReport.class).run(now.publicId(), "Yaxşıdır");
            case RECORD_REACHED, COUNT_EFFECTS, CLOSE -> throw new IllegalStateException(who.name());
        }
    }

    private void plan() {
        String plan = beans.getBean(OpenPlan.class).run(year);
        beans.getBean(AddMeasure.class)
                .run(
                        plan,
                        new Measure(
                                pack.sections().getFirst().code(),
                                "Seminar",
                                "SEMINAR",
                                "",
                                given.deputy().id(),
                                List.of(),
                                null,
                                LocalDate.of(2026, 12, 18),
                                "",
                                "",
                                List.of(),
                                "",
                                null,
                                null));
    }

    private void write(long school, String words, long version) {
        beans.getBean(WriteChapter.class)
                .run(
                        school,
                        year,
                        new WriteChapter.Command(pack.sections().getFirst().code(), words, "", "", version));
    }

    private void hear(long school, boolean adopted) {
        given.head().runs(() -> beans.getBean(RecordHearing.class)
                .run(school, year, "pedagogical", RecordHearing.Said.held(HELD, "5", adopted, "")));
    }

    private String refused(long school, String council, RecordHearing.Said said) {
        try {
            given.head().runs(() -> beans.getBean(RecordHearing.class).run(school, year, council, said));
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private long version(long school) {
        return find(school).version();
    }

    private ReportState state(long school) {
        return find(school).state();
    }

    private YearReport find(long school) {
        return given.head().does(() -> new TransactionTemplate(transactions)
                .execute(status ->
                        beans.getBean(YearReports.class).find(school, year).orElseThrow()));
    }
}
