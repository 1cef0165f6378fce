package org.birge.development.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.councils.PutOnAgenda;
import org.birge.councils.SubjectDecided;
import org.birge.councils.SubjectStanding;
import org.birge.councils.Subjects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the report on the agenda of a council; what the council decided is recorded by itself when its minutes are confirmed (J0.3). */
@Component
public class ReportOnAgenda {

    /** What a report is called on an agenda. */
    static final String KIND = "report";

    private final YearReports reports;
    private final HearingCouncils councils;
    private final RecordHearing record;
    private final PutOnAgenda putOnAgenda;
    private final Subjects subjects;
    private final JdbcClient sql;
    private final CountryPack pack;
    private final Messages messages;

    ReportOnAgenda(
            YearReports reports,
            HearingCouncils councils,
            RecordHearing record,
            PutOnAgenda putOnAgenda,
            Subjects subjects,
            JdbcClient sql,
            CountryPack pack,
            Messages messages) {
        this.reports = reports;
        this.councils = councils;
        this.record = record;
        this.putOnAgenda = putOnAgenda;
        this.subjects = subjects;
        this.sql = sql;
        this.pack = pack;
        this.messages = messages;
    }

    /** Refuses before the report is put, a council that is not formed, and where no sitting lies ahead. */
    @Transactional
    public void run(long school, SchoolYear year, String council) {
        Scope scope = Scope.current();
        YearReport report = reports.lock(school, year).demand(ReportCommand.RECORD_HEARING, scope);
        CouncilKind kind = councils.all().stream()
                .filter(one -> one.code().equals(council))
                .findFirst()
                .orElseThrow(NotFound::new);
        Words words = messages.in(pack.defaultLanguage());
        putOnAgenda.run(new PutOnAgenda.Command(
                school,
                kind.code(),
                KIND,
                report.publicId(),
                words.of("report.agenda.title", year.toString()),
                "/year/report?year=" + year.start(),
                scope.person(),
                words.of("report.agenda.question", year.toString())));
    }

    /** Where it waits, by the council's kind. */
    Map<String, SubjectStanding> waiting(String report) {
        return subjects.history(KIND, report).stream()
                .filter(SubjectStanding::waits)
                .collect(Collectors.toMap(SubjectStanding::councilKind, one -> one, (newer, older) -> newer));
    }

    @EventListener
    void on(SubjectDecided decided) {
        boolean hears = councils.all().stream().anyMatch(kind -> kind.code().equals(decided.councilKind()));
        if (!decided.subjectKind().equals(KIND) || !hears) {
            return;
        }
        YearReport report = reports.lock(decided.subjectPublicId());
        if (List.of(ReportState.PUT, ReportState.HEARD).contains(report.state())) {
            record.record(
                    report,
                    decided.councilKind(),
                    new RecordHearing.Said(
                            decided.heldOn(), decided.minutesNumber(), decided.adopted(), "", null, session(decided)));
        }
    }

    private @Nullable String session(SubjectDecided decided) {
        return sql.sql("""
                select session_public_id
                  from councils_api.subject
                 where kind = :kind
                   and subject = :subject
                   and council_kind = :council
                   and session_public_id is not null
                 order by id desc
                 limit 1
                """)
                .param("kind", KIND)
                .param("subject", decided.subjectPublicId())
                .param("council", decided.councilKind())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
