package org.birge.growth.order;

import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
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
    private final OrderDays days;

    Institutes(JdbcClient sql, OrderDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** By name; those no longer asked last. */
    List<Institute> all() {
        return sql.sql("""
                select i.public_id, i.name, i.contact, i.email, i.phone, i.address, i.retired_at is not null as retired,
                       i.organisation_id = :place as own, p.short_name as office, c.orders, i.version
                  from growth.institute i
                  join registry_api.place p on p.id = i.organisation_id
                 cross join lateral (select count(*)::int as orders from growth.course_order o where o.institute_id = i.id) c
                 order by i.retired_at is not null, i.name_key, i.id
                 limit :most
                """)
                .param("place", Scope.current().organisation())
                .param("most", MOST)
                .query(Institute.class)
                .list();
    }

    /** Those one may choose for an order. */
    List<Institute> asked() {
        return all().stream().filter(one -> !one.retired()).toList();
    }

    Optional<Institute> find(String publicId) {
        return all().stream().filter(one -> one.publicId().equals(publicId)).findFirst();
    }

    /** The id of one that is still asked; what is not there, or not asked any more, cannot be chosen. */
    long chosen(String publicId) {
        return sql.sql("select id from growth.institute where public_id = :id and retired_at is null")
                .param("id", publicId)
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
