package org.birge.support.mentor;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.birge.shared.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** Nobody has two mentors for the same thing at once: of two who write the same days the database lets one through, and the other is told. */
final class TakenDays {

    private static final String EXCLUDED = "23P01";

    private TakenDays() {}

    static <T> T add(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (DataIntegrityViolationException wrong) {
            if (wrong.getMostSpecificCause() instanceof SQLException cause && EXCLUDED.equals(cause.getSQLState())) {
                throw new Refusal("mentors.refusal.has-mentor");
            }
            throw wrong;
        }
    }

    static void change(Runnable writing) {
        add(() -> {
            writing.run();
            return true;
        });
    }
}
