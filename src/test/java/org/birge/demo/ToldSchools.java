package org.birge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.birge.access.GiveGrant;
import org.birge.access.OpenAccount;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the demo's chapters for a dozen schools of a country to measure on, so that its pages have a year to show. */
public final class ToldSchools {

    public static final String PASSWORD = "olcmek-ucun-2026";

    private record Member(long person, String name, String post, String subject) {}

    private ToldSchools() {}

    /**
     * Opens the accounts head, centre, ministry and acting (a deputy who is to act as head), then tells needs, plans and councils of the first twelve schools;
     * the centre has no staff, so no plan.
     */
    public static void tell(ApplicationContext application, LocalDate today) {
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        JdbcClient sql = application.getBean(JdbcClient.class);
        Scope.run(Scope.everything("bench"), () -> {
            DemoCast cast = transaction.execute(status -> cast(sql, today));
            transaction.executeWithoutResult(status -> accounts(application, cast, today));
            application.getBeansOfType(DemoChapter.class).values().stream()
                    .filter(chapter -> !(chapter instanceof CentrePlanChapter))
                    .sorted(Comparator.comparingInt(DemoChapter::order))
                    .forEach(chapter -> chapter.tell(cast));
        });
    }

    private static DemoCast cast(JdbcClient sql, LocalDate today) {
        List<DemoCast.DemoSchool> schools = sql.sql("""
                select id, place_key, name, coalesce(district, '') as district
                  from registry_api.place
                 where kind = 'school'
                 order by place_key
                 limit 12
                """)
                .query((row, n) -> new DemoCast.DemoSchool(
                        row.getLong("id"),
                        row.getLong("place_key"),
                        row.getString("name"),
                        row.getString("district"),
                        staff(sql, row.getLong("id"))))
                .list();
        long ministry = id(sql, "ministry");
        long region = id(sql, "regional-authority");
        return new DemoCast(ministry, region, 10_000_000_000L, 20_000_000_000L, id(sql, "centre"), schools, today);
    }

    private static List<DemoCast.DemoPerson> staff(JdbcClient sql, long school) {
        List<DemoCast.DemoPerson> staff = new ArrayList<>();
        List<Member> members =
                sql.sql("""
                select w.person_id as person, p.name, w.post, w.subject
                  from registry_api.posting w
                  join registry_api.person p on p.id = w.person_id
                 where w.organisation_id = :school
                 order by w.person_id
                """).param("school", school).query(Member.class).list();
        for (Member member : members) {
            staff.add(new DemoCast.DemoPerson(
                    member.person(), member.name(), member.post(), member.subject(), 2 + staff.size() % 30));
        }
        return staff;
    }

    private static long id(JdbcClient sql, String kind) {
        return sql.sql("select id from registry_api.place where kind = :kind order by place_key limit 1")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private static void accounts(ApplicationContext application, DemoCast cast, LocalDate today) {
        DemoCast.DemoSchool school = cast.story();
        account(application, "head", school.head().id(), Role.HEAD, school.id(), today);
        account(application, "centre", null, Role.CENTRE_HEAD, cast.centre(), today);
        account(application, "ministry", null, Role.MINISTRY_OFFICER, cast.ministry(), today);
        DemoCast.DemoSchool headless = cast.headless();
        account(
                application,
                "acting",
                headless.withPost("deputy-teaching").getFirst().id(),
                Role.DEPUTY,
                headless.id(),
                today);
    }

    private static void account(
            ApplicationContext application, String name, Long person, Role role, long place, LocalDate today) {
        long account = application
                .getBean(OpenAccount.class)
                .run(new OpenAccount.Command(name, null, name, person, Language.AZ, PASSWORD));
        application
                .getBean(GiveGrant.class)
                .run(new GiveGrant.Command(account, role, place, today.minusYears(1), null));
    }
}
