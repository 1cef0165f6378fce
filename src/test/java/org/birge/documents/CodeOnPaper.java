package org.birge.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the code on a paper's first page as a phone does: what one picture does not give, another from nearer or farther does. */
final class CodeOnPaper {

    private static final List<Integer> DOTS_PER_INCH = List.of(300, 220, 260, 180, 340);

    private CodeOnPaper() {}

    static String read(PDFRenderer paper) throws IOException {
        for (int dotsPerInch : DOTS_PER_INCH) {
            var picture = paper.renderImageWithDPI(0, dotsPerInch);
            int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText();
            } catch (ReaderException e) {
                continue;
            }
        }
        return "unreadable";
    }
}
