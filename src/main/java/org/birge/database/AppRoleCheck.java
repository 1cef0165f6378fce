package org.birge.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.birge.database.embedded.CannotStart;

/** Row security binds only a role without privileges, so we do not work as any other. */
final class AppRoleCheck {

    private AppRoleCheck() {}

    /** Throws {@link CannotStart} when the connection's role, or one it is a member of, is above row security. */
    static void refuseIfTooStrong(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet reasons = statement.executeQuery("""
                        select current_user, reason
                          from (
                            select 1, 'is a superuser or a member of one'
                             where exists (select from pg_roles where rolsuper and pg_has_role(oid, 'member'))
                            union all
                            select 2, 'has BYPASSRLS or is a member of a role that has it'
                             where exists (select from pg_roles where rolbypassrls and pg_has_role(oid, 'member'))
                            union all
                            select 3, 'owns the table ' || max(oid::regclass::text)
                              from pg_class
                             where relkind in ('r', 'p')
                               and relnamespace <> pg_my_temp_schema()
                               and pg_has_role(relowner, 'member')
                            having count(*) > 0
                          ) as found (weight, reason)
                         order by weight
                         limit 1
                        """)) {
            if (reasons.next()) {
                throw new CannotStart("The database role " + reasons.getString(1) + " " + reasons.getString(2)
                        + ". Row security would not bind it. Give BIRGE_DATABASE_USER a role such as birge_app of"
                        + " db/roles.sql.");
            }
        }
    }
}
