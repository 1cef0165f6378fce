package org.birge.testing;

import org.springframework.core.env.Environment;

/** Visitors without a browser: quick requests with cookies and the form's token. */
public final class Visitors {

    private final Environment environment;

    Visitors(Environment environment) {
        this.environment = environment;
    }

    /** Somebody who has not signed in. */
    public Visitor nobody() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    public Visitor as(Person person) {
        return nobody().signIn(person.userName(), Given.PASSWORD);
    }
}
