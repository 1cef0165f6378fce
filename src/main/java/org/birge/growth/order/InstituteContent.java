package org.birge.growth.order;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;

/**
 * An institute that upgrades qualifications, and how it is reached. What is not known is empty.
 *
 * @param contact whom to ask for
 */
public record InstituteContent(String name, String contact, String email, String phone, String address) {

    public InstituteContent {
        name = name.strip();
        contact = contact.strip();
        email = email.strip();
        phone = phone.strip();
        address = address.strip();
        Longest.demand("name", name, Longest.NAME);
        Longest.demand("contact", contact, Longest.NAME);
        Longest.demand("email", email, Longest.NAME);
        Longest.demand("phone", phone, Longest.NUMBER);
        Longest.demand("address", address, Longest.LINE);
    }

    /** Refuses no name, no way to reach it, and an address of mail that cannot be one. */
    InstituteContent check() {
        if (name.isEmpty()) {
            throw new Refusal("orders.problem.institute-name");
        }
        if (email.isEmpty() && phone.isEmpty() && address.isEmpty()) {
            throw new Refusal("orders.problem.institute-reach");
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new Refusal("orders.problem.institute-email");
        }
        return this;
    }
}
