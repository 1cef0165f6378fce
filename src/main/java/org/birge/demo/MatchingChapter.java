package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Scope;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.matching.AcceptPairs;
import org.birge.support.matching.Chosen;
import org.birge.support.matching.MakeProposal;
import org.birge.support.matching.MatchingPage;
import org.birge.support.matching.MovePair;
import org.birge.support.matching.PairWish;
import org.birge.support.matching.PinPair;
import org.birge.support.matching.ProposedPair;
import org.birge.support.matching.ReadMatching;
import org.birge.support.matching.WeighWishes;
import org.birge.support.matching.Weights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The head of the centre weighs the wishes and has mentors proposed for all who wait; one pair is fixed, somebody is left without a mentor by hand, it is
 * planned again, and a few are taken to the people. The rest waits for whoever opens the page.
 */
@Component
class MatchingChapter implements DemoChapter {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final int TAKEN = 4;

    private final WeighWishes weigh;
    private final MakeProposal make;
    private final ReadMatching read;
    private final PinPair pin;
    private final MovePair move;
    private final AcceptPairs accept;
    private final CountryPack pack;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    MatchingChapter(
            WeighWishes weigh,
            MakeProposal make,
            ReadMatching read,
            PinPair pin,
            MovePair move,
            AcceptPairs accept,
            CountryPack pack,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.weigh = weigh;
        this.make = make;
        this.read = read;
        this.pin = pin;
        this.move = move;
        this.accept = accept;
        this.pack = pack;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After pairs were made by hand and their years laid. */
    @Override
    public int order() {
        return 67;
    }

    @Override
    public void tell(DemoCast cast) {
        centreHead(cast).ifPresent(person -> {
            Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), "centre-head");
            LocalDate before = cast.today().minusDays(2);
            at(before, centre, () -> {
                weigh.run(new WeighWishes.Command(
                        new Weights<>(PairWish.class, Map.of(PairWish.TRAVEL, 6, PairWish.NEEDS, 5))));
                return make.run();
            });
            at(before.plusDays(1), centre, () -> settled(cast));
        });
    }

    private String settled(DemoCast cast) {
        List<ProposedPair> first = read.page("with", 0).lines();
        if (first.size() < TAKEN + 2) {
            return "";
        }
        ProposedPair doubted = first.get(TAKEN);
        ProposedPair left = first.get(TAKEN + 1);
        pin.run(new PinPair.Command(doubted.publicId(), doubted.version(), true));
        move.run(new MovePair.Command(left.publicId(), left.version(), 0));
        String again = make.run();
        MatchingPage page = read.page("with", 0);
        accept.run(new AcceptPairs.Command(
                again,
                page.lines().stream()
                        .filter(line -> !line.pinned())
                        .limit(TAKEN)
                        .map(line -> new Chosen(line.publicId(), line.version()))
                        .toList(),
                cast.today().plusDays(3),
                page.terms().ends(),
                page.terms().hours()));
        return again;
    }

    private Optional<Long> centreHead(DemoCast cast) {
        return transaction.execute(status -> sql.sql("""
                        select person
                          from access_api.people_in_role('centre-head', :centre, :today) as m (person)
                         order by person limit 1
                        """)
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
    }

    private void at(LocalDate day, Scope scope, Supplier<String> deed) {
        StoryClock.at(day.atTime(MORNING).atZone(pack.timeZone()).toInstant(), () -> Scope.call(scope, deed::get));
    }
}
