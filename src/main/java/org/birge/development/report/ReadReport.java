package org.birge.development.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.councils.SubjectStanding;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.Scope;
import org.birge.development.Effects;
import org.birge.development.PriorityNeeds;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a year of the school one acts at, as of today. */
@Component
public class ReadReport {

    private static final int LATE_AFTER_DAYS = 60;

    /** What a report is put together from. */
    private record Asked(
            Supplier<Optional<ReportYears.Year>> year,
            Supplier<List<SchoolYear>> years,
            Supplier<List<PriorityNeeds.Need>> needs,
            Supplier<List<ReportRow>> measures,
            Supplier<Map<String, Narrative>> narratives,
            Supplier<List<ReportDecision>> decisions,
            Supplier<List<Hearing>> hearings,
            Supplier<List<ReportDecision>> decided,
            Supplier<List<ReportDecision>> followed) {}

    private final Gatherings gatherings;
    private final Reports reports;
    private final ReportYears schoolYears;
    private final YearReports standing;
    private final Hearings hearings;
    private final HearingCouncils councils;
    private final ReportNotes notes;
    private final IssuedReports issuedReports;
    private final ReportOnAgenda agenda;
    private final PriorityNeeds needs;
    private final Effects effects;
    private final SchoolDays days;
    private final CountryPack pack;

    ReadReport(
            Gatherings gatherings,
            Reports reports,
            ReportYears schoolYears,
            YearReports standing,
            Hearings hearings,
            HearingCouncils councils,
            ReportNotes notes,
            IssuedReports issuedReports,
            ReportOnAgenda agenda,
            PriorityNeeds needs,
            Effects effects,
            SchoolDays days,
            CountryPack pack) {
        this.gatherings = gatherings;
        this.reports = reports;
        this.schoolYears = schoolYears;
        this.standing = standing;
        this.hearings = hearings;
        this.councils = councils;
        this.notes = notes;
        this.issuedReports = issuedReports;
        this.agenda = agenda;
        this.needs = needs;
        this.effects = effects;
        this.days = days;
        this.pack = pack;
    }

    /** The year that runs, or the one asked for. */
    public SchoolYear year(@Nullable Integer start) {
        if (start == null) {
            return SchoolYear.at(days.today());
        }
        if (start < 2000 || start > SchoolYear.at(days.today()).start() + 1) {
            throw new NotFound();
        }
        return new SchoolYear(start);
    }

    @Transactional(readOnly = true)
    public ReportPage of(Actor actor, SchoolYear year) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return of(actor.organisation(), year);
    }

    /** What the number of pieces of evidence was counted from. */
    @Transactional(readOnly = true)
    public List<EvidencePage.Piece> evidence(Actor actor, SchoolYear year, @Nullable String section) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return reports.evidence(actor.organisation(), year, section);
    }

    /** Whom measures reached: those of an area, of a section, or one. */
    @Transactional(readOnly = true)
    public List<ReachedRowsPage.Row> reached(
            Actor actor, SchoolYear year, @Nullable String area, @Nullable String section, @Nullable String measure) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return reports.reached(actor.organisation(), year, area, section, measure);
    }

    /** The report of any school within reach, for those whom the rules let read it now. */
    @Transactional(readOnly = true)
    public ReportPage of(long school, SchoolYear year) {
        return of(school, year, null);
    }

    /** The same with a decision that was typed and is wrong. */
    @Transactional(readOnly = true)
    public ReportPage of(long school, SchoolYear year, @Nullable DecisionForm deciding) {
        Scope scope = Scope.current();
        Optional<YearReport> report = standing.find(school, year);
        ReportState state = report.map(YearReport::state).orElse(ReportState.WRITING);
        ReportRules.demand(ReportCommand.READ, ReportRules.parties(scope, school), state);
        LocalDate today = days.today();
        LocalDate overdue = days.overdueUpTo(today);
        Gathering asked = gatherings.begin();
        Asked of = new Asked(
                schoolYears.year(asked, school, year),
                schoolYears.years(asked, school),
                needs.of(asked, school, year),
                reports.measures(asked, school, year, today, overdue),
                reports.narratives(asked, school, year),
                reports.decisions(asked, school, year, overdue),
                hearings.of(asked, school, year),
                hearings.decisions(asked, school, year, overdue),
                hearings.decisions(asked, school, year.previous(), overdue));
        Supplier<List<ReportPage.Note>> noted =
                report.map(one -> notes.of(asked, one.id())).orElse(List::of);
        List<ReportPage.Issued> issued = report.map(one -> issuedReports.of(asked, one.id()))
                .orElse(List::of)
                .get();
        ReportYears.Year turning = of.year().get().orElseThrow(NotFound::new);
        List<PriorityNeeds.Need> found = of.needs().get();
        Predicate<ReportCommand> may = command -> ReportRules.allows(command, scope, school, state);
        return new ReportPage(
                turning.school(),
                year,
                state,
                report.map(YearReport::version).orElse(0L),
                begun(turning.planOpened(), year),
                turning.closed() == null ? today : turning.closed(),
                found,
                chapters(school, year, of, may.test(ReportCommand.WRITE), scope),
                effects.of(school, year),
                of.decisions().get(),
                of.followed().get(),
                places(of, report.map(YearReport::publicId).orElse(null)),
                noted.get(),
                issued,
                of.years().get(),
                deciding,
                new ReportPage.Rights(
                        may.test(ReportCommand.COUNT_EFFECTS),
                        may.test(ReportCommand.PUT),
                        may.test(ReportCommand.TAKE_BACK),
                        may.test(ReportCommand.RECORD_HEARING),
                        may.test(ReportCommand.CLOSE),
                        may.test(ReportCommand.ISSUE) && issued.stream().noneMatch(ReportPage.Issued::closed)));
    }

    private List<ReportPage.Chapter> chapters(long school, SchoolYear year, Asked asked, boolean writes, Scope scope) {
        List<PriorityNeeds.Need> found = asked.needs().get();
        List<ReportRow> rows = asked.measures().get().stream()
                .map(row -> row.due() == null ? row : row.dueOn(days.shown(row.due())))
                .toList();
        Map<String, Narrative> narratives = asked.narratives().get();
        Set<String> own =
                writes && scope.role().equals("deputy") ? reports.ownSections(school, year, scope.person()) : Set.of();
        return pack.sections().stream()
                .map(section -> {
                    List<ReportRow> of = rows.stream()
                            .filter(row -> row.section().equals(section.code()))
                            .toList();
                    return new ReportPage.Chapter(
                            section.code(),
                            section.numeral(),
                            section.name(),
                            found.stream()
                                    .filter(need -> of.stream()
                                            .anyMatch(row -> row.needs().contains(need.area())))
                                    .toList(),
                            of,
                            narratives.getOrDefault(section.code(), Narrative.NONE),
                            writes && (!scope.role().equals("deputy") || own.contains(section.code())));
                })
                .toList();
    }

    private List<Hearing.Place> places(Asked asked, @Nullable String report) {
        Map<String, SubjectStanding> waiting = report == null ? Map.of() : agenda.waiting(report);
        List<Hearing> recorded = asked.hearings().get();
        List<ReportDecision> decided = asked.decided().get();
        return councils.all().stream()
                .map(kind -> new Hearing.Place(
                        kind.code(),
                        kind.name(),
                        councils.closesYear(kind),
                        recorded.stream()
                                .filter(one -> one.council().equals(kind.code()))
                                .findFirst()
                                .orElse(null),
                        decided.stream()
                                .filter(one -> one.council().equals(kind.code()))
                                .toList(),
                        waiting.get(kind.code())))
                .toList();
    }

    private @Nullable LocalDate begun(@Nullable LocalDate opened, SchoolYear year) {
        return opened != null
                        && opened.isAfter(pack.yearOf(year.start()).firstDay().plusDays(LATE_AFTER_DAYS))
                ? opened
                : null;
    }
}
