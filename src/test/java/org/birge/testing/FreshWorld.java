package org.birge.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before each class: the database as it was after the start, the clock at its first moment, no mail, nobody signed in. The
 * clock goes back after the class already, as the constructor of the next may ask it before anything else.
 */
final class FreshWorld implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (isPartOfAnother(test)) {
            return;
        }
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application.getBean(TestDatabase.class).asAfterStart();
        HikariPoolMXBean pool = Objects.requireNonNull(
                application.getBean("rawDataSource", HikariDataSource.class).getHikariPoolMXBean());
        pool.softEvictConnections();
        application.getBean(MovableClock.class).reset();
        application.getBean(Mail.class).clear();
        application.getBean(Given.class).forget();
        application.getBean(Browser.class).forget();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(Browser.class).closeWindows();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (!isPartOfAnother(test)) {
            SpringExtension.getApplicationContext(test)
                    .getBean(MovableClock.class)
                    .reset();
        }
    }

    private static boolean isPartOfAnother(ExtensionContext test) {
        return test.getRequiredTestClass().isAnnotationPresent(Nested.class);
    }
}
