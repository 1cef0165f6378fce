package org.birge.registry.union;

/** How the list of unions is sorted; each order is a whole SQL text, parameters as in {@link UnionLines}. */
enum UnionOrder {
    NAME("""
            select u.id
              from registry.method_union u
             where (u.place_key >= :low and u.place_key < :high or u.id = any (:beyond))
               and (u.valid_until is not null and u.valid_until <= :today) = :ended
               and (:subject::text is null or u.subject = :subject)
               and not exists (
                     select 1
                       from string_to_table(registry.fold_v1(:q), ' ') as word
                      where strpos(u.name_key, word) = 0)
               and (:after::bigint is null or (u.name, u.id) > (:after_name, :after))
             order by u.name, u.id
             limit :size
            """),
    PLACE("""
            select u.id
              from registry.method_union u
             where (u.place_key >= :low and u.place_key < :high or u.id = any (:beyond))
               and (u.valid_until is not null and u.valid_until <= :today) = :ended
               and (:subject::text is null or u.subject = :subject)
               and not exists (
                     select 1
                       from string_to_table(registry.fold_v1(:q), ' ') as word
                      where strpos(u.name_key, word) = 0)
               and (:after::bigint is null or (u.place_key, u.name, u.id) > (:after_place, :after_name, :after))
             order by u.place_key, u.name, u.id
             limit :size
            """);

    private final String page;

    UnionOrder(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }

    static UnionOrder of(String code) {
        return code.equals(UnionFilter.BY_PLACE) ? PLACE : NAME;
    }
}
