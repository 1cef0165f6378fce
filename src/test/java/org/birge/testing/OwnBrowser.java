package org.birge.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;

/** A browser with a profile on the disk: killed and started again it has what it had written there, and no more. */
public final class OwnBrowser implements AutoCloseable {

    private static final int DESK = 1280;

    private final Path profile;
    private BrowserContext context;

    public OwnBrowser(Path profile) {
        this.profile = profile;
        this.context = Chromium.own(profile, DESK);
    }

    public Page page() {
        return Objects.requireNonNull(context.pages().getFirst());
    }

    public Page signedIn(String site, Person person) {
        Page page = page();
        page.navigate(site + "/sign-in");
        page.fill("#name", person.userName());
        page.fill("#password", Given.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        return page;
    }

    /** As if the power went: only its own processes, which name the profile. Then it is started again. */
    public Page killedAndStarted() {
        ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(profile.toString()))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            context.close();
        } catch (RuntimeException gone) {
            // That is what was wanted.
        }
        profile.resolve("SingletonLock").toFile().delete();
        context = Chromium.own(profile, DESK);
        return page();
    }

    @Override
    public void close() {
        context.close();
    }
}
