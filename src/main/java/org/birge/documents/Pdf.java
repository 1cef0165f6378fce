package org.birge.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.birge.shared.Language;

/** Tagged PDF out of XHTML. */
public final class Pdf {

    private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

    static {
        PrintFonts.forDrawings();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * Renders a whole XHTML page, dressed in print.css, as a tagged PDF (PDF/UA) with embedded fonts and "n / m" in the
     * footer. {@code <body class="landscape">} turns the paper. Nothing is fetched: pictures are inline SVG, data:
     * addresses or {@code classpath:print/…}.
     *
     * @throws IllegalArgumentException when the text is not well-formed or points outside
     */
    public static byte[] render(String xhtml, Language language, String title) {
        return render(PrintPage.of(xhtml, language, title));
    }

    static byte[] render(PrintPage page) {
        var out = new ByteArrayOutputStream(1 << 16);
        try (var drawings = new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE)) {
            var builder = new PdfRendererBuilder();
            PrintFonts.into(builder);
            builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
            builder.useSVGDrawer(drawings);
            builder.useUriResolver((base, address) -> address.startsWith("data:image/") ? address : null);
            for (var priority : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:image/"), priority);
            }
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Birge");
            builder.withW3cDocument(page.document(), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
