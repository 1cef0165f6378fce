package org.birge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.birge.database.embedded.CannotStart;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class RolesTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    private final JdbcClient superuser = database.superuser();

    @Test
    @DisplayName("Each role may do what its work needs and nothing else; the script may run again")
    void roles() throws SQLException {
        try (Connection again = database.asSuperuser()) {
            RolesScript.run(RolesScript.read().server(), again);
            Roles.prepare(again);
        }
        assertThat(superuser.sql("""
                        select concat_ws(' ', rolname, case when rolcanlogin then 'login' end,
                                 case when rolsuper then 'super' end, case when rolbypassrls then 'bypassrls' end)
                          from pg_roles
                         where rolname like 'birge%'
                         order by rolname
                        """).query(String.class).list())
                .isEqualTo(List.of(
                        "birge_app login", "birge_dump bypassrls", "birge_owner login", "birge_search bypassrls"));
    }

    @Test
    @DisplayName("The owner may hand functions to birge_search without having its privileges itself")
    void ownerOfSearch() {
        assertThat(superuser
                        .sql("select pg_has_role('birge_owner', 'birge_search', 'set')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(superuser
                        .sql("select pg_has_role('birge_owner', 'birge_search', 'usage')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    @DisplayName("The application's role passes the check; owner and superuser are refused with the reason")
    void tooStrong() throws SQLException {
        try (Connection app = database.raw().getConnection()) {
            assertThatCode(() -> AppRoleCheck.refuseIfTooStrong(app)).doesNotThrowAnyException();
        }
        try (Connection strong = database.asSuperuser()) {
            assertThatThrownBy(() -> AppRoleCheck.refuseIfTooStrong(strong))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("superuser");
        }
        try (Connection owner = database.owner().getConnection()) {
            assertThatThrownBy(() -> AppRoleCheck.refuseIfTooStrong(owner)).hasMessageContaining("birge_owner");
        }
    }

    @Test
    @DisplayName("A role that owns a table is refused and the table is named")
    void ownerOfTable() throws SQLException {
        superuser.sql("create schema strays").update();
        superuser.sql("create table strays.own (id int)").update();
        superuser.sql("alter table strays.own owner to birge_app").update();
        try (Connection app = database.raw().getConnection()) {
            assertThatThrownBy(() -> AppRoleCheck.refuseIfTooStrong(app)).hasMessageContaining("strays.own");
        } finally {
            superuser.sql("drop schema strays cascade").update();
        }
    }
}
