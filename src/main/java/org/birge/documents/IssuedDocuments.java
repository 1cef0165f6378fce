package org.birge.documents;

import java.util.Optional;
import org.birge.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issued documents, within the reader's scope. */
@Component
public class IssuedDocuments {

    private final IssuedTable table;
    private final Files files;

    IssuedDocuments(IssuedTable table, Files files) {
        this.table = table;
        this.files = files;
    }

    /** @throws NotFound when there is no such document within reach */
    @Transactional(readOnly = true)
    public IssuedDocument find(String publicId) {
        return table.find(publicId).orElseThrow(NotFound::new);
    }

    /** The very bytes that were issued, for saving; the name follows title and number. */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> pdf(String publicId) {
        IssuedDocument document = find(publicId);
        return files.show(document.pdf(), name(document));
    }

    /** The text document of the same content. */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> docx(String publicId) {
        IssuedDocument document = find(publicId);
        return files.download(document.docx(), name(document));
    }

    /** What a stranger who holds the document may know, whatever the scope. Empty for any other id. */
    @Transactional(readOnly = true)
    public Optional<Verification> verify(String publicId) {
        return table.verify(publicId);
    }

    private static String name(IssuedDocument document) {
        return document.title() + " " + document.number().replace('/', '-');
    }
}
