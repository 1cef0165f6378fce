package org.birge.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as a drawing: sharp in any size, read by phones from paper that was copied or folded. */
public final class QrCode {

    private static final int QUIET = 4;
    private static final int SIZE = 136;

    private QrCode() {}

    /** @param address what the code says and its title for those who do not see it */
    public static String svg(String address) {
        BitMatrix dots = dots(address);
        double dot = (double) SIZE / (dots.getWidth() + 2 * QUIET);
        var svg = new Svg(address, address, SIZE, SIZE);
        svg.box(0, 0, SIZE, SIZE, "#ffffff");
        svg.add("<path transform='scale(" + dot + ")' fill='#000000' d='" + path(dots) + "'/>");
        return svg.close();
    }

    private static String path(BitMatrix dots) {
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                int start = x;
                while (x < dots.getWidth() && dots.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    int length = x - start;
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    private static BitMatrix dots(String address) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + address.length() + " letters", e);
        }
    }
}
