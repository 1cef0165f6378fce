package org.birge.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Letters by e-mail through the server of BIRGE_MAIL_HOST; without one there are none, and pages offer paper instead. */
@Component
public class Post {

    private final Optional<JavaMailSenderImpl> sender;
    private final String from;

    Post(
            @Value("${birge.mail.host:}") String host,
            @Value("${birge.mail.port:587}") int port,
            @Value("${birge.mail.user:}") String user,
            @Value("${birge.mail.password:}") String password,
            @Value("${birge.mail.starttls:true}") boolean starttls,
            @Value("${birge.mail.from:birge@localhost}") String from) {
        this.sender = host.isBlank() ? Optional.empty() : Optional.of(sender(host, port, user, password, starttls));
        this.from = from;
    }

    /** Whether letters can be sent at all. */
    public boolean works() {
        return sender.isPresent();
    }

    /** Sends one letter; does nothing where no mail server is set. */
    public void send(String to, String subject, String text) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        sender.ifPresent(server -> server.send(letter));
    }

    private static JavaMailSenderImpl sender(String host, int port, String user, String password, boolean starttls) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(port);
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = server.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        if (!user.isBlank()) {
            server.setUsername(user);
            server.setPassword(password);
            properties.put("mail.smtp.auth", "true");
        }
        return server;
    }
}
