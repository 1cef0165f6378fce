package org.birge.bench;

import org.birge.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The yardstick: the same filters and session, an empty scoped transaction, a constant answer. */
@Controller
class ConstantPage {

    private final TransactionTemplate reading;

    ConstantPage(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @SignedIn
    @GetMapping("/bench/constant")
    @ResponseBody
    String constant() {
        reading.executeWithoutResult(status -> {});
        return "constant";
    }
}
