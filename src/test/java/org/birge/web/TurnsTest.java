package org.birge.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnsTest {

    private final Turns turns = new Turns(2);

    @Test
    void noMorePagesAreMadeAtOnceThanThereAreTurns() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService visitors = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(visitors.submit(() -> ask("GET", "/", (request, response) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                })));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whatIsSentInAndFilesOfTheApplicationTakeNoTurn() throws Exception {
        withBothTurnsTaken(() -> {
            assertThat(passes("POST", "/year/plan")).isTrue();
            assertThat(passes("GET", "/css/birge.css")).isTrue();
            assertThat(passes("GET", "/actuator/health")).isTrue();
        });
    }

    @Test
    void aPageThatIsBeingSentHasGivenItsTurnBack() throws Exception {
        ask("GET", "/", (one, answer) -> {
            Turns.over((MockHttpServletRequest) one);
            Turns.over((MockHttpServletRequest) one);
            ask("GET", "/", (two, other) -> assertThat(passes("GET", "/")).isTrue());
        });
        withBothTurnsTaken(() -> assertThat(passes("POST", "/")).isTrue());
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void withBothTurnsTaken(Deed deed) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(2);
        try (ExecutorService visitors = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                visitors.submit(() -> ask("GET", "/", (request, response) -> {
                    taken.countDown();
                    await(over);
                }));
            }
            taken.await();
            try {
                deed.run();
            } finally {
                over.countDown();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean passes(String method, String path) {
        boolean[] passed = {false};
        ask(method, path, (request, response) -> passed[0] = true);
        return passed[0];
    }

    private boolean ask(String method, String path, FilterChain page) {
        try {
            turns.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), page);
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
