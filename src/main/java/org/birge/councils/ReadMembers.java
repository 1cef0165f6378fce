package org.birge.councils;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in a council today, as commands name them. For whoever may give offices. */
@Component
public class ReadMembers {

    private final Councils councils;
    private final Members members;
    private final Rights rights;

    ReadMembers(Councils councils, Members members, Rights rights) {
        this.councils = councils;
        this.members = members;
        this.rights = rights;
    }

    /** Keys of {@link AppointOfficer.Command}: outsiders before staff, each in the order of names. */
    @Transactional(readOnly = true)
    public List<String> keysOf(String publicId) {
        Council council = rights.demand(CouncilCommand.SEAT, councils.find(publicId));
        return members.on(council, rights.today()).stream()
                .sorted((one, other) -> Boolean.compare(one.person() != null, other.person() != null))
                .map(Member::key)
                .toList();
    }
}
