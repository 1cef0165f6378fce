package org.birge.shared.pack;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Begins to read the country's pack as soon as the settings are known, while Spring reads its classes. */
class PackFirst implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        String country = context.getEnvironment().getProperty("birge.country", "az");
        context.getBeanFactory().registerSingleton("startingPack", StartingPack.begin(country));
    }
}
