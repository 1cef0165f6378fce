package org.birge.registry.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.birge.database.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads postings in force page by page: first the page along one index, then what the page shows. */
@Repository
class StaffPostings {

    /** The end of the page before: where the next one goes on. */
    record Key(long id, String name, String post, LocalDate day) {}

    /** Filters with their codes resolved. Range [low, high) of place keys; a null filters nothing. people: whom a search found, the nearest first. inWords: posts as their words follow. */
    record Wish(
            long low,
            long high,
            LocalDate today,
            @Nullable List<String> posts,
            @Nullable String subject,
            @Nullable Long union,
            @Nullable List<Long> people,
            StaffOrder order,
            List<String> inWords) {}

    private final JdbcClient sql;
    private final Terms terms;

    StaffPostings(JdbcClient sql, Terms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /**
     * The policies' bounds are unknown when a plan is made, so it expects one row in two hundred and would gather and sort what it could walk
     * in order. Wide places therefore walk the index of the order, by a plan for the filters given; single ones gather, whatever the filters.
     * docs/benchmarks.md shows both.
     */
    List<Long> page(Wish wish, @Nullable Key after, int size) {
        if (wish.people() != null) {
            List<Long> people = wish.people();
            return after == null ? Planning.once(sql, () -> found(wish, people, size)) : List.of();
        }
        boolean walk = wish.high() - wish.low() > 1;
        plans(walk, !walk);
        List<Long> found = find(wish, after, size);
        plans(true, true);
        return found;
    }

    void plans(boolean walk, boolean gather) {
        sql.sql("""
                select set_config('enable_indexscan', :walk, true), set_config('enable_sort', :gather, true),
                       set_config('enable_bitmapscan', :gather, true), set_config('plan_cache_mode', :anew, true)
                """)
                .param("walk", walk ? "on" : "off")
                .param("gather", gather ? "on" : "off")
                .param("anew", walk && gather ? "auto" : walk ? "force_custom_plan" : "force_generic_plan")
                .query((row, number) -> true)
                .single();
    }

    private List<Long> find(Wish wish, @Nullable Key after, int size) {
        return wish.order() == StaffOrder.POST ? byPost(wish, after, size) : find(wish, after, size, null);
    }

    /** Post after post as their words follow, until the page is full. */
    private List<Long> byPost(Wish wish, @Nullable Key after, int size) {
        List<@Nullable String> posts = new ArrayList<>(wish.inWords());
        posts.add(null);
        int begun = after == null ? 0 : posts.indexOf(after.post());
        List<Long> found = new ArrayList<>();
        for (int i = begun < 0 ? posts.size() - 1 : begun; i < posts.size() && found.size() < size; i++) {
            String post = posts.get(i);
            if (wish.posts() == null || post == null || wish.posts().contains(post)) {
                Key from = i == begun || begun < 0 ? after : null;
                found.addAll(find(wish, from, size - found.size(), post));
            }
        }
        return found;
    }

    private List<Long> find(Wish wish, @Nullable Key after, int size, @Nullable String post) {
        return sql.sql(wish.order().page())
                .param("low", wish.low())
                .param("high", wish.high())
                .param("today", wish.today())
                .param("posts", wish.posts() == null ? null : wish.posts().toArray(String[]::new))
                .param("subject", wish.subject())
                .param("union", wish.union())
                .param("after", after == null ? null : after.id())
                .param("after_name", after == null ? null : after.name())
                .param("post", post)
                .param("in_words", wish.inWords().toArray(String[]::new))
                .param("after_day", after == null ? null : after.day())
                .param("size", size)
                .query(Long.class)
                .list();
    }

    /** Postings of the people found, those of the nearest names first unless another order is asked for. */
    private List<Long> found(Wish wish, List<Long> people, int size) {
        return sql.sql("""
                select p.id
                  from unnest(:people::bigint[]) with ordinality as asked (person, position)
                  join registry.posting p on p.person_id = asked.person
                 where p.place_key >= :low
                   and p.place_key < :high
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                   and (:posts::text[] is null or p.post = any (:posts::text[]))
                   and (:subject::text is null or p.subject = :subject)
                   and (:union::bigint is null or p.person_id in (
                          select m.person_id
                            from registry.method_union_member m
                           where m.union_id = :union
                             and m.valid_until is null))
                 order by case :order when 'post' then array_position(:in_words::text[], p.post) end, case :order when 'experience' then p.valid_from end,
                        asked.position, p.main desc, p.id
                 limit :size
                """)
                .param("people", people.toArray(Long[]::new))
                .param("low", wish.low())
                .param("high", wish.high())
                .param("today", wish.today())
                .param("posts", wish.posts() == null ? null : wish.posts().toArray(String[]::new))
                .param("subject", wish.subject())
                .param("union", wish.union())
                .param("order", wish.order().code())
                .param("in_words", wish.inWords().toArray(String[]::new))
                .param("size", size)
                .query(Long.class)
                .list();
    }

    Optional<Key> key(String posting) {
        return sql.sql(
                        "select id, coalesce(sort_key, '') as name, post, valid_from as day from registry.posting where public_id = :id")
                .param("id", posting)
                .query(Key.class)
                .optional();
    }

    Optional<Key> key(long posting) {
        return sql.sql(
                        "select id, coalesce(sort_key, '') as name, post, valid_from as day from registry.posting where id = :id")
                .param("id", posting)
                .query(Key.class)
                .optional();
    }

    List<StaffLine> lines(List<Long> page) {
        return sql.sql("""
                select p.public_id as posting, a.public_id as person, n.surname || ' ' || n.first_name || ' ' || n.patronymic as name,
                       p.post, p.subject, p.weekly_load, p.valid_from, p.main, o.public_id as place, coalesce(t.short_name, t.name) as place_name, u.unions
                  from unnest(:page::bigint[]) with ordinality as page (id, position)
                  join registry.posting p on p.id = page.id
                  join registry.person a on a.id = p.person_id
                  join registry.person_period n on n.person_id = p.person_id and n.valid_until is null
                  join registry.organisation o on o.id = p.organisation_id
                  join registry.organisation_period t on t.organisation_id = p.organisation_id and t.valid_until is null
                  left join lateral (
                    select string_agg(u.name, ', ' order by u.name) as unions
                      from registry.method_union_member m
                      join registry.method_union u on u.id = m.union_id
                     where m.person_id = p.person_id
                       and m.valid_until is null) u on true
                 order by page.position
                """)
                .param("page", page.toArray(Long[]::new))
                .query((row, number) -> new StaffLine(
                        row.getString("posting"),
                        row.getString("person"),
                        row.getString("name").strip(),
                        terms.post(row.getString("post")),
                        terms.subject(row.getString("subject")),
                        row.getString("unions") == null ? "" : row.getString("unions"),
                        row.getBigDecimal("weekly_load"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("place"),
                        row.getString("place_name"),
                        row.getBoolean("main")))
                .list();
    }

    /** People with a posting in force at one place; counting those of many places would cost too much. */
    long people(long place, LocalDate today) {
        return sql.sql("""
                select count(distinct person_id)
                  from registry.posting
                 where place_key = :place
                   and valid_from <= :today
                   and (valid_until is null or valid_until > :today)
                """)
                .param("place", place)
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
