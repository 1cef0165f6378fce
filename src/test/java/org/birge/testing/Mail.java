package org.birge.testing;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mail server of the tests: what was sent can be read here. */
public final class Mail {

    private static final int PATIENCE_MILLIS = 10_000;

    /** A letter as its reader gets it; the body is the plain text or the raw parts. */
    public record Letter(String to, String subject, String body) {}

    private static @Nullable Mail server;

    private final GreenMail greenMail;

    private Mail(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /** One server for all tests of this JVM, on a free port. */
    static synchronized Mail server() {
        if (server == null) {
            GreenMail started = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            started.start();
            server = new Mail(started);
        }
        return server;
    }

    int port() {
        return greenMail.getSmtp().getPort();
    }

    /** All letters so far. */
    public List<Letter> letters() {
        return Arrays.stream(greenMail.getReceivedMessages()).map(Mail::read).toList();
    }

    /** Waits for this many letters, at most ten seconds, and gives all there are. */
    public List<Letter> await(int count) {
        greenMail.waitForIncomingEmail(PATIENCE_MILLIS, count);
        return letters();
    }

    public void clear() {
        try {
            greenMail.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Letter read(MimeMessage message) {
        try {
            String body = message.getContent() instanceof String text ? text : GreenMailUtil.getBody(message);
            InternetAddress to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
            return new Letter(to.getAddress(), String.valueOf(message.getSubject()), body);
        } catch (MessagingException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
