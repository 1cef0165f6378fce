package org.birge.support.mentor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mentors could be proposed to somebody: those with a free place who may and can come, the fittest first. */
@Component
class MentorChoices {

    private static final int SHOWN = 50;

    /** So many are looked at: some may live too far. */
    private static final int LOOKED_AT = 150;

    private record About(
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private final NearMentors near;
    private final PastPairs past;
    private final SubjectRule subjects;
    private final Workplaces workplaces;
    private final Roads roads;
    private final JdbcClient sql;

    MentorChoices(
            NearMentors near,
            PastPairs past,
            SubjectRule subjects,
            Workplaces workplaces,
            Roads roads,
            JdbcClient sql) {
        this.near = near;
        this.past = past;
        this.subjects = subjects;
        this.workplaces = workplaces;
        this.roads = roads;
        this.sql = sql;
    }

    /**
     * By {@link Nearness}, then within the school first, then by the way. Who was declined or left in this school year is not among them.
     *
     * @param consented whether mentors of other schools may be named
     */
    List<MentorChoice> of(long mentee, long school, @Nullable String subject, boolean newHead, boolean consented) {
        NearMentors.Sought sought = new NearMentors.Sought(
                mentee,
                school,
                newHead,
                subject,
                newHead || subject != null ? null : workplaces.post(mentee, school),
                consented,
                past.unwilling(List.of(mentee)).getOrDefault(mentee, List.of()));
        List<FreeMentor> free = near.of(sought, LOOKED_AT);
        Map<Long, About> places = places(free, school);
        About to = places.get(school);
        return named(free.stream()
                .flatMap(one -> Stream.ofNullable(
                        choice(one, sought, Objects.requireNonNull(places.get(one.organisation())), to)))
                .sorted(Comparator.comparing(
                                (MentorChoice one) -> !one.nearness().full())
                        .thenComparing(MentorChoice::nearness)
                        .thenComparing(one -> !one.ownSchool())
                        .thenComparing(one -> one.km() == null ? Integer.MAX_VALUE : one.km())
                        .thenComparing(MentorChoice::name))
                .limit(SHOWN)
                .toList());
    }

    /** Names are read for those that are shown. */
    private List<MentorChoice> named(List<MentorChoice> shown) {
        Map<Long, String> names = sql
                .sql("select id, name from registry_api.person where id = any (:people)")
                .param("people", shown.stream().map(MentorChoice::person).toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return shown.stream()
                .map(one -> one.named(names.getOrDefault(one.person(), one.name())))
                .toList();
    }

    private @Nullable MentorChoice choice(FreeMentor one, NearMentors.Sought sought, About from, @Nullable About to) {
        boolean own = one.organisation() == sought.school();
        Integer way = own ? null : way(from, to);
        if (way != null && one.km() != null && way > one.km()) {
            return null;
        }
        return new MentorChoice(
                one.person(),
                one.name(),
                from.place(),
                subjects.of(sought.newHead(), sought.subject(), sought.post(), one),
                way,
                own,
                one.capacity() - one.taken(),
                one.capacity());
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
