package org.birge.access.code;

import java.util.Locale;
import java.util.Optional;
import org.birge.access.Post;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a link that sets a new password. The page says the same whether or not there is such an account. */
@Component
class ForgottenPassword {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);
    private static final Scope JOB = new Scope(0, 0, null, null, null, "job:forgotten-password");

    private final Codes codes;
    private final GiveCode giveCode;
    private final Post post;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final String address;

    ForgottenPassword(
            Codes codes,
            GiveCode giveCode,
            Post post,
            Messages messages,
            PlatformTransactionManager transactions,
            @Value("${birge.public-url}") String address) {
        this.codes = codes;
        this.giveCode = giveCode;
        this.post = post;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address;
    }

    void run(String typed) {
        String key = typed.strip().toLowerCase(Locale.ROOT);
        Scope.run(JOB, () -> {
            Optional<Codes.Addressee> found = transaction.execute(status -> codes.addressee(key));
            found.ifPresent(this::send);
        });
    }

    private void send(Codes.Addressee to) {
        String code = giveCode.password(to.account());
        Words words = messages.in(Language.of(to.language()).orElseThrow());
        try {
            post.send(
                    to.email(),
                    words.of("access.forgotten.mail.subject"),
                    words.of("access.forgotten.mail.text", to.name(), address + "/welcome?code=" + code));
        } catch (MailException e) {
            LOG.error("the mail server did not take a letter for account {}", to.account(), e);
        }
    }
}
