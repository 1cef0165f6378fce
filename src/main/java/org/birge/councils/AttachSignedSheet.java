package org.birge.councils;

import java.io.InputStream;
import java.time.Clock;
import org.birge.database.Scope;
import org.birge.documents.Files;
import org.birge.shared.PublicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the signed sheet of closed minutes beside them. Its kind is judged by its content. */
@Component
public class AttachSignedSheet {

    /** The stream is read to its end and left open; the name is shown, nothing more. */
    public record Command(String session, String name, InputStream content) {}

    private final Sitting sitting;
    private final SignedSheets sheets;
    private final Files files;
    private final Clock clock;

    AttachSignedSheet(Sitting sitting, SignedSheets sheets, Files files, Clock clock) {
        this.sitting = sitting;
        this.sheets = sheets;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.ATTACH_SHEET, command.session());
        String hash = files.store(command.content()).hash();
        String name = command.name().isBlank()
                ? "№ " + session.number()
                : command.name().strip();
        sheets.add(
                session,
                PublicId.next(),
                hash,
                name,
                clock.instant(),
                Scope.current().account());
    }
}
