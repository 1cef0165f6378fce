package org.birge.documents;

import java.time.Clock;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws an issued document. Its bytes stay, its public page says so from now on, its number is not given again. */
@Component
public class WithdrawDocument {

    private final IssuedTable table;
    private final Clock clock;

    WithdrawDocument(IssuedTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param reason kept for the organisation, not shown to the public
     * @throws NotFound when there is no such document within reach
     * @throws Refusal when it was withdrawn before
     */
    @Transactional
    public void run(String publicId, String reason) {
        Longest.demand("reason", reason, Longest.LINE);
        IssuedDocument document = table.find(publicId).orElseThrow(NotFound::new);
        if (!table.withdraw(document.publicId(), reason.strip(), clock.instant())) {
            throw new Refusal("documents.refusal.withdrawn");
        }
    }
}
