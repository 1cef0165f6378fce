package org.birge.development.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.birge.documents.Docx;
import org.birge.documents.Pdf;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** The papers of August in one archive, each to be edited and to be printed: the year's plan, the plan of inside-school control, the plans of work of the councils. */
@Component
class AugustFolder {

    /** A paper, named as people file it. */
    record Sheet(String name, String title, String xhtml) {}

    private final PlanPaper paper;
    private final CouncilPlans councils;
    private final CountryPack pack;

    AugustFolder(PlanPaper paper, CouncilPlans councils, CountryPack pack) {
        this.paper = paper;
        this.councils = councils;
        this.pack = pack;
    }

    /** @param year and control are the same plan in two views */
    List<Sheet> sheets(PlanPage year, PlanPage control, Language language) {
        List<Sheet> sheets = new ArrayList<>();
        add(sheets, pack.word("yearly-plan", "title").in(language), paper.xhtml(year, language));
        add(sheets, pack.word("control-plan", "title").in(language), paper.xhtml(control, language));
        councils.of(year.plan(), language)
                .forEach(plan -> add(sheets, plan.title(), councils.xhtml(plan, year.plan(), language)));
        return sheets;
    }

    void write(List<Sheet> sheets, Language language, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Sheet sheet : sheets) {
                zip.putNextEntry(new ZipEntry(sheet.name() + ".docx"));
                zip.write(Docx.render(sheet.xhtml(), language, sheet.title()));
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry(sheet.name() + ".pdf"));
                zip.write(Pdf.render(sheet.xhtml(), language, sheet.title()));
                zip.closeEntry();
            }
        }
    }

    /** In order, and never two of one name; what a file system would not take is left out. */
    private static void add(List<Sheet> sheets, String title, String xhtml) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        String cut = plain.length() > 80 ? plain.substring(0, 80).strip() : plain;
        sheets.add(new Sheet((sheets.size() + 1) + " " + cut, title, xhtml));
    }
}
