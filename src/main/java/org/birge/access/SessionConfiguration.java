package org.birge.access;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions live in the database, for all nodes; they are found before anybody's scope is known. */
@Configuration
@EnableJdbcHttpSession(tableName = "access.spring_session", maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SessionConfiguration {

    @Bean
    @Primary
    static CalmSessions<? extends Session> calmSessions(JdbcIndexedSessionRepository stored) {
        return new CalmSessions<>(stored);
    }

    @Bean(destroyMethod = "", defaultCandidate = false)
    @SpringSessionDataSource
    static DataSource springSessionDataSource(@Qualifier("rawDataSource") DataSource pool) {
        return pool;
    }

    /**
     * Each statement for itself: reading a session is one question instead of three. Half a session, after a cut, is one that nobody has signed in
     * to. No default candidate: who asks for a transaction template gets the scoped one.
     */
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** A session that cannot be read any more, such as one of an older version, is one that has ended. */
    @Bean
    static ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        Deserializer<Object> known = new DefaultDeserializer(SessionConfiguration.class.getClassLoader());
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, bytes -> readOrNothing(known, bytes));
        return conversions;
    }

    @SuppressWarnings("NullAway") // Spring's converters may give null; Spring Session then finds no attribute.
    private static Object readOrNothing(Deserializer<Object> known, byte[] bytes) {
        try {
            return known.deserializeFromByteArray(bytes);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }
}
