package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people work, in which posts, and since when they teach or head: what mentoring asks of the registry. */
@Repository
class Workplaces {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final MentoringDays days;
    private final String[] heads;
    private final String[] educators;

    Workplaces(JdbcClient sql, CountryPack pack, MentoringDays days) {
        this.sql = sql;
        this.pack = pack;
        this.days = days;
        this.heads = pack.postsIn(RoleGroup.HEAD);
        this.educators = pack.postsIn(RoleGroup.EDUCATORS);
    }

    /** Codes of posts of heads. */
    String[] heads() {
        return heads.clone();
    }

    /** Codes of posts whose years count as years of teaching. */
    String[] educators() {
        return educators.clone();
    }

    /** Whoever began as an educator after this day is a young teacher today. */
    LocalDate youngAfter() {
        return days.today().minusYears(pack.mentoring().firstYears());
    }

    /** Whoever first headed a school after this day is a new head today. */
    LocalDate newHeadAfter() {
        return days.today().minusYears(pack.mentoring().newHeadYears());
    }

    /** The main one of the places within reach, or the one asked for. */
    Optional<Workplace> of(long person, @Nullable Long organisation) {
        return sql.sql("""
                select o.id, o.place_key as key, o.kind
                  from registry_api.posting p
                  join registry_api.place o on o.id = p.organisation_id
                 where p.person_id = :person
                   and p.place_key >= (select scope.low())
                   and p.place_key < (select scope.high())
                   and (:organisation::bigint is null or p.organisation_id = :organisation)
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by p.main desc, p.id
                 limit 1
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("today", days.today())
                .query(Workplace.class)
                .optional();
    }

    /** Whether the person heads this school today, acting heads too: nobody mentors or is proposed to those who work under them. */
    boolean heads(long person, long school) {
        return heads(person, school, true);
    }

    /** Whether the person is head of this school. Whoever only acts stays what they are besides, a young teacher too (decision 47). */
    boolean appointedHead(long person, long school) {
        return heads(person, school, false);
    }

    private boolean heads(long person, long school, boolean acting) {
        return sql.sql("""
                select exists (
                  select 1
                    from registry_api.posting p
                   where p.person_id = :person
                     and p.organisation_id = :school
                     and p.post = any (:heads)
                     and (:acting or not p.acting)
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today))
                """)
                .param("person", person)
                .param("school", school)
                .param("acting", acting)
                .param("heads", heads)
                .param("today", days.today())
                .query(Boolean.class)
                .single();
    }

    /** The code of the post somebody holds there as an educator, the main one first. */
    @Nullable
    String post(long person, long school) {
        return sql.sql("""
                select p.post
                  from registry_api.posting p
                 where p.person_id = :person
                   and p.organisation_id = :school
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by p.post = any (:educators) desc, p.acting, p.main desc, p.id
                 limit 1
                """)
                .param("person", person)
                .param("school", school)
                .param("educators", educators)
                .param("today", days.today())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The first day in a post that counts as teaching, wherever it was. */
    @Nullable
    LocalDate teachingSince(long person) {
        return first(person, educators);
    }

    boolean young(long person) {
        LocalDate since = teachingSince(person);
        return since != null && since.isAfter(youngAfter());
    }

    boolean newHead(long person) {
        LocalDate since = first(person, heads);
        return since != null && since.isAfter(newHeadAfter());
    }

    private @Nullable LocalDate first(long person, String[] posts) {
        return sql.sql("select since from support.first_posted(array[:person]::bigint[], :posts::text[])")
                .param("person", person)
                .param("posts", posts)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
