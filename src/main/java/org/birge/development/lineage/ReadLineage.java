package org.birge.development.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.development.plan.ReadableStates;
import org.birge.development.report.ReadReport;
import org.birge.development.report.ReportPage;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the chain of one item together, both ways, from what the year's report is counted from. */
@Component
class ReadLineage {

    /** What is looked at: need [area], measure, task, chapter [section] or decision, by its code or public id. */
    record Looked(String kind, String id) {}

    private final Chains chains;
    private final ReadReport reports;
    private final SchoolDays days;

    ReadLineage(Chains chains, ReadReport reports, SchoolDays days) {
        this.chains = chains;
        this.reports = reports;
        this.days = days;
    }

    @Transactional(readOnly = true)
    LineagePage of(Actor actor, Looked asked, @Nullable Integer year, Language language, Words words) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        long school = actor.organisation();
        Optional<Chains.Place> place =
                switch (asked.kind()) {
                    case "measure" -> chains.measure(school, asked.id());
                    case "task" ->
                        chains.measureOfTask(school, asked.id()).or(() -> chains.decision(school, asked.id()));
                    case "decision" -> chains.decision(school, asked.id());
                    default -> Optional.empty();
                };
        boolean named = Set.of("need", "chapter").contains(asked.kind());
        if (!named && place.isEmpty()) {
            throw new NotFound();
        }
        SchoolYear of = place.map(Chains.Place::year).orElseGet(() -> reports.year(year));
        ReportPage report = reports.of(actor, of);
        boolean whole = asked.kind().equals("decision")
                || asked.kind().equals("task")
                        && chains.measureOfTask(school, asked.id()).isEmpty();
        LocalDate today = days.today();
        List<Chains.Link> links = chains.links(
                school,
                of,
                whole || named ? null : place.map(Chains.Place::publicId).orElse(null),
                asked.kind().equals("need") ? asked.id() : null,
                asked.kind().equals("chapter") ? asked.id() : null,
                ReadableStates.of(actor.scope(), school),
                today,
                days.overdueUpTo(today));
        return new Telling(report, links, asked, actor, language, words).page();
    }
}
