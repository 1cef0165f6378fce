package org.birge.documents;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a document: takes the next number, renders once as PDF and DOCX, and stores the bytes for good. The number is
 * without gaps in its organisation, kind and year: it belongs to the transaction that takes it, and others wait for it.
 */
@Component
public class IssueDocument {

    /**
     * @param organisation id of the issuing organisation, within the present scope
     * @param title stands on the public page, so it names no person
     * @param on the date on the document, in the organisation's time zone; its year is the year of the number
     * @param amends public id of the document whose place this one takes
     */
    public record Command(
            IssuedKind kind,
            long organisation,
            String title,
            Language language,
            LocalDate on,
            @Nullable String amends) {}

    /**
     * What the page must show.
     *
     * @param number "17/2026"
     * @param issuer the organisation's name
     * @param address where anybody can check the document
     * @param qr the address as a drawing, an inline SVG of 136 pixels
     */
    public record Stamp(String number, String issuer, LocalDate on, String address, String qr) {}

    private final IssuedTable table;
    private final Files files;
    private final Clock clock;
    private final String publicUrl;

    IssueDocument(IssuedTable table, Files files, Clock clock, @Value("${birge.public-url}") String publicUrl) {
        this.table = table;
        this.files = files;
        this.clock = clock;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /**
     * @param page writes the XHTML (see {@link Pdf#render}) once number and address are known
     * @return the new document's public id
     * @throws NotFound when the organisation or the amended document is out of reach
     * @throws Refusal when the amended document was withdrawn or amended before
     */
    @Transactional
    public String run(Command command, Function<Stamp, String> page) {
        IssuedTable.Issuer issuer = table.issuer(command.organisation());
        int year = command.on().getYear();
        int sequence = table.nextNumber(issuer.organisation(), command.kind(), year);
        String number = sequence + "/" + year;
        String publicId = PublicId.next();
        String address = publicUrl + "/verify/" + publicId;
        String xhtml = page.apply(new Stamp(number, issuer.name(), command.on(), address, QrCode.svg(address)));
        String pdf = store(Pdf.render(xhtml, command.language(), command.title()));
        String docx = store(Docx.render(xhtml, command.language(), command.title()));
        var draft = new IssuedTable.Draft(
                publicId,
                command.kind(),
                year,
                sequence,
                number,
                command.title(),
                command.language(),
                command.on(),
                pdf,
                docx);
        table.add(draft, issuer, clock.instant());
        if (command.amends() != null) {
            amend(command.amends(), publicId);
        }
        return publicId;
    }

    private String store(byte[] bytes) {
        return files.store(new ByteArrayInputStream(bytes), Long.MAX_VALUE).hash();
    }

    private void amend(String old, String newer) {
        IssuedDocument before = table.find(old).orElseThrow(NotFound::new);
        if (before.withdrawnAt() != null) {
            throw new Refusal("documents.refusal.withdrawn");
        }
        if (!table.amend(old, newer)) {
            throw new Refusal("documents.refusal.amended");
        }
    }
}
