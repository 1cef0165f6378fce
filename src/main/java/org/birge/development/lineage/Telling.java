package org.birge.development.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.development.EffectWords;
import org.birge.development.Effects;
import org.birge.development.lineage.LineagePage.Item;
import org.birge.development.lineage.LineagePage.Stage;
import org.birge.development.report.Hearing;
import org.birge.development.report.ReportDecision;
import org.birge.development.report.ReportPage;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/** Puts the chain together from the report and the measures at hand. */
record Telling(
        ReportPage report,
        List<Chains.Link> links,
        ReadLineage.Looked asked,
        Actor actor,
        Language language,
        Words words) {

    LineagePage page() {
        List<Stage> stages = List.of(
                new Stage("from", from()),
                new Stage("need", needs()),
                new Stage("measure", measures()),
                new Stage("task", tasks()),
                new Stage("evidence", evidence()),
                new Stage("effect", effects()),
                new Stage("chapter", chapters()),
                new Stage("decision", decisions()),
                new Stage("next", next()));
        String title = stages.stream()
                .flatMap(stage -> stage.items().stream())
                .filter(Item::looked)
                .map(Item::words)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new LineagePage(
                report.year(),
                title,
                stages.stream()
                        .filter(stage ->
                                !stage.kind().equals("from") || !stage.items().isEmpty())
                        .toList());
    }

    private List<Item> from() {
        return links.stream()
                .filter(link -> link.from() != null)
                .map(link -> new Item(
                        Objects.requireNonNull(link.fromTitle()),
                        report.year().previous().toString(),
                        false,
                        "/year/lineage/measure/" + link.from(),
                        null))
                .toList();
    }

    private List<Item> needs() {
        Set<String> areas =
                links.stream().flatMap(link -> link.needs().stream()).collect(Collectors.toSet());
        return report.needs().stream()
                .filter(need ->
                        asked.kind().equals("need") ? need.area().equals(asked.id()) : areas.contains(need.area()))
                .map(need -> new Item(
                        need.title().in(language),
                        words.of("lineage.index", need.index(), need.answered(), need.asked()),
                        is("need", need.area()),
                        at("need", need.area()),
                        actor.may(Permission.SEE_NEEDS)
                                ? "/year/needs/results?newcomers=without&year="
                                        + report.year().start() + "&area=" + need.area()
                                : null))
                .toList();
    }

    private List<Item> measures() {
        return links.stream()
                .map(link -> new Item(
                        link.title(),
                        words.of("report.state." + link.state()),
                        is("measure", link.measure()),
                        at("measure", link.measure()),
                        null))
                .toList();
    }

    private List<Item> tasks() {
        return links.stream()
                .filter(link -> link.task() != null)
                .map(link -> new Item(
                        link.title(),
                        words.of("report.state." + link.state()),
                        is("task", Objects.requireNonNull(link.task())),
                        at("task", link.task()),
                        actor.may(Permission.CONFIRM_TASKS) ? "/tasks/" + link.task() : null))
                .toList();
    }

    private List<Item> evidence() {
        return links.stream()
                .filter(link -> link.evidence() > 0)
                .map(link -> new Item(
                        link.title(),
                        words.of("report.evidence-count", link.evidence()),
                        false,
                        at("task", Objects.requireNonNull(link.task())),
                        report.rowsAt("/evidence", "section", link.section())))
                .toList();
    }

    private List<Item> effects() {
        boolean counted = report.effects().counted() != null;
        Set<String> areas = asked.kind().equals("need")
                ? Set.of(asked.id())
                : links.stream().flatMap(link -> link.needs().stream()).collect(Collectors.toSet());
        Set<String> measures = links.stream().map(Chains.Link::measure).collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (Effects.Line line : report.effects().lines()) {
            if (areas.contains(line.area()) && (line.measure() == null || measures.contains(line.measure()))) {
                String of = line.measure() == null ? "" : ": " + line.measureTitle();
                items.add(new Item(
                        line.title().in(language) + of,
                        EffectWords.of(line, words, counted),
                        false,
                        at("need", line.area()),
                        line.measure() == null
                                ? report.rowsAt("/reached", "area", line.area())
                                : report.rowsAt("/reached", "measure", line.measure())));
            }
        }
        return items;
    }

    private List<Item> chapters() {
        Set<String> sections = links.stream().map(Chains.Link::section).collect(Collectors.toSet());
        return report.chapters().stream()
                .filter(chapter -> asked.kind().equals("chapter")
                        ? chapter.code().equals(asked.id())
                        : sections.contains(chapter.code()))
                .map(chapter -> new Item(
                        chapter.numeral() + ". " + chapter.name().in(language),
                        words.of("report.standing." + report.state().code()),
                        is("chapter", chapter.code()),
                        at("chapter", chapter.code()),
                        "/year/report?year=" + report.year().start() + "#" + chapter.code()))
                .toList();
    }

    private List<Item> decisions() {
        List<Item> items = new ArrayList<>();
        for (Hearing.Place place : report.hearings()) {
            for (ReportDecision decision : place.decisions()) {
                items.add(new Item(
                        decision.wording(),
                        place.name().in(language) + " · "
                                + words.of("report.state." + decision.state().code()),
                        is("decision", decision.publicId()) || decision.task() != null && is("task", decision.task()),
                        at("decision", decision.publicId()),
                        decision.task() != null && actor.may(Permission.CONFIRM_TASKS)
                                ? "/tasks/" + decision.task()
                                : null));
            }
        }
        return items;
    }

    private List<Item> next() {
        return links.stream()
                .filter(Chains.Link::carried)
                .map(link -> new Item(
                        link.toTitle() == null ? link.title() : link.toTitle(),
                        words.of(
                                link.to() == null ? "lineage.waits" : "lineage.taken",
                                report.year().next().toString()),
                        false,
                        link.to() == null ? null : "/year/lineage/measure/" + link.to(),
                        "/year/opening?year=" + report.year().next().start()))
                .toList();
    }

    private boolean is(String kind, String id) {
        return asked.kind().equals(kind) && asked.id().equals(id);
    }

    private @Nullable String at(String kind, String id) {
        return is(kind, id)
                ? null
                : "/year/lineage/" + kind + "/" + id + "?year=" + report.year().start();
    }
}
