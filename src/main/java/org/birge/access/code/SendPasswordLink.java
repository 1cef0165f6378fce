package org.birge.access.code;

import java.util.Optional;
import org.birge.access.Post;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the link that sets a new password, after the page has answered. A letter that the mail server did not take is tried again (EventRetries). */
@Component
class SendPasswordLink {

    private final Codes codes;
    private final GiveCode giveCode;
    private final Post post;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final String address;

    SendPasswordLink(
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

    @Async
    @TransactionalEventListener
    public void on(PasswordAsked asked) {
        Scope.run(ForgottenPassword.JOB, () -> {
            Optional<Codes.Addressee> found = transaction.execute(status -> codes.addressee(asked.account()));
            found.ifPresent(this::send);
        });
    }

    private void send(Codes.Addressee to) {
        String code = giveCode.password(to.account());
        Words words = messages.in(Language.of(to.language()).orElseThrow());
        post.send(
                to.email(),
                words.of("access.forgotten.mail.subject"),
                words.of("access.forgotten.mail.text", to.name(), address + "/welcome?code=" + code));
    }
}
