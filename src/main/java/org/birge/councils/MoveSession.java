package org.birge.councils;

import java.time.LocalDateTime;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a called session to another hour or place, within its school year. Whoever was invited is told. */
@Component
public class MoveSession {

    public record Command(String session, LocalDateTime at, String heldIn, long version) {}

    private final Sitting sitting;
    private final CouncilSessions sessions;
    private final TellMembers tell;
    private final CountryPack pack;

    MoveSession(Sitting sitting, CouncilSessions sessions, TellMembers tell, CountryPack pack) {
        this.sitting = sitting;
        this.sessions = sessions;
        this.tell = tell;
        this.pack = pack;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.MOVE, command.session());
        String place = Length.within(Length.PLACE, command.heldIn());
        if (place.isEmpty()) {
            throw new Refusal("councils.refusal.session-without-place");
        }
        if (SchoolYear.at(command.at().toLocalDate()).start() != session.year()) {
            throw new Refusal("councils.refusal.session-in-other-year");
        }
        sessions.moved(
                session.id(),
                command.version(),
                command.at().atZone(pack.timeZone()).toInstant(),
                place);
        Session moved = sessions.find(session.publicId());
        boolean other =
                !moved.heldAt().equals(session.heldAt()) || !moved.heldIn().equals(session.heldIn());
        if (other && session.invitedAt() != null) {
            tell.run(moved, "councils.notice.moved", moved.heldIn());
        }
    }
}
