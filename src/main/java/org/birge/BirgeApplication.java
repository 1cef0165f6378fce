package org.birge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class BirgeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BirgeApplication.class, arguments);
    }
}
