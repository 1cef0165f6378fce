package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitors;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("The call to a sitting on paper: one sheet to sign, and a letter for whoever has no account (J0.3)")
@BirgeTest
class InvitationOnPaperTest {

    private final Given given;
    private final Visitors visitors;
    private final Sittings sittings;

    InvitationOnPaperTest(Given given, Visitors visitors, ApplicationContext beans) {
        this.given = given;
        this.visitors = visitors;
        this.sittings = new Sittings(given, beans);
    }

    @Test
    @DisplayName(
            "Place, hour, agenda and all members stand on the sheet; the outsider's letter bears their name; PDF and DOCX say the same")
    void sheet() throws Exception {
        given.deputy();
        given.secretary();
        given.school().withStaff(9);
        String session = sittings.opened(false);
        given.head().runs(() -> sittings.the(AddMember.class)
                .run(new AddMember.Command(sittings.council(), null, "Gülnarə Quliyeva", "valideyn", Sittings.FORMED)));
        InvitationSheet sheet =
                given.head().does(() -> sittings.the(PrintInvitation.class).sheet(session));
        assertThat(sheet.members()).hasSize(given.school().staff().size() + 1);
        assertThat(sheet.letters()).extracting(Member::name).contains("Gülnarə Quliyeva");
        assertThat(sheet.letters())
                .extracting(Member::person)
                .doesNotContain(given.deputy().id());

        String pdf = text(given.head()
                .does(() -> sittings.the(PrintInvitation.class).pdf(session).bytes()));
        assertThat(pdf)
                .contains("BİLDİRİŞ", "DƏVƏT", "akt zalı", "15:00", "Ehtiyacların diaqnostikası", "tanış oldum")
                .contains("Gülnarə Quliyeva, valideyn");
        byte[] docx = given.head()
                .does(() -> sittings.the(PrintInvitation.class).docx(session).bytes());
        String word = TextUtils.getText(WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                .getMainDocumentPart()
                .getContents());
        assertThat(word).contains("BİLDİRİŞ", "DƏVƏT", "Gülnarə Quliyeva");
    }

    @Test
    @DisplayName("Only who calls the sitting prints it, with an agenda, and not once it is over")
    void whoAndWhen() {
        given.deputy();
        given.school().withStaff(9);
        String session = sittings.opened(false);
        String at = "/councils/sessions/" + session + "/invitation.pdf";
        assertThat(visitors.as(given.secretary()).get(at).status()).isEqualTo(200);
        assertThat(visitors.as(given.deputy()).get(at).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get(at).status()).isEqualTo(404);
        given.head().runs(() -> sittings.the(CancelSession.class).run(new CancelSession.Command(session, "Qar")));
        assertThat(visitors.as(given.head()).get(at).status()).isEqualTo(404);
        String empty = sittings.called();
        given.head().runs(() -> sittings.page(empty).items().forEach(item -> sittings.the(DropAgendaItem.class)
                .run(new DropAgendaItem.Command(empty, item.publicId()))));
        assertThat(visitors.as(given.head())
                        .get("/councils/sessions/" + empty + "/invitation.docx")
                        .status())
                .isEqualTo(409);
    }

    private static String text(byte[] pdf) throws IOException {
        return new PDFTextStripper().getText(Loader.loadPDF(pdf)).replaceAll("\\s+", " ");
    }
}
