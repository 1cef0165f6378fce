package org.birge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.birge.testing.TestDatabase;
import org.birge.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the database itself keeps from those whom it does not concern. */
class RowSecurityTest {

    @RegisterExtension
    static final TestDatabase database = TestPostgres.createDatabase();

    /** Tables that point at people or places and may be read by all who work here, each with its reason. */
    private static final Map<String, String> OPEN = Map.of(
            "demo.sign_in", "the invented people whom a demo offers to sign in as, to everybody",
            "documents.number", "counters of document numbers name nobody",
            "registry.organisation", "the tree of places is public knowledge (N1)",
            "registry.organisation_period", "names and addresses of schools are public knowledge",
            "registry.organisation_end", "so is that a school has been closed",
            "registry.method_union", "a union's name and subject name nobody",
            "registry.method_union_school", "which schools a union spans names nobody");

    @Test
    void tablesAboutPeopleAndPlacesAreUnderForcedRowSecurity() {
        List<String> unguarded = list("""
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and not c.relispartition
                   and n.nspname !~ '^(pg_|information_schema|migration|extensions|events|jobs)'
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                   and exists (select from pg_attribute a
                                where a.attrelid = c.oid
                                  and a.attnum > 0
                                  and not a.attisdropped
                                  and a.attname ~ '(^|_)(person|account|responsible|confirmer|author|teacher|learner|leader|respondent|mentor|place_key|organisation|school|surname|email|phone|display_name)(_id)?$')
                 order by 1
                """);
        Findings findings = new Findings();
        for (String table : unguarded) {
            if (!OPEN.containsKey(table)) {
                findings.add(
                        table,
                        "enable and force row level security in a new migration, with policies over scope.low() and"
                                + " scope.high(), or say in RowSecurityTest why everybody may read it");
            }
        }
        Set<String> past = new TreeSet<>(OPEN.keySet());
        unguarded.forEach(past::remove);
        past.forEach(table -> findings.add(table, "is guarded or gone; take it off the list of RowSecurityTest"));
        findings.mustBeNone();
    }

    @Test
    void aTableWithRowSecurityForcesItOnItsOwnerToo() {
        none("add `force row level security`", """
                select c.oid::regclass::text
                  from pg_class c
                 where c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity
                """);
    }

    @Test
    void aTableWithRowSecurityHasAPolicy() {
        none("add a policy, else nobody sees a row", """
                select c.oid::regclass::text
                  from pg_class c
                 where c.relkind in ('r', 'p') and c.relrowsecurity
                   and not exists (select from pg_policy p where p.polrelid = c.oid)
                """);
    }

    @Test
    void viewsLookWithTheEyesOfWhoAsks() {
        none("add `with (security_invoker = true)`", """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v'
                   and n.nspname !~ '^(pg_|information_schema|extensions)'
                   and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
                """);
    }

    @Test
    void nothingIsMaterialised() {
        none("a materialised view knows no row security", """
                select c.oid::regclass::text from pg_class c where c.relkind = 'm'
                """);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndStandsAboveNothing() {
        none("must be owned by birge_owner", """
                select c.oid::regclass::text from pg_class c where pg_get_userbyid(c.relowner) = 'birge_app'
                union all
                select p.oid::regprocedure::text from pg_proc p where pg_get_userbyid(p.proowner) = 'birge_app'
                union all
                select n.nspname from pg_namespace n where pg_get_userbyid(n.nspowner) = 'birge_app'
                """);
        assertThat(list("""
                        select rolname
                          from pg_roles
                         where (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                           and pg_has_role('birge_app', oid, 'member')
                        """))
                .as("roles with privileges that birge_app is or may become")
                .isEmpty();
    }

    @Test
    void partitionsAreReachedThroughTheirParentOnly() {
        none("revoke all on the partition from birge_app, birge_search", """
                select c.oid::regclass::text
                  from pg_class c
                 where c.relispartition and c.relkind in ('r', 'p')
                   and (has_table_privilege('birge_app', c.oid, 'select, insert, update, delete')
                     or has_table_privilege('birge_search', c.oid, 'select'))
                """);
    }

    @Test
    void functionsThatStepOverRowSecurityNameWhereTheyLook() {
        none("security definer functions belong to birge_search or birge_owner and set their search_path", """
                select p.oid::regprocedure::text
                  from pg_proc p
                  join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef
                   and n.nspname !~ '^(pg_|information_schema|extensions)'
                   and (pg_get_userbyid(p.proowner) not in ('birge_search', 'birge_owner')
                     or not exists (select from unnest(coalesce(p.proconfig, '{}')) as c where c like 'search_path=%'))
                """);
    }

    @Test
    void functionsThatStepOverRowSecurityAreForTheApplicationOnly() {
        none(
                "as its owner (set role birge_search): revoke execute from public, grant it to birge_app where the application asks it",
                """
                select p.oid::regprocedure::text
                  from pg_proc p
                  join pg_namespace n on n.oid = p.pronamespace
                 cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as may
                 where p.prosecdef
                   and p.prorettype <> 'trigger'::regtype
                   and n.nspname !~ '^(pg_|information_schema|extensions)'
                   and may.privilege_type = 'EXECUTE'
                   and may.grantee not in (p.proowner, 'birge_app'::regrole, 'birge_owner'::regrole)
                 order by 1
                """);
    }

    private static void none(String mend, String query) {
        Findings findings = new Findings();
        list(query).forEach(one -> findings.add(one, mend));
        findings.mustBeNone();
    }

    private static List<String> list(String query) {
        return database.superuser().sql(query).query(String.class).list();
    }
}
