package org.birge.registry.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.GiveRoleOfPost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Known people to whom a list brings a posting get the role it implies there, as by hand (AppointPerson): a teacher of two schools sees the plans and
 * tasks of both. Whoever is new has no account yet, and whoever another place has must be asked for.
 */
@Component
class RolesOfList {

    private final JdbcClient sql;
    private final GiveRoleOfPost roles;

    RolesOfList(JdbcClient sql, GiveRoleOfPost roles) {
        this.sql = sql;
        this.roles = roles;
    }

    void give(ListImport list, Instant moment) {
        roles.run(postings(list.id()), moment);
    }

    /** Ends them again when the list is taken back; call it before its postings go. */
    void takeBack(ListImport list, LocalDate today) {
        if (list.takenAt() != null) {
            roles.takeBack(postings(list.id()), list.takenAt(), today);
        }
    }

    private List<GiveRoleOfPost.Begun> postings(long id) {
        return sql.sql("""
                select p.person_id as person, p.organisation_id as organisation, p.post, p.valid_from as "from"
                  from registry.import_effect e
                  join registry.posting p on p.id = e.posting_id
                 where e.import_id = :id
                   and e.new_posting
                   and not e.new_person
                   and e.before is null
                 order by e.row
                """).param("id", id).query(GiveRoleOfPost.Begun.class).list();
    }
}
