package org.birge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.birge.database.Roles;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** What stands around the application of a {@link BirgeTest}: database, clock, mail server, data folder. */
final class World implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestPostgres.createDatabase();
        Mail mail = Mail.server();
        context.getBeanFactory().registerSingleton("testDatabase", database);
        context.getBeanFactory().registerSingleton("mail", mail);
        context.getBeanFactory().registerSingleton("clock", new MovableClock());
        Map<String, Object> properties = new HashMap<>();
        properties.put("birge.database.url", database.url());
        properties.put("birge.database.user", Roles.APP);
        properties.put("birge.database.password", database.appPassword());
        properties.put("birge.database.owner-user", Roles.OWNER);
        properties.put("birge.database.owner-password", database.ownerPassword());
        properties.put("birge.data", folder().toString());
        properties.put("birge.mail.host", "127.0.0.1");
        properties.put("birge.mail.port", mail.port());
        properties.put("birge.mail.starttls", "false");
        // Time is the test's matter: a job runs when a test calls it.
        properties.put("db-scheduler.polling-interval", "1h");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test world", properties));
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                database.close();
            }
        });
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "data-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
