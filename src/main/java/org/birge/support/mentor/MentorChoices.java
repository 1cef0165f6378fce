package org.birge.support.mentor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.pack.CountryPack;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mentors could be proposed to somebody: those with a free place who may and can come, the fittest first. */
@Component
class MentorChoices {

    private static final int SHOWN = 40;

    private record About(
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private final OpenPairs open;
    private final Roads roads;
    private final CountryPack pack;
    private final JdbcClient sql;

    MentorChoices(OpenPairs open, Roads roads, CountryPack pack, JdbcClient sql) {
        this.open = open;
        this.roads = roads;
        this.pack = pack;
        this.sql = sql;
    }

    /**
     * By subject, then within the school first, then by the way.
     *
     * @param consented whether mentors of other schools may be named
     */
    List<MentorChoice> of(long mentee, long school, @Nullable String subject, boolean newHead, boolean consented) {
        List<FreeMentor> free = open.mentors().stream()
                .filter(one -> one.person() != mentee && one.taken() < one.capacity())
                .filter(one -> one.organisation() == school ? !one.heads() && !newHead : one.area() && consented)
                .toList();
        Map<Long, About> places = places(free, school);
        About to = places.get(school);
        return free.stream()
                .flatMap(one -> Stream.ofNullable(
                        choice(one, school, subject, Objects.requireNonNull(places.get(one.organisation())), to)))
                .sorted(Comparator.comparingInt((MentorChoice one) -> -one.same())
                        .thenComparing(one -> !one.ownSchool())
                        .thenComparing(one -> one.km() == null ? Integer.MAX_VALUE : one.km())
                        .thenComparing(MentorChoice::name))
                .limit(SHOWN)
                .toList();
    }

    private @Nullable MentorChoice choice(
            FreeMentor one, long school, @Nullable String subject, About from, @Nullable About to) {
        boolean own = one.organisation() == school;
        Integer way = own ? null : way(from, to);
        if (way != null && one.km() != null && way > one.km()) {
            return null;
        }
        return new MentorChoice(
                one.person(),
                one.name(),
                from.place(),
                fits(one.subjects(), subject),
                way,
                own,
                one.capacity() - one.taken(),
                one.capacity());
    }

    private int fits(List<String> taught, @Nullable String subject) {
        if (subject == null) {
            return 0;
        }
        if (taught.contains(subject)) {
            return 2;
        }
        List<String> near = pack.subjects().stream()
                .filter(one -> one.code().equals(subject))
                .findFirst()
                .map(CountryPack.Subject::near)
                .orElseGet(List::of);
        return taught.stream().anyMatch(near::contains) ? 1 : 0;
    }

    private @Nullable Integer way(About from, @Nullable About to) {
        return to == null
                        || from.latitude() == null
                        || from.longitude() == null
                        || to.latitude() == null
                        || to.longitude() == null
                ? null
                : roads.kilometres(
                        new Roads.Point(from.latitude(), from.longitude()),
                        new Roads.Point(to.latitude(), to.longitude()));
    }

    private Map<Long, About> places(List<FreeMentor> free, long school) {
        Long[] ids = Stream.concat(free.stream().map(FreeMentor::organisation), Stream.of(school))
                .distinct()
                .toArray(Long[]::new);
        return sql
                .sql(
                        "select id, short_name, latitude::float8 as latitude, longitude::float8 as longitude from registry_api.place where id = any (:ids)")
                .param("ids", ids)
                .query((row, n) -> Map.entry(
                        row.getLong("id"),
                        new About(
                                row.getString("short_name"),
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
