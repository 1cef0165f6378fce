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

    /** In the order of the list; what one of them throws ends it all. */
    static <T, R> List<R> map(List<T> all, Function<T, R> tell) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<R>> begun = new ArrayList<>();
            for (T one : all) {
                begun.add(threads.submit(() -> Scope.call(Scope.everything("demo"), () -> tell.apply(one))));
            }
            List<R> told = new ArrayList<>();
            for (Future<R> future : begun) {
                told.add(future.get());
            }
            return told;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo could not be told", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demo was told", e);
        }
    }
}
