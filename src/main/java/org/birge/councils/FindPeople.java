package org.birge.councils;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.registry.NamedColleagues;
import org.birge.registry.NamedColleagues.Colleague;
import org.birge.registry.TypedName;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Picker.Suggestion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the pages of councils let one find by name. For whoever may not give them a seat, an office or a task nobody is there. */
@Component
class FindPeople {

    private final Councils councils;
    private final CouncilSessions sessions;
    private final Members members;
    private final NamedColleagues colleagues;
    private final Rights rights;
    private final Map<String, Text> posts;

    FindPeople(
            Councils councils,
            CouncilSessions sessions,
            Members members,
            NamedColleagues colleagues,
            Rights rights,
            CountryPack pack) {
        this.councils = councils;
        this.sessions = sessions;
        this.members = members;
        this.colleagues = colleagues;
        this.rights = rights;
        this.posts = pack.posts().stream().collect(Collectors.toMap(CountryPack.Post::code, CountryPack.Post::name));
    }

    /** Staff of the place who do not sit in the council yet. */
    @Transactional(readOnly = true)
    public List<Suggestion> toSeat(String publicId, String text) {
        Council council = rights.demand(CouncilCommand.SEAT, councils.find(publicId));
        Set<Long> sitting = members.on(council, rights.today()).stream()
                .filter(member -> member.person() != null)
                .map(Member::person)
                .collect(Collectors.toSet());
        return named(council, text).stream()
                .filter(one -> !sitting.contains(one.id()))
                .map(this::suggestion)
                .limit(Picker.SHOWN)
                .toList();
    }

    /** Members, the outsiders too: an office is a member's. */
    @Transactional(readOnly = true)
    public List<Suggestion> toAppoint(String publicId, String text) {
        Council council = rights.demand(CouncilCommand.SEAT, councils.find(publicId));
        Set<Long> found = named(council, text).stream().map(Colleague::id).collect(Collectors.toSet());
        TypedName typed = new TypedName(text);
        return members.on(council, rights.today()).stream()
                .filter(member ->
                        member.person() != null && found.contains(member.person()) || typed.means(member.name()))
                .map(member -> new Suggestion(
                        member.key(),
                        member.name(),
                        member.capacity(),
                        member.post() == null ? null : posts.get(member.post())))
                .limit(Picker.SHOWN)
                .toList();
    }

    /** Staff of the place, to report on an item or to answer for a decision. */
    @Transactional(readOnly = true)
    public List<Suggestion> toAnswer(String session, String text) {
        Council council = rights.demand(
                CouncilCommand.CALL, councils.byId(sessions.find(session).council()));
        return named(council, text).stream()
                .map(this::suggestion)
                .limit(Picker.SHOWN)
                .toList();
    }

    private List<Colleague> named(Council council, String text) {
        return colleagues.named(council.organisation(), council.placeKey(), text, rights.today());
    }

    private Suggestion suggestion(Colleague one) {
        return new Suggestion(Long.toString(one.id()), one.name(), "", posts.get(one.post()));
    }
}
