package org.birge.database;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Begins to open the database as soon as the settings are known, before any bean is made. */
class DatabaseFirst implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        Environment settings = context.getEnvironment();
        Path dataFolder = Path.of(settings.getProperty("birge.data", "data"));
        context.getBeanFactory()
                .registerSingleton(
                        "startingDatabase", StartingDatabase.begin(DatabaseSettings.in(settings), dataFolder));
    }
}
