package org.birge.growth.order;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of institutes within reach. Each office keeps its own and reads those of the offices above and below. */
@Repository
class Institutes {

    private static final int MOST = 500;

    private final JdbcClient sql;
    private final OfficeDays days;

    Institutes(JdbcClient sql, OfficeDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** By name; those no longer asked last. */
    List<Institute> all() {
        return found(null);
    }

    /** Those one may choose for an order, the own list first; the one that is chosen already stays a choice. */
    List<Institute> asked(@Nullable String present) {
        return found(null).stream()
                .filter(one -> !one.retired() || one.publicId().equals(present))
                .sorted(Comparator.comparing(one -> !one.own()))
                .toList();
    }

    Optional<Institute> find(String publicId) {
        return found(publicId).stream().findFirst();
    }

    private List<Institute> found(@Nullable String only) {
        return sql.sql("""
                select i.public_id, i.name, i.contact, i.email, i.phone, i.address, i.retired_at is not null as retired,
                       i.organisation_id = :place as own, p.short_name as office, i.version
                  from growth.institute i
                  join registry_api.place p on p.id = i.organisation_id
                 where :only::text is null
                    or i.public_id = :only
                 order by i.retired_at is not null, i.name_key, i.id
                 limit :most
                """)
                .param("place", Scope.current().organisation())
                .param("only", only)
                .param("most", MOST)
                .query(Institute.class)
                .list();
    }

    /** How many orders the reader sees went to each, by its public id. */
    Map<String, Integer> orders() {
        return sql
                .sql("""
                select i.public_id, count(*)::int as orders
                  from growth.course_order o
                  join growth.institute i on i.id = o.institute_id
                 group by i.public_id
                """)
                .query((row, n) -> Map.entry(row.getString("public_id"), row.getInt("orders")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The id of one that is still asked, or that the order goes to already; no other can be chosen. */
    long chosen(String publicId, @Nullable Long order) {
        return sql.sql("""
                select i.id
                  from growth.institute i
                 where i.public_id = :id
                   and (i.retired_at is null
                        or exists (select 1
                                     from growth.course_order o
                                    where o.id = :order::bigint
                                      and o.institute_id = i.id))
                """)
                .param("id", publicId)
                .param("order", order)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("orders.problem.institute"));
    }

    String add(InstituteContent content) {
        String publicId = PublicId.next();
        try {
            sql.sql("""
                    insert into growth.institute (public_id, organisation_id, place_key, name, contact, email, phone, address, added_by, added_at)
                    select :public_id, p.id, p.place_key, :name, nullif(:contact, ''), nullif(:email, ''), nullif(:phone, ''), nullif(:address, ''), :person, :now
                      from registry_api.place p
                     where p.id = :place
                    """)
                    .param("public_id", publicId)
                    .param("place", Scope.current().organisation())
                    .param("name", content.name())
                    .param("contact", content.contact())
                    .param("email", content.email())
                    .param("phone", content.phone())
                    .param("address", content.address())
                    .param("person", Scope.current().person())
                    .param("now", days.now())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refusal("orders.problem.institute-twice");
        }
        return publicId;
    }

    void change(String publicId, long version, InstituteContent content) {
        try {
            own(
                    publicId,
                    version,
                    sql.sql("""
                    update growth.institute
                       set name = :name, contact = nullif(:contact, ''), email = nullif(:email, ''), phone = nullif(:phone, ''), address = nullif(:address, ''),
                           version = version + 1
                     where public_id = :id
                       and version = :version
                       and organisation_id = :place
                    """)
                            .param("name", content.name())
                            .param("contact", content.contact())
                            .param("email", content.email())
                            .param("phone", content.phone())
                            .param("address", content.address()));
        } catch (DuplicateKeyException twice) {
            throw new Refusal("orders.problem.institute-twice");
        }
    }

    /** Offered for new orders no more, or again. */
    void retired(String publicId, long version, boolean retired) {
        try {
            own(publicId, version, sql.sql("""
                    update growth.institute
                       set retired_at = case when :retired then :now::timestamptz end, version = version + 1
                     where public_id = :id
                       and version = :version
                       and organisation_id = :place
                    """).param("retired", retired).param("now", days.now()));
        } catch (DuplicateKeyException twice) {
            throw new Refusal("orders.problem.institute-twice");
        }
    }

    private void own(String publicId, long version, JdbcClient.StatementSpec update) {
        @Nullable Long place = Scope.current().organisation();
        int changed = update.param("id", publicId)
                .param("version", version)
                .param("place", place)
                .update();
        if (changed == 0) {
            Institute there = find(publicId).orElseThrow(NotFound::new);
            throw there.own() ? Refusal.stale() : new Refusal("orders.refusal.institute-not-yours");
        }
    }
}
