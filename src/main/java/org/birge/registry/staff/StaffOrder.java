package org.birge.registry.staff;

import java.util.Locale;

/** How the staff list is sorted; each order is a whole SQL text that walks one index. */
enum StaffOrder {
    NAME("""
            select id
              from registry.posting
             where place_key >= :low
               and place_key < :high
               and valid_from <= :today
               and (valid_until is null or valid_until > :today)
               and (:posts::text[] is null or post = any (:posts::text[]))
               and (:subject::text is null or subject = :subject)
               and (:union::bigint is null or person_id in (
                      select m.person_id
                        from registry.method_union_member m
                       where m.union_id = :union
                         and m.valid_until is null))
               and (:after::bigint is null or (sort_key, id) > (:after_name, :after))
             order by sort_key, id
             limit :size
            """),
    /** One post at a time, in the order of its word in the reader's language; null for what the pack has no word for. */
    POST("""
            select id
              from registry.posting
             where place_key >= :low
               and place_key < :high
               and valid_from <= :today
               and (valid_until is null or valid_until > :today)
               and (post = :post or :post::text is null and post <> all (:in_words::text[]))
               and (:posts::text[] is null or post = any (:posts::text[]))
               and (:subject::text is null or subject = :subject)
               and (:union::bigint is null or person_id in (
                      select m.person_id
                        from registry.method_union_member m
                       where m.union_id = :union
                         and m.valid_until is null))
               and (:after::bigint is null or (sort_key, id) > (:after_name, :after))
             order by post, sort_key, id
             limit :size
            """),
    EXPERIENCE("""
            select id
              from registry.posting
             where place_key >= :low
               and place_key < :high
               and valid_from <= :today
               and (valid_until is null or valid_until > :today)
               and (:posts::text[] is null or post = any (:posts::text[]))
               and (:subject::text is null or subject = :subject)
               and (:union::bigint is null or person_id in (
                      select m.person_id
                        from registry.method_union_member m
                       where m.union_id = :union
                         and m.valid_until is null))
               and (:after::bigint is null or (valid_from, id) > (:after_day, :after))
             order by valid_from, id
             limit :size
            """);

    private final String page;

    StaffOrder(String page) {
        this.page = page;
    }

    /** Postings in force by place range, filters and keyset; parameters as in {@link StaffPostings}. */
    String page() {
        return page;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything unknown is the order of names. */
    static StaffOrder of(String code) {
        for (StaffOrder order : values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        return NAME;
    }
}
