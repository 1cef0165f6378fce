package org.birge.testing;

import java.util.Map;
import org.birge.database.Roles;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring test a database of its own: {@code @SpringBootTest} together with
 * {@code @ContextConfiguration(initializers = OnTestPostgres.class)}. Tests that share a context share the database.
 */
public final class OnTestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestPostgres.createDatabase();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "birge.database.url", database.url(),
                                "birge.database.user", Roles.APP,
                                "birge.database.password", database.appPassword(),
                                "birge.database.owner-user", Roles.OWNER,
                                "birge.database.owner-password", database.ownerPassword())));
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context) {
                database.close();
            }
        });
    }
}
