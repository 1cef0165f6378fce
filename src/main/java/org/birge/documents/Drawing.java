package org.birge.documents;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Turns one SVG text into a picture, for formats that take no drawings. */
final class Drawing {

    static {
        PrintFonts.forDrawings();
    }

    private Drawing() {}

    /** @param width of the picture in dots; the height follows */
    static byte[] png(String svg, float width) {
        var painter = new PNGTranscoder();
        painter.addTranscodingHint(PNGTranscoder.KEY_WIDTH, width);
        painter.addTranscodingHint(PNGTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        painter.addTranscodingHint(PNGTranscoder.KEY_EXECUTE_ONLOAD, false);
        painter.addTranscodingHint(PNGTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        var out = new ByteArrayOutputStream();
        try {
            painter.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("Not a drawing", e);
        }
        return out.toByteArray();
    }
}
