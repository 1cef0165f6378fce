package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;

/** Walks a council of one kind from its forming to the verified minutes (J0.3), by the rules of the pack. */
final class WholeCouncil {

    private static final List<String> OUTSIDERS = List.of("Şahin Əliyev", "Gülnarə Quliyeva", "Yerlan Omarov");
    private static final String PDF = "%PDF-1.4\nsigned by hand\n%%EOF\n";

    private final Given given;
    private final Sittings sittings;
    private final CountryPack pack;
    private final Visitors visitors;
    private final Language language;

    WholeCouncil(Given given, ApplicationContext beans, CountryPack pack, Visitors visitors) {
        this.given = given;
        this.sittings = new Sittings(given, beans);
        this.pack = pack;
        this.visitors = visitors;
        this.language = pack.defaultLanguage();
    }

    void walk(String code) throws IOException {
        CouncilKind kind = pack.council(code);
        given.deputy();
        given.unionHead();
        given.secretary();
        given.school().withStaff(9);
        String council = given.head().does(() -> the(FormCouncil.class)
                .run(new FormCouncil.Command(given.school().id(), code, Sittings.FORMED)));
        membersByRule(council, kind);
        given.head().runs(() -> seatOthers(council));
        boolean outsiderChairs = officers(council, kind);
        String session = sit(council, kind);
        confirm(session, outsiderChairs);
        papers(session, kind);
    }

    private void membersByRule(String council, CouncilKind kind) {
        List<Member> members = page(council).members();
        switch (kind.members()) {
            case ALL_TEACHING_STAFF ->
                assertThat(members).hasSize(given.school().staff().size());
            case LEADERS ->
                assertThat(members)
                        .extracting(Member::person)
                        .containsExactlyInAnyOrder(
                                given.deputy().id(), given.unionHead().id());
            case ELECTED -> assertThat(members).isEmpty();
            case APPOINTED ->
                assertThat(members)
                        .extracting(Member::person)
                        .containsExactly(given.head().id());
        }
    }

    /** People without an account, and of the staff whoever does not sit by rule yet. */
    private void seatOthers(String council) {
        for (String name : OUTSIDERS) {
            the(AddMember.class).run(new AddMember.Command(council, null, name, "valideyn", Sittings.FORMED));
        }
        for (Person one : List.of(given.secretary(), given.teacher())) {
            if (page(council).members().stream().noneMatch(member -> Objects.equals(member.person(), one.id()))) {
                the(AddMember.class).run(new AddMember.Command(council, one.id(), null, "", Sittings.FORMED));
            }
        }
    }

    /** @return whether the council elected an outsider to the chair */
    private boolean officers(String council, CouncilKind kind) {
        given.head().runs(() -> {
            if (kind.chair() == null) {
                String outsider = page(council).members().stream()
                        .filter(member -> member.name().equals(OUTSIDERS.getFirst()))
                        .map(Member::key)
                        .findFirst()
                        .orElseThrow();
                appoint(council, Office.CHAIR, outsider);
            } else if (page(council).chair() == null) {
                appoint(council, Office.CHAIR, Long.toString(given.deputy().id()));
            }
            appoint(council, Office.SECRETARY, Long.toString(given.secretary().id()));
        });
        Member chair = Objects.requireNonNull(page(council).chair());
        assertThat(chair.name()).isNotBlank();
        return chair.person() == null;
    }

    private String sit(String council, CouncilKind kind) {
        String session = given.head().does(() -> the(CallSession.class)
                .run(new CallSession.Command(council, Sittings.HOUR, "akt zalı", language)));
        given.secretary().runs(() -> {
            the(AddAgendaItem.class)
                    .run(new AddAgendaItem.Command(session, new AgendaText("İş planı", null, "", List.of())));
            the(OpenSession.class).run(session);
            String item = sittings.item(session);
            the(PutMotion.class).run(new PutMotion.Command(session, item, "Plan təsdiq edilsin."));
            quorum(session, item);
            majority(session, item, kind);
            the(RecordDecision.class).run(new RecordDecision.Command(session, item, "Plan icra olunsun.", null, null));
            Item one = sittings.page(session).items().getLast();
            the(WriteNotes.class).run(new WriteNotes.Command(session, item, "Məlumat dinlənildi.", "", one.version()));
            the(SettleItem.class).run(new SettleItem.Command(session, item, SettleItem.Outcome.DEALT));
            the(CloseSession.class).run(session);
        });
        return session;
    }

    /** With one too few nothing is voted on; with just enough it is. */
    private void quorum(String session, String item) {
        SessionPage page = sittings.page(session);
        int enough = page.needed();
        present(session, enough - 1);
        assertThat(sittings.page(session).quorum()).isFalse();
        assertThatThrownBy(() ->
                        the(RecordVotes.class).run(new RecordVotes.Command(session, item, enough - 1, 0, 0, true)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("councils.refusal.no-quorum"));
        present(session, enough);
        assertThat(sittings.page(session).quorum()).isTrue();
    }

    /** Half of those present is not enough, one more is; at a tie the chair decides where the rule says so. */
    private void majority(String session, String item, CouncilKind kind) {
        assertThat(kind.majority().share()).isEqualTo(new CouncilKind.Fraction(1, 2));
        assertThat(kind.majority().strict()).isTrue();
        assertThat(kind.majority().of()).isEqualTo(CouncilKind.Majority.Of.PRESENT);
        int members = sittings.page(session).attendance().members();
        int even = members - members % 2;
        present(session, even);
        int half = even / 2;
        VotesOfKind votes = new VotesOfKind(sittings, the(RecordVotes.class));
        assertThat(votes.take(session, item, kind, half, half, false)).isFalse();
        assertThat(votes.take(session, item, kind, half, half, true))
                .isEqualTo(kind.majority().chairDecidesTie());
        assertThat(votes.take(session, item, kind, half + 1, half - 1, true)).isTrue();
        votes.named(session, item, kind);
    }

    private void confirm(String session, boolean outsiderChairs) {
        ConfirmMinutes confirm = the(ConfirmMinutes.class);
        given.secretary().runs(() -> {
            confirm.run(new ConfirmMinutes.Command(session, Office.SECRETARY));
            if (outsiderChairs) {
                assertThatThrownBy(() -> confirm.run(new ConfirmMinutes.Command(session, Office.CHAIR)))
                        .isInstanceOf(Refusal.class);
                the(AttachSignedSheet.class)
                        .run(new AttachSignedSheet.Command(
                                session,
                                "vereq.pdf",
                                new ByteArrayInputStream(PDF.getBytes(StandardCharsets.US_ASCII))));
                confirm.run(new ConfirmMinutes.Command(session, Office.CHAIR));
            }
        });
        if (!outsiderChairs) {
            Long chair = given.secretary()
                    .does(() -> sittings.page(session))
                    .session()
                    .chair();
            Person holder = given.school().staff().stream()
                    .filter(one -> Objects.equals(chair, one.id()))
                    .findFirst()
                    .orElseThrow();
            holder.runs(() -> confirm.run(new ConfirmMinutes.Command(session, Office.CHAIR)));
        }
    }

    private void papers(String session, CouncilKind kind) throws IOException {
        MinutesController papers = the(MinutesController.class);
        byte[] pdf = given.head().does(() -> bytes(papers.pdf(session, null).getBody()));
        byte[] docx = given.head().does(() -> bytes(papers.docx(session, null).getBody()));
        String text = new PDFTextStripper().getText(Loader.loadPDF(pdf)).replaceAll("\\s+", " ");
        assertThat(text).contains(kind.ofName().in(language), "Plan icra olunsun.", "akt zalı");
        assertThat(docx).startsWith('P', 'K');
        String document = given.head()
                .does(() -> sittings.page(session))
                .minutes()
                .getLast()
                .document();
        assertThat(document).isNotNull();
        assertThat(visitors.nobody().get("/verify/" + document).status()).isEqualTo(200);
        for (Person reader : List.of(given.head(), given.secretary())) {
            assertThat(visitors.as(reader).get("/councils/sessions/" + session).status())
                    .isEqualTo(200);
        }
    }

    private static byte[] bytes(Object body) throws IOException {
        try (InputStream content = ((Resource) body).getInputStream()) {
            return content.readAllBytes();
        }
    }

    private void present(String session, int count) {
        SessionPage page = sittings.page(session);
        List<Attendance.Seat> roll = page.attendance().roll().stream()
                .sorted(Comparator.comparing(seat -> !page.session().chairedBy(seat)))
                .toList();
        Set<Long> absent = roll.stream().skip(count).map(Attendance.Seat::id).collect(Collectors.toSet());
        the(MarkAttendance.class).run(new MarkAttendance.Command(session, absent, Set.of()));
    }

    private void appoint(String council, Office office, String member) {
        the(AppointOfficer.class).run(new AppointOfficer.Command(council, office, member, Sittings.FORMED));
    }

    private CouncilPage page(String council) {
        return given.head().does(() -> the(ReadCouncils.class).one(council));
    }

    private <T> T the(Class<T> command) {
        return sittings.the(command);
    }
}
