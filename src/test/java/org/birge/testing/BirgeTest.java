package org.birge.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test of the whole application, as a visitor meets it. All such tests of a country in a JVM share one application, and each
 * class finds the database as it was after the start. Ask for {@link Given}, {@link Browser}, {@link Visitors},
 * {@link Mail}, {@link MovableClock} or any bean in the constructor.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = World.class)
@Import({Hiring.class, Given.class, Browser.class, Visitors.class, AxeScan.Served.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(FreshWorld.class)
public @interface BirgeTest {

    /** Such as {@code birge.country=kz}. Every other set of properties costs one more start of the application. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
