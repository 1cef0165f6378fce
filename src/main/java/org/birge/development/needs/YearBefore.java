package org.birge.development.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.Instrument;
import org.birge.instruments.NeedSource;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a campaign beside that of the year before: like is compared with like, so only self-answers where leaders spoke in one year only. */
@Component
class YearBefore {

    private final GroupResults results;

    YearBefore(GroupResults results) {
        this.results = results;
    }

    /** Null where one of the two has no figures. */
    @Nullable
    ComparedYears of(List<Campaign> all, Campaign campaign, Instrument instrument, NeedsInstrument questions) {
        Campaign before = all.stream()
                .filter(other -> other.isClosed()
                        && !other.newcomers()
                        && other.year().start() == campaign.year().start() - 1)
                .findFirst()
                .orElse(null);
        if (before == null) {
            return null;
        }
        List<Figure> now = results.ofAll(campaign, instrument, NeedSource.BOTH);
        List<Figure> then = results.ofAll(before, instrument, NeedSource.BOTH);
        boolean selfOnly = leadersCount(now) != leadersCount(then);
        return selfOnly
                ? compared(
                        before,
                        questions,
                        results.ofAll(campaign, instrument, NeedSource.SELF),
                        results.ofAll(before, instrument, NeedSource.SELF),
                        true)
                : compared(before, questions, now, then, false);
    }

    private static @Nullable ComparedYears compared(
            Campaign before, NeedsInstrument questions, List<Figure> now, List<Figure> then, boolean selfOnly) {
        Map<String, Figure> thenByArea = then.stream().collect(Collectors.toMap(Figure::area, Function.identity()));
        Map<String, Figure> nowByArea = now.stream().collect(Collectors.toMap(Figure::area, Function.identity()));
        List<ComparedYears.Row> rows = new ArrayList<>();
        for (NeedsInstrument.Area area : questions.areas()) {
            Figure old = thenByArea.get(area.code());
            Figure young = nowByArea.get(area.code());
            if (old != null && young != null) {
                boolean certain = young.lowest() > old.highest() || young.highest() < old.lowest();
                rows.add(new ComparedYears.Row(area.name(), old.index(), young.index(), certain));
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        rows.sort(Comparator.comparingInt(ComparedYears.Row::points).reversed());
        Figure old = then.getFirst();
        Figure young = now.getFirst();
        return new ComparedYears(
                before.year(), selfOnly, old.answered(), old.asked(), young.answered(), young.asked(), rows);
    }

    private static boolean leadersCount(List<Figure> figures) {
        return figures.stream().anyMatch(figure -> figure.viewed() > 0);
    }
}
