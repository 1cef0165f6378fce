package org.birge.shared.pack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The country's pack on its way. */
record StartingPack(CompletableFuture<CountryPack> pack) {

    static StartingPack begin(String country) {
        return new StartingPack(CompletableFuture.supplyAsync(() -> CountryPacks.load(country)));
    }

    /** Waits until it is read, and throws what kept it from that. */
    CountryPack ready() {
        try {
            return pack.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }
}
