package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms a council of a kind at a place. Where the pack names who chairs and one person holds that post, that person is chair from the first day. */
@Component
public class FormCouncil {

    /** A kind is a code of the pack's councils; day is the council's first day. */
    public record Command(long organisation, String kind, LocalDate day) {}

    private final Councils councils;
    private final Members members;
    private final Officers officers;
    private final Rights rights;
    private final CountryPack pack;
    private final Clock clock;

    FormCouncil(Councils councils, Members members, Officers officers, Rights rights, CountryPack pack, Clock clock) {
        this.councils = councils;
        this.members = members;
        this.officers = officers;
        this.rights = rights;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return the council's public id. Refuses a second council of the same kind at a place. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        rights.demandForming(command.organisation());
        CouncilKind kind = pack.council(command.kind());
        String publicId = PublicId.next();
        try {
            councils.add(
                    publicId, kind.code(), command.organisation(), command.day(), clock.instant(), scope.account());
        } catch (DuplicateKeyException e) {
            throw new Refusal("councils.refusal.formed-already");
        }
        if (kind.chair() != null) {
            seatChair(councils.find(publicId), kind.chair(), command.day());
        }
        return publicId;
    }

    private void seatChair(Council council, String post, LocalDate day) {
        List<Long> holding = members.holding(post, council.organisation(), day);
        if (holding.size() != 1) {
            return;
        }
        long person = holding.getFirst();
        Long by = Scope.current().account();
        // Where the rule seats nobody, as in the meeting with the head, who chairs sits by that office.
        if (!members.sits(council, person, day)) {
            members.add(
                    council,
                    PublicId.next(),
                    new AddMember.Command(council.publicId(), person, null, "", day),
                    clock.instant(),
                    by);
        }
        Officer chair = new Officer(person, councils.nameOf(person));
        officers.appoint(council, Office.CHAIR, chair, day, null, clock.instant(), by);
    }
}
