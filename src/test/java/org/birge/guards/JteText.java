package org.birge.guards;

/** What a jte template writes by itself: its text and tags without comments, expressions and control words. */
final class JteText {

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private JteText(String text) {
        this.text = text;
    }

    /** Every code is a space; line ends stay, so lines can be counted roughly. */
    static String written(String template) {
        JteText reader = new JteText(template);
        reader.content(false);
        return reader.out.toString();
    }

    /** Reads content up to the end, or up to the backtick that closes a piece of content. */
    private void content(boolean piece) {
        while (at < text.length()) {
            if (piece && text.charAt(at) == '`') {
                at++;
                return;
            }
            if (text.startsWith("<%--", at)) {
                at = after("--%>");
            } else if (text.startsWith("@import ", at) || text.startsWith("@param ", at)) {
                declaration();
            } else if (text.startsWith("${", at) || text.startsWith("!{", at)) {
                at += 2;
                code('}');
            } else if (text.startsWith("$unsafe{", at)) {
                at += "$unsafe{".length();
                code('}');
            } else if (text.charAt(at) == '@' && word() > 0) {
                at += word();
                if (at < text.length() && text.charAt(at) == '(') {
                    at++;
                    code(')');
                }
            } else {
                out.append(text.charAt(at++));
            }
        }
    }

    private void declaration() {
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.startsWith("@`", at)) {
                at += 2;
                content(true);
            } else {
                at++;
            }
        }
    }

    /** Java up to its closing bracket; pieces of content in it are read as content. */
    private void code(char closing) {
        out.append(' ');
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == closing) {
                return;
            }
            switch (c) {
                case '(' -> code(')');
                case '{' -> code('}');
                case '[' -> code(']');
                case '"', '\'' -> quoted(c);
                case '@' -> {
                    if (at < text.length() && text.charAt(at) == '`') {
                        at++;
                        content(true);
                    }
                }
                case '\n' -> out.append('\n');
                default -> {
                    // Java is not text.
                }
            }
        }
    }

    private void quoted(char quote) {
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    /** Length of a control word with its @, or 0. */
    private int word() {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String word = text.substring(at + 1, end);
        boolean known = word.matches("if|elseif|else|endif|for|endfor|raw|endraw|template\\..+");
        return known ? end - at : 0;
    }

    private int after(String mark) {
        int found = text.indexOf(mark, at);
        return found < 0 ? text.length() : found + mark.length();
    }
}
