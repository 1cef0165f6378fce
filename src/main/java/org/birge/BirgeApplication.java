package org.birge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Birge: the joint working system of schools and the centre that supports them. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class BirgeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BirgeApplication.class, arguments);
    }
}
