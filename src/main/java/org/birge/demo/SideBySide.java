package org.birge.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.birge.database.Scope;

/** Tells of several schools at once: what happens in one touches no other. */
final class SideBySide {

    private static final int THREADS = 2;

    private SideBySide() {}

    static <T> void each(List<T> all, Consumer<T> tell) {
        map(all, one -> {
            tell.accept(one);
            return true;
        });
    }

    /** Tells on this thread, and beside it, one after another, what it hands aside; returns when all is told. */
    static void meanwhile(Consumer<Consumer<Runnable>> tell) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            List<Future<?>> begun = new ArrayList<>();
            tell.accept(aside -> begun.add(thread.submit(aside)));
            for (Future<?> future : begun) {
                told(future);
            }
        }
    }

    /** In the order of the list; what one of them throws ends it all. */
    static <T, R> List<R> map(List<T> all, Function<T, R> tell) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<R>> begun = new ArrayList<>();
            for (T one : all) {
                begun.add(threads.submit(() -> Scope.call(Scope.everything("demo"), () -> tell.apply(one))));
            }
            return begun.stream().map(SideBySide::told).toList();
        }
    }

    private static <R> R told(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo could not be told", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demo was told", e);
        }
    }
}
