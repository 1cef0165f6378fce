package org.birge.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of councils show. Councils the viewer does not belong to are left out. */
@Component
class ReadCouncils {

    private final Councils councils;
    private final Members members;
    private final LeftMembers leftMembers;
    private final Officers officers;
    private final CouncilSessions sessions;
    private final Decisions decisions;
    private final Rights rights;
    private final SchoolDays days;
    private final CountryPack pack;

    ReadCouncils(
            Councils councils,
            Members members,
            LeftMembers leftMembers,
            Officers officers,
            CouncilSessions sessions,
            Decisions decisions,
            Rights rights,
            SchoolDays days,
            CountryPack pack) {
        this.councils = councils;
        this.members = members;
        this.leftMembers = leftMembers;
        this.officers = officers;
        this.sessions = sessions;
        this.decisions = decisions;
        this.rights = rights;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public CouncilsPage at(Actor actor) {
        LocalDate today = days.today();
        List<CouncilsPage.Row> rows = new ArrayList<>();
        List<Council> formed = councilsOf(actor.organisation());
        for (Council council : formed) {
            rows.add(row(council, today));
        }
        List<CouncilKind> unformed = actor.role() == Role.HEAD
                ? pack.councils().stream()
                        .filter(kind ->
                                formed.stream().noneMatch(one -> one.kind().equals(kind.code())))
                        .toList()
                : List.of();
        return new CouncilsPage(rows, unformed, today);
    }

    /** Those of a place that the viewer reads. */
    @Transactional(readOnly = true)
    public List<Council> councilsOf(long organisation) {
        return councils.of(organisation).stream().filter(rights::reads).toList();
    }

    @Transactional(readOnly = true)
    public CouncilPage one(String publicId) {
        Council council = rights.demand(CouncilCommand.READ, councils.find(publicId));
        LocalDate today = days.today();
        List<Member> sitting = members.on(council, today);
        Map<Office, OfficeStanding> offices = officers.at(council.organisation(), today).stream()
                .filter(standing -> standing.council() == council.id())
                .collect(Collectors.toMap(OfficeStanding::office, Function.identity()));
        return new CouncilPage(
                council,
                pack.council(council.kind()),
                rights.runs(council),
                officer(offices.get(Office.CHAIR), sitting),
                officer(offices.get(Office.SECRETARY), sitting),
                offices,
                sitting,
                posts(),
                leftMembers.of(council.organisation(), today).getOrDefault(council.id(), List.of()),
                sessions.of(council.id()),
                SchoolYear.at(today),
                today,
                decisions.standing(council.id(), days.overdueUpTo(today)),
                Problems.none(),
                Map.of(),
                null);
    }

    private CouncilsPage.Row row(Council council, LocalDate today) {
        List<Session> all = sessions.of(council.id());
        Session next = all.stream()
                .filter(Session::ahead)
                .reduce((later, earlier) -> earlier)
                .orElse(null);
        return new CouncilsPage.Row(
                council,
                pack.council(council.kind()),
                rights.runs(council),
                next,
                all.stream().filter(Session::closed).limit(6).toList(),
                decisions.standing(council.id(), days.overdueUpTo(today)));
    }

    private Map<String, Text> posts() {
        return pack.posts().stream().collect(Collectors.toMap(CountryPack.Post::code, CountryPack.Post::name));
    }

    private static @Nullable Member officer(@Nullable OfficeStanding standing, List<Member> sitting) {
        Officer officer = standing == null ? null : standing.holder();
        return officer == null
                ? null
                : sitting.stream()
                        .filter(member -> member.is(officer))
                        .findFirst()
                        .orElseGet(() -> new Member(null, officer.person(), officer.name(), null, ""));
    }
}
