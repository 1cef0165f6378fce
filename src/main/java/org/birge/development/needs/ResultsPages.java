package org.birge.development.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.documents.Charts;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.GroupResults.Group;
import org.birge.instruments.Instrument;
import org.birge.instruments.NeedSource;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.Newcomers;
import org.birge.instruments.ResultsWithNewcomers;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the results page; three short queries, whatever the size of the school. */
@Component
class ResultsPages {

    static final List<String> KINDS = List.of("union", "stage", "experience", "young", "form");

    /** What the reader wants to look at; year is the calendar year a school year begins in. */
    record Wish(
            Instrument of,
            String by,
            NeedSource source,
            Newcomers newcomers,
            @Nullable String area,
            @Nullable Integer year) {}

    private final NeedsCampaigns campaigns;
    private final ResultsWithNewcomers results;
    private final YearBefore yearBefore;
    private final CountryPack pack;

    ResultsPages(NeedsCampaigns campaigns, ResultsWithNewcomers results, YearBefore yearBefore, CountryPack pack) {
        this.campaigns = campaigns;
        this.results = results;
        this.yearBefore = yearBefore;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    ResultsPage of(Actor actor, Wish wish, Words words) {
        List<Campaign> all = campaigns.at(actor.organisation());
        Campaign campaign = all.stream()
                .filter(c -> c.isClosed() && !c.newcomers())
                .filter(c -> wish.year() == null || c.year().start() == wish.year())
                .findFirst()
                .orElse(null);
        boolean mayPlan = actor.may(Permission.EDIT_PLAN);
        if (campaign == null) {
            return new ResultsPage(
                    null,
                    wish.of(),
                    wish.by(),
                    KINDS,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    false,
                    null,
                    NeedSource.BOTH,
                    null,
                    mayPlan);
        }
        List<Campaign> rounds = all.stream()
                .filter(c -> c.newcomers() && c.year().equals(campaign.year()))
                .toList();
        GroupResults.Results found = results.of(
                campaign,
                rounds.stream().filter(Campaign::isClosed).toList(),
                wish.of(),
                wish.source(),
                wish.newcomers());
        List<HeatMap.Column> columns = columns(found, wish.by());
        boolean enough = found.groups().stream().anyMatch(group -> group.code().equals("all") && group.shown());
        HeatMap heat = enough ? HeatMap.of(found, columns) : null;
        List<String> kinds = KINDS.stream()
                .filter(kind ->
                        found.groups().stream().anyMatch(group -> group.kind().equals(kind)))
                .toList();
        return new ResultsPage(
                campaign,
                wish.of(),
                wish.by(),
                kinds,
                heat,
                heat == null ? null : chosen(heat, found, wish.area(), words),
                forms(found),
                found.remarks(),
                found.leadersCount(),
                yearBefore.of(all, campaign, wish.of(), found.questions()),
                wish.source(),
                NewcomersTold.of(rounds, found, wish),
                mayPlan);
    }

    private List<HeatMap.Column> columns(GroupResults.Results found, String by) {
        List<HeatMap.Column> columns = new ArrayList<>();
        for (Group group : found.groups()) {
            if (group.code().equals("all")) {
                columns.addFirst(new HeatMap.Column(
                        "all", null, group.shown(), found.without().contains("all")));
            } else if (group.kind().equals(by)) {
                columns.add(new HeatMap.Column(
                        group.code(),
                        name(found, group),
                        group.shown(),
                        found.without().contains(group.code())));
            }
        }
        if (by.equals("form")) {
            columns.removeIf(column -> !column.shown());
        }
        return columns;
    }

    private Text name(GroupResults.Results found, Group group) {
        String code = group.code().substring(group.code().indexOf(':') + 1);
        String label = Objects.requireNonNullElse(group.label(), code);
        Optional<Text> known =
                switch (group.kind()) {
                    case "form" ->
                        found.questions().forms().stream()
                                .filter(form -> form.code().equals(code))
                                .map(NeedsInstrument.Form::name)
                                .findFirst();
                    default -> GroupName.of(pack, group.kind(), code);
                };
        return known.orElseGet(() -> Text.of(label, label, label, label));
    }

    private static ResultsPage.@Nullable Chosen chosen(
            HeatMap heat, GroupResults.Results found, @Nullable String area, Words words) {
        HeatMap.Row row = heat.rows().stream()
                .filter(r -> r.area().equals(area))
                .findFirst()
                .orElse(heat.rows().getFirst());
        Figure figure = row.figures().getFirst();
        if (figure == null) {
            return null;
        }
        Language language = words.language();
        List<Text> levels = found.questions().scale().stream()
                .map(NeedsInstrument.Step::name)
                .toList();
        List<Charts.Level> parts = IntStream.range(0, levels.size())
                .mapToObj(i -> new Charts.Level(
                        levels.get(i).in(language), figure.levels().get(i)))
                .toList();
        String said = String.join(
                ", ",
                parts.stream()
                        .map(part -> words.of("needs.results.people", part.label(), part.count()))
                        .toList());
        String title = words.of("needs.results.distribution", row.title().in(language));
        return new ResultsPage.Chosen(row, figure, Charts.distribution(title, said, parts), levels);
    }

    private static List<ResultsPage.Form> forms(GroupResults.Results found) {
        return found.groups().stream()
                .filter(group -> group.code().equals("all") && group.shown())
                .flatMap(group -> found.questions().forms().stream()
                        .map(form ->
                                new ResultsPage.Form(form.name(), group.forms().getOrDefault(form.code(), 0))))
                .filter(form -> form.people() > 0)
                .sorted(Comparator.comparingInt(ResultsPage.Form::people).reversed())
                .toList();
    }
}
