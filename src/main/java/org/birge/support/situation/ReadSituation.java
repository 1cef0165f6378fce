package org.birge.support.situation;

import java.util.List;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together how a school stands (J6.4): needs, requests and visits are read where they live; row security says how much. */
@Component
class ReadSituation {

    private record Place(long id, String name) {}

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final JdbcClient sql;
    private final Gatherings gatherings;
    private final ProblemRows rows;
    private final DeedsOfSchool deeds;
    private final SchoolDistricts districts;
    private final CountryPack pack;

    ReadSituation(
            JdbcClient sql,
            Gatherings gatherings,
            ProblemRows rows,
            DeedsOfSchool deeds,
            SchoolDistricts districts,
            CountryPack pack) {
        this.sql = sql;
        this.gatherings = gatherings;
        this.rows = rows;
        this.deeds = deeds;
        this.districts = districts;
        this.pack = pack;
    }

    /** The school one leads. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    public SituationPage own(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        return page(
                new Place(actor.organisation(), actor.grant().place()),
                actor.grant().organisationPublicId(),
                true);
    }

    /** A school of the centre's range; others are not there. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    public SituationPage ofSchool(Actor actor, String school) {
        Place place = sql.sql(
                        "select id, short_name as name from registry_api.place where public_id = :school and kind = 'school'")
                .param("school", school)
                .query(Place.class)
                .optional()
                .orElseThrow(NotFound::new);
        return page(place, school, !actor.may(Permission.ANSWER_SUPPORT));
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    public ProblemsPage list(Actor actor, ProblemFilter filter) {
        List<ProblemLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ProblemLine> lines = more ? found.subList(0, PAGE) : found;
        return new ProblemsPage(
                lines,
                filter,
                pack.teacherNeeds().areas(),
                districts.within(actor.grant().low(), actor.grant().high()),
                more ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public List<ProblemLine> all(Actor actor, ProblemFilter filter) {
        return rows.page(
                actor,
                new ProblemFilter(filter.q(), filter.state(), filter.area(), filter.district(), filter.since(), ""),
                MOST);
    }

    private SituationPage page(Place place, String school, boolean own) {
        Gathering asked = gatherings.begin();
        Supplier<List<ProblemLine>> lines = rows.ofSchool(asked, place.id());
        Supplier<List<SituationPage.Need>> needs = deeds.needs(asked, place.id());
        Supplier<List<SituationPage.Deed>> requests = deeds.requests(asked, place.id());
        Supplier<List<SituationPage.Deed>> visits = deeds.visits(asked, place.id());
        return new SituationPage(place.name(), school, own, lines.get(), needs.get(), requests.get(), visits.get());
    }
}
