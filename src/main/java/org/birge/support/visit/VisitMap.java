package org.birge.support.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.documents.Charts;
import org.birge.web.Pages;
import org.birge.web.Words;

/** Draws schools by the time since their last visit, or districts where the schools would be too many to tell apart. */
final class VisitMap {

    private static final int MOST_SCHOOLS = 300;
    private static final double SPOT = 11;
    private static final double LARGEST = 34;

    private VisitMap() {}

    static boolean byDistrict(List<VisitedSchool> placed) {
        return placed.size() > MOST_SCHOOLS;
    }

    static String draw(List<VisitedSchool> placed, Words words) {
        boolean many = byDistrict(placed);
        return Charts.map(
                words.of("visits.map"),
                words.of("visits.map.said", placed.size()),
                many ? districts(placed, words) : schools(placed, words),
                many ? List.of() : names(placed));
    }

    private static List<Charts.Spot> schools(List<VisitedSchool> placed, Words words) {
        return placed.stream()
                .map(school -> new Charts.Spot(
                        place(school).latitude(),
                        place(school).longitude(),
                        SPOT,
                        school.band().ordinal(),
                        Integer.toString(school.band().number()),
                        school.name() + " · "
                                + words.of("visits.band." + school.band().code()),
                        Pages.address("/visits/new", "school", school.publicId())))
                .toList();
    }

    /** One spot a district, in the middle of its schools; the darker, the more of them nobody visited for half a year. */
    private static List<Charts.Spot> districts(List<VisitedSchool> placed, Words words) {
        Map<String, List<VisitedSchool>> byDistrict = byDistrictName(placed);
        int most = byDistrict.values().stream().mapToInt(List::size).max().orElse(1);
        List<Charts.Spot> spots = new ArrayList<>();
        byDistrict.forEach((name, schools) -> {
            long waiting = schools.stream()
                    .filter(school -> school.band().compareTo(VisitBand.HALF) > 0)
                    .count();
            spots.add(new Charts.Spot(
                    schools.stream()
                            .mapToDouble(one -> place(one).latitude())
                            .average()
                            .orElse(0),
                    schools.stream()
                            .mapToDouble(one -> place(one).longitude())
                            .average()
                            .orElse(0),
                    Math.max(SPOT, LARGEST * Math.sqrt((double) schools.size() / most)),
                    (int) Math.ceil(5.0 * waiting / schools.size()),
                    Integer.toString(schools.size()),
                    name + " · " + words.of("visits.map.waiting", schools.size(), waiting),
                    Pages.address(SchoolFilter.PATH + "/map", "district", name)));
        });
        return spots;
    }

    private static List<Charts.Place> names(List<VisitedSchool> placed) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < placed.size(); i++) {
            numbers.computeIfAbsent(placed.get(i).district(), name -> new ArrayList<>())
                    .add(i);
        }
        return numbers.entrySet().stream()
                .map(district -> new Charts.Place(district.getKey(), district.getValue()))
                .toList();
    }

    private static Map<String, List<VisitedSchool>> byDistrictName(List<VisitedSchool> placed) {
        return placed.stream()
                .collect(Collectors.groupingBy(VisitedSchool::district, LinkedHashMap::new, Collectors.toList()));
    }

    private static Roads.Point place(VisitedSchool school) {
        return Objects.requireNonNull(school.place());
    }
}
