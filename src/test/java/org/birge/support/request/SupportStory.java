package org.birge.support.request;

import java.time.LocalDate;
import org.birge.testing.Given;
import org.birge.testing.Person;

/** A request brought as far as a test needs it, through the commands the pages call. */
final class SupportStory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AskForSupport askForSupport;
    private final TakeRequest takeRequest;
    private final RecordSupport recordSupport;
    private final ConfirmSupport confirmSupport;
    private final GiveRequestBack giveRequestBack;
    private final WithdrawRequest withdrawRequest;
    private final Given given;

    SupportStory(
            Given given,
            AskForSupport askForSupport,
            TakeRequest takeRequest,
            RecordSupport recordSupport,
            ConfirmSupport confirmSupport,
            GiveRequestBack giveRequestBack,
            WithdrawRequest withdrawRequest) {
        this.given = given;
        this.askForSupport = askForSupport;
        this.takeRequest = takeRequest;
        this.recordSupport = recordSupport;
        this.confirmSupport = confirmSupport;
        this.giveRequestBack = giveRequestBack;
        this.withdrawRequest = withdrawRequest;
    }

    String asked(Person by) {
        given.centreHead();
        given.methodist();
        return by.does(() -> askForSupport.run(new AskForSupport.Command(
                "teacher",
                "instruction",
                null,
                "Formativ qiymətləndirmə",
                "Meyarları şagirdlərlə birgə qurmaq alınmır.",
                "visit",
                null)));
    }

    /** @return the version it has then */
    long brought(String request, RequestState state, Person asker) {
        switch (state) {
            case ASKED -> {
                return 0;
            }
            case WITHDRAWN -> asker.runs(() -> withdrawRequest.run(new WithdrawRequest.Command(request, 0)));
            case TAKEN -> take(request, 0);
            case DONE -> {
                take(request, 0);
                record(request, 1);
                return 2;
            }
            case CONFIRMED -> {
                take(request, 0);
                record(request, 1);
                asker.runs(() -> confirmSupport.run(new ConfirmSupport.Command(request, 2, 5, null)));
                return 3;
            }
        }
        return 1;
    }

    void take(String request, long version) {
        given.centreHead()
                .runs(() -> takeRequest.run(new TakeRequest.Command(
                        request, version, given.methodist().id(), TODAY.plusDays(5), "visit")));
    }

    void record(String request, long version) {
        given.methodist()
                .runs(() -> recordSupport.run(new RecordSupport.Command(
                        request, version, TODAY, "visit", 90, "Birgə dərs planı hazırlandı.")));
    }

    void giveBack(String request, long version, Person by) {
        by.runs(() -> giveRequestBack.run(new GiveRequestBack.Command(request, version, "Nümunə lazımdır.")));
    }
}
