package org.birge.development.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.documents.Charts;
import org.birge.web.Pages;
import org.birge.web.Words;

/** Draws the schools of a range, or its districts where the schools would be too many to tell apart. */
final class SchoolsMap {

    private static final int MOST_SCHOOLS = 300;
    private static final double SPOT = 11;
    private static final double LARGEST = 34;

    private SchoolsMap() {}

    static boolean byDistrict(List<MapRows.Row> placed) {
        return placed.size() > MOST_SCHOOLS;
    }

    static String draw(List<MapRows.Row> placed, Words words) {
        List<Charts.Spot> spots = byDistrict(placed) ? districts(placed, words) : schools(placed, words);
        List<Charts.Place> names = byDistrict(placed) ? List.of() : names(placed);
        return Charts.map(words.of("area.map"), words.of("area.map.said", placed.size()), spots, names);
    }

    private static List<Charts.Spot> schools(List<MapRows.Row> placed, Words words) {
        return placed.stream()
                .map(row -> {
                    int step = Stages.ALL.indexOf(row.stage());
                    String label = row.name() + " · " + words.of("area.stage." + row.stage());
                    return new Charts.Spot(
                            latitude(row),
                            longitude(row),
                            SPOT,
                            step,
                            Integer.toString(step + 1),
                            label,
                            "/schools/" + row.publicId() + "/year");
                })
                .toList();
    }

    /** One spot a district, in the middle of its schools; the darker, the more of them work by their plan. */
    private static List<Charts.Spot> districts(List<MapRows.Row> placed, Words words) {
        Map<String, List<MapRows.Row>> byDistrict = placed.stream()
                .collect(Collectors.groupingBy(MapRows.Row::district, LinkedHashMap::new, Collectors.toList()));
        int most = byDistrict.values().stream().mapToInt(List::size).max().orElse(1);
        List<Charts.Spot> spots = new ArrayList<>();
        byDistrict.forEach((name, rows) -> {
            long working =
                    rows.stream().filter(row -> row.stage().equals("work")).count();
            spots.add(new Charts.Spot(
                    rows.stream().mapToDouble(SchoolsMap::latitude).average().orElse(0),
                    rows.stream().mapToDouble(SchoolsMap::longitude).average().orElse(0),
                    Math.max(SPOT, LARGEST * Math.sqrt((double) rows.size() / most)),
                    (int) Math.ceil(5.0 * working / rows.size()),
                    Integer.toString(rows.size()),
                    name + " · " + words.of("area.map.working", rows.size(), working),
                    Pages.address("/schools/map", "district", name)));
        });
        return spots;
    }

    private static List<Charts.Place> names(List<MapRows.Row> placed) {
        Map<String, List<Integer>> byDistrict = new LinkedHashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            byDistrict
                    .computeIfAbsent(placed.get(i).district(), name -> new ArrayList<>())
                    .add(i);
        }
        return byDistrict.entrySet().stream()
                .map(district -> new Charts.Place(district.getKey(), district.getValue()))
                .toList();
    }

    private static double latitude(MapRows.Row row) {
        return row.latitude() == null ? 0 : row.latitude();
    }

    private static double longitude(MapRows.Row row) {
        return row.longitude() == null ? 0 : row.longitude();
    }
}
