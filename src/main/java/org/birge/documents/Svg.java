package org.birge.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** One drawing in the making: elements in the order they are painted, attributes only, no style. */
final class Svg {

    /** Average width of a letter as a share of the font size; DejaVu Sans is the widest we meet. */
    private static final double LETTER = 0.6;

    private final StringBuilder out = new StringBuilder(1024);

    Svg(String title, String description, double width, double height) {
        this("img", title, description, width, height);
    }

    /** @param role img for a picture, group for one with links in it */
    Svg(String role, String title, String description, double width, double height) {
        out.append("<svg xmlns='http://www.w3.org/2000/svg' role='%s' width='%s' height='%s' viewBox='0 0 %s %s'>"
                .formatted(role, n(width), n(height), n(width), n(height)));
        out.append("<title>").append(escape(title)).append("</title>");
        out.append("<desc>").append(escape(description)).append("</desc>");
    }

    void add(String element) {
        out.append(element);
    }

    void box(double x, double y, double width, double height, String fill) {
        add("<rect x='%s' y='%s' width='%s' height='%s' fill='%s'/>".formatted(n(x), n(y), n(width), n(height), fill));
    }

    void text(double x, double y, String anchor, String fill, int size, boolean bold, String words) {
        add("<text x='%s' y='%s' text-anchor='%s' fill='%s' font-size='%d'%s>%s</text>"
                .formatted(n(x), n(y), anchor, fill, size, bold ? " font-weight='700'" : "", escape(words)));
    }

    String close() {
        return out.append("</svg>").toString();
    }

    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** About how wide the words are, in pixels. */
    static double width(String words, int size) {
        return words.length() * size * LETTER;
    }

    /** The words in lines no wider than this; a single longer word keeps its own line. */
    static List<String> lines(String words, double width, int size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String escape(String words) {
        return HtmlUtils.htmlEscapeDecimal(words.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
