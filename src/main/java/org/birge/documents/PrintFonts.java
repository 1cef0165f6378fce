package org.birge.documents;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** DejaVu Serif and Sans, out of the library that carries them; they hold every letter of our four languages. */
final class PrintFonts {

    private record Face(String family, String file, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("DejaVu Serif", "DejaVuSerif", 400, FontStyle.NORMAL),
            new Face("DejaVu Serif", "DejaVuSerif-Bold", 700, FontStyle.NORMAL),
            new Face("DejaVu Serif", "DejaVuSerif-Italic", 400, FontStyle.ITALIC),
            new Face("DejaVu Serif", "DejaVuSerif-BoldItalic", 700, FontStyle.ITALIC),
            new Face("DejaVu Sans", "DejaVuSans", 400, FontStyle.NORMAL),
            new Face("DejaVu Sans", "DejaVuSans-Bold", 700, FontStyle.NORMAL),
            new Face("DejaVu Sans", "DejaVuSans-Oblique", 400, FontStyle.ITALIC),
            new Face("DejaVu Sans", "DejaVuSans-BoldOblique", 700, FontStyle.ITALIC));

    private static boolean registered;

    private PrintFonts() {}

    /** Registers all faces, embedded as subsets; a face is read only when a page uses it. */
    static void into(PdfRendererBuilder builder) {
        for (Face face : FACES) {
            builder.useFont(() -> open(face.file()), face.family(), face.weight(), face.style(), true);
        }
    }

    /** Drawings are painted by the Java platform, which on a server may have no fonts of its own: it is given ours, once. */
    static void forDrawings() {
        synchronized (FACES) {
            if (!registered) {
                FACES.forEach(PrintFonts::register);
                registered = true;
            }
        }
    }

    private static void register(Face face) {
        try (InputStream in = open(face.file())) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face.file(), e);
        }
    }

    private static InputStream open(String file) {
        String path = "/net/sf/jasperreports/fonts/dejavu/" + file + ".ttf";
        return requireNonNull(PrintFonts.class.getResourceAsStream(path), path);
    }
}
