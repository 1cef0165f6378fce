package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the centre takes a request on, or gives it to a colleague, with the day and the form of help. */
@Component
public class TakeRequest {

    /**
     * @param responsible person of the centre
     * @param planned day of the help, today or later
     * @param form visit, online or centre
     */
    public record Command(String request, long version, long responsible, LocalDate planned, String form) {}

    private final SupportRequests requests;
    private final CentreStaff staff;
    private final SupportNews news;
    private final CountryPack pack;
    private final Clock clock;

    TakeRequest(SupportRequests requests, CentreStaff staff, SupportNews news, CountryPack pack, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.news = news;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses a day that has passed and a person who does not work at the centre. The second of two at once is told. */
    @Transactional
    public void run(Command command) {
        Request request = requests.lock(command.request())
                .demand(RequestCommand.TAKE, Scope.current())
                .atVersion(command.version());
        if (command.planned().isBefore(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("support.refusal.past-day");
        }
        String name =
                staff.nameOf(command.responsible()).orElseThrow(() -> new Refusal("support.refusal.not-of-centre"));
        requests.taken(request.id(), command.responsible(), command.planned(), command.form());
        requests.happened(request.id(), request.state() == RequestState.ASKED ? "taken" : "given-to", name);
        news.taken(request, command.responsible(), name, command.planned());
    }
}
