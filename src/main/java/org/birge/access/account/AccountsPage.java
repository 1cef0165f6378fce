package org.birge.access.account;

import java.util.List;
import org.birge.shared.pack.CountryPack;

/** Staff of the place beside their accounts; letters can be sent only where a mail server is set. */
public record AccountsPage(List<AccountList.Row> rows, CountryPack pack, boolean letters) {

    public long entered() {
        return rows.stream().filter(row -> row.state().equals("active")).count();
    }
}
