package org.birge.development.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.GroupResults.Results;
import org.birge.shared.Text;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * Areas by groups of one kind, as a table: the whole staff first, the areas with the highest index of it on top.
 *
 * @param anyHidden whether a group's figures may not be shown
 */
public record HeatMap(List<Column> columns, List<Row> rows, boolean anyHidden) {

    /**
     * A group.
     *
     * @param name null for the whole staff
     * @param without whether its newcomers are too few to be added, so that its figures are without them
     */
    public record Column(String code, @Nullable Text name, boolean shown, boolean without) {}

    /** @param figures as many as columns; null where it may not be shown */
    public record Row(String area, Text title, boolean priority, List<@Nullable Figure> figures) {

        public int index() {
            Figure all = figures.getFirst();
            return all == null ? 0 : all.index();
        }
    }

    private static final List<Integer> STEPS = List.of(45, 55, 65, 75);

    /** Whether some groups stand without their newcomers. */
    public boolean anyWithout() {
        return columns.stream().anyMatch(Column::without);
    }

    /** The heat class of an index: h0 below 45, then 55, 65, 75. */
    public static String heat(@Nullable Integer index) {
        return index == null
                ? "few"
                : "h" + STEPS.stream().filter(step -> index >= step).count();
    }

    static HeatMap of(Results results, List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        for (NeedsInstrument.Area area : results.questions().areas()) {
            List<@Nullable Figure> figures = new ArrayList<>();
            for (Column column : columns) {
                figures.add(find(results, column.code(), area.code()).orElse(null));
            }
            rows.add(new Row(area.code(), area.name(), results.priorities().contains(area.code()), figures));
        }
        rows.sort((a, b) -> Integer.compare(b.index(), a.index()));
        return new HeatMap(columns, rows, columns.stream().anyMatch(column -> !column.shown()));
    }

    private static Optional<Figure> find(Results results, String group, String area) {
        return results.figures().stream()
                .filter(figure -> figure.group().equals(group) && figure.area().equals(area))
                .findFirst();
    }
}
