package org.birge.councils;

import java.util.Objects;
import org.birge.documents.IssueDocument;
import org.birge.documents.IssuedDocuments;
import org.birge.documents.IssuedKind;
import org.springframework.stereotype.Component;

/** Issues minutes once chair and secretary have confirmed them: a number, the bytes for good, an address to check them. An amended version takes the place of the one before. */
@Component
class IssueMinutes {

    private final PrintMinutes print;
    private final MinutesBook minutes;
    private final IssueDocument issue;
    private final IssuedDocuments issued;
    private final Rights rights;

    IssueMinutes(PrintMinutes print, MinutesBook minutes, IssueDocument issue, IssuedDocuments issued, Rights rights) {
        this.print = print;
        this.minutes = minutes;
        this.issue = issue;
        this.issued = issued;
        this.rights = rights;
    }

    void run(Session session, Council council, Minutes newest) {
        MinutesSheet sheet = print.sheet(session.publicId(), newest.version());
        String before = minutes.of(session.id()).stream()
                .map(Minutes::document)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        String document = issue.run(
                new IssueDocument.Command(
                        IssuedKind.MINUTES,
                        council.organisation(),
                        sheet.title(),
                        session.language(),
                        rights.today(),
                        before),
                stamp -> print.xhtml(sheet.stamped(stamp)));
        minutes.issued(newest, document, issued.find(document).number());
    }
}
