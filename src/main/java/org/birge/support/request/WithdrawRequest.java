package org.birge.support.request;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Help is not needed any more. */
@Component
public class WithdrawRequest {

    public record Command(String request, long version) {}

    private final SupportRequests requests;
    private final SupportNews news;

    WithdrawRequest(SupportRequests requests, SupportNews news) {
        this.requests = requests;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Request request = requests.lock(command.request())
                .demand(RequestCommand.WITHDRAW, Scope.current())
                .atVersion(command.version());
        requests.withdrawn(request.id());
        requests.happened(request.id(), "withdrawn", null);
        news.withdrawn(request);
    }
}
