package org.birge.support.mentor;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may be brought together: mentors who take young teachers, and who has none yet; within the viewer's reach. */
@Repository
public class OpenPairs {

    /** More than any centre has. */
    private static final int MOST = 20_000;

    private static final MenteeFilter WITHOUT = new MenteeFilter("", "without", "", "", "");

    private record About(
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> languages,
            @Nullable Long head) {}

    private final JdbcClient sql;
    private final Mentees mentees;
    private final PastPairs past;
    private final Workplaces workplaces;
    private final MentoringDays days;

    OpenPairs(JdbcClient sql, Mentees mentees, PastPairs past, Workplaces workplaces, MentoringDays days) {
        this.sql = sql;
        this.mentees = mentees;
        this.past = past;
        this.workplaces = workplaces;
        this.days = days;
    }

    /** Approved and not paused, also those who have no place left. */
    @Transactional(readOnly = true)
    public List<FreeMentor> mentors() {
        return mentors(0);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<FreeMentor> mentor(long person) {
        return mentors(person).stream().findFirst();
    }

    private List<FreeMentor> mentors(long person) {
        Scope scope = Scope.current();
        return sql.sql("""
                select m.person_id, n.name, m.organisation_id, o.latitude, o.longitude, m.subjects, m.languages, m.capacity, m.reach, m.reach_km,
                       m.teaching_since, m.strengths, t.taken, w.posts, w.posts && :heads::text[] as heads
                  from support.mentor m
                  join registry_api.person n on n.id = m.person_id
                  join registry_api.place o on o.id = m.organisation_id
                 cross join lateral (
                   select count(*) filter (where s.mentor_agreed_at is not null
                                             and s.declined_at is null
                                             and s.withdrawn_at is null
                                             and s.ended_at is null
                                             and s.ends >= :today)::int as taken
                     from support.mentorship s
                    where s.mentor_id = m.person_id) t
                 cross join lateral (
                   select coalesce(array_agg(p.post), '{}') as posts
                     from registry_api.posting p
                    where p.person_id = m.person_id
                      and p.organisation_id = m.organisation_id
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)) w
                 where m.place_key >= :low
                   and m.place_key < :high
                   and (:person = 0 or m.person_id = :person)
                   and m.approved_at is not null
                   and m.paused_at is null
                   and m.ended_at is null
                   and m.declined_at is null
                 order by m.id
                """)
                .param("heads", workplaces.heads())
                .param("today", days.today())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("person", person)
                .query((row, n) -> mentor(row))
                .list();
    }

    /** Young teachers and new heads without a pair, by name. */
    @Transactional(readOnly = true)
    public List<OpenMentee> mentees() {
        return open(mentees.page(WITHOUT, MOST));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<OpenMentee> mentee(long person) {
        return open(mentees.one(WITHOUT, person)).stream().findFirst();
    }

    private List<OpenMentee> open(List<MenteeLine> open) {
        Map<Long, About> schools = schools(open);
        List<Long> people = open.stream().map(MenteeLine::person).toList();
        Map<Long, Long> last = past.lastMentors(people);
        Map<Long, List<Long>> unwilling = past.unwilling(people);
        return open.stream()
                .map(line -> {
                    About school = Objects.requireNonNull(schools.get(line.organisation()));
                    return new OpenMentee(
                            line.person(),
                            line.name(),
                            line.organisation(),
                            school.latitude(),
                            school.longitude(),
                            line.subjectCode(),
                            line.post(),
                            school.languages(),
                            line.kind(),
                            line.consent().equals("given"),
                            school.head(),
                            line.since(),
                            last.get(line.person()),
                            line.wishes(),
                            unwilling.getOrDefault(line.person(), List.of()));
                })
                .toList();
    }

    private Map<Long, About> schools(List<MenteeLine> open) {
        Map<Long, About> schools = new HashMap<>();
        sql.sql("""
                select o.id, o.latitude, o.longitude, o.languages,
                       (select p.person_id
                          from registry_api.posting p
                         where p.organisation_id = o.id
                           and p.post = any (:heads)
                           and p.valid_from <= :today
                           and (p.valid_until is null or p.valid_until > :today)
                         order by p.acting desc, p.main desc, p.id
                         limit 1) as head
                  from registry_api.place o
                 where o.id = any (:schools)
                """)
                .param("heads", workplaces.heads())
                .param("today", days.today())
                .param(
                        "schools",
                        open.stream().map(MenteeLine::organisation).distinct().toArray(Long[]::new))
                .query(row -> {
                    schools.put(
                            row.getLong("id"),
                            new About(
                                    degrees(row, "latitude"),
                                    degrees(row, "longitude"),
                                    texts(row, "languages"),
                                    row.getObject("head", Long.class)));
                });
        return schools;
    }

    static FreeMentor mentor(ResultSet row) throws SQLException {
        return new FreeMentor(
                row.getLong("person_id"),
                row.getString("name"),
                row.getLong("organisation_id"),
                degrees(row, "latitude"),
                degrees(row, "longitude"),
                texts(row, "subjects"),
                texts(row, "languages"),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getString("reach").equals(Offer.AREA),
                row.getObject("reach_km", Integer.class),
                row.getObject("teaching_since", LocalDate.class),
                texts(row, "strengths"),
                row.getBoolean("heads"),
                texts(row, "posts"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}
