package org.birge.registry.lists.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column of a file means what. Proposed from the headings, corrected by people.
 *
 * @param headings of the file, as they stand in it
 * @param places of the columns in the file, from 0; a column that the file has not is not there
 * @param scores of the proposal, 0 to 1; how well the heading fits
 */
public record ColumnMatch(List<String> headings, Map<Column, Integer> places, Map<Column, Double> scores) {

    private record Fit(Column column, int place, double score) {}

    /** The proposal: each column takes the heading that fits it best, each heading one column. */
    public static ColumnMatch propose(ListKind kind, List<String> headings) {
        List<HeaderWords.Heading> folded =
                headings.stream().map(HeaderWords.Heading::of).toList();
        List<Fit> fits = new ArrayList<>();
        for (Column column : kind.columns()) {
            for (int place = 0; place < headings.size(); place++) {
                double score = HeaderWords.score(folded.get(place), column);
                if (score >= HeaderWords.FITS) {
                    fits.add(new Fit(column, place, score));
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::score).reversed().thenComparing(Fit::place));
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        Map<Column, Double> scores = new EnumMap<>(Column.class);
        for (Fit fit : fits) {
            if (!places.containsKey(fit.column()) && !places.containsValue(fit.place())) {
                places.put(fit.column(), fit.place());
                scores.put(fit.column(), fit.score());
            }
        }
        return new ColumnMatch(List.copyOf(headings), places, scores);
    }

    /** The match with somebody's corrections in place of the proposal. Two columns at one place are refused. */
    public ColumnMatch corrected(Map<Column, Integer> chosen) {
        if (Set.copyOf(chosen.values()).size() < chosen.size()) {
            throw new UnreadableList("registry.lists.match.place-twice");
        }
        return new ColumnMatch(headings, new EnumMap<>(chosen), Map.of());
    }

    public OptionalInt place(Column column) {
        Integer place = places.get(column);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Columns without which the list cannot be read and that the file seems not to have. */
    public Set<Column> missing(ListKind kind) {
        Set<Column> missing = new TreeSet<>(kind.needed());
        missing.removeAll(places.keySet());
        if (has(Column.FULL_NAME)) {
            missing.remove(Column.SURNAME);
            missing.remove(Column.FIRST_NAME);
        }
        return missing;
    }
}
