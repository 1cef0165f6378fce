package org.birge.guards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells code, comments and literals of a Java source apart, well enough for the guards. */
final class JavaText {

    /**
     * A string or text block.
     *
     * @param value as the program sees it
     * @param offset of its first quote
     * @param after the code behind it, up to 40 characters, spaces taken away
     * @param before the code before it, up to 80 characters
     */
    record Literal(String value, int offset, String before, String after) {}

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private final List<Literal> literals = new ArrayList<>();
    private int at;

    private JavaText(String text) {
        this.text = text;
    }

    static List<Literal> literals(String source) {
        return new JavaText(source).read().literals;
    }

    /** The source with comments and the insides of literals as spaces: offsets stay. */
    static String code(String source) {
        return new JavaText(source).read().code.toString();
    }

    private JavaText read() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                blank(end("\n", at));
            } else if (text.startsWith("/*", at)) {
                blank(end("*/", at + 2) + 2);
            } else if (text.startsWith("\"\"\"", at)) {
                int end = closing("\"\"\"", at + 3);
                literal(
                        text.substring(text.indexOf('\n', at) + 1, end)
                                .stripIndent()
                                .translateEscapes(),
                        end + 3);
            } else if (text.charAt(at) == '"') {
                int end = closing("\"", at + 1);
                literal(text.substring(at + 1, end), end + 1);
            } else if (text.charAt(at) == '\'') {
                blank(closing("'", at + 1) + 1);
            } else {
                code.append(text.charAt(at++));
            }
        }
        return this;
    }

    private void literal(String value, int end) {
        String before = code.substring(Math.max(0, code.length() - 80));
        String after = text.substring(end, Math.min(text.length(), end + 40)).replaceAll("\\s+", "");
        literals.add(new Literal(seen(value), at, before, after));
        code.append('"');
        int from = code.length();
        blank(end);
        code.deleteCharAt(from).setCharAt(code.length() - 1, '"');
    }

    private static String seen(String value) {
        return UNICODE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }

    private void blank(int end) {
        for (; at < Math.min(end, text.length()); at++) {
            code.append(text.charAt(at) == '\n' ? '\n' : ' ');
        }
    }

    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private int closing(String quotes, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(quotes, i)) {
                return i;
            }
        }
        throw new IllegalStateException("a literal never ends");
    }
}
