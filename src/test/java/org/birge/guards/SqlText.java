package org.birge.guards;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.birge.guards.Sources.Source;

/** Finds the SQL in Java sources. */
final class SqlText {

    /** A statement and where it stands. */
    record Statement(String module, String place, String sql, boolean composed) {}

    private static final Pattern BEGINS = Pattern.compile(
            "(?is)\\s*(select\\s|insert\\s+into\\s|update\\s+[a-z_]+\\.[a-z_]+\\s|delete\\s+from\\s|merge\\s+into\\s|with\\s+(recursive\\s+)?[a-z_]+\\s*(\\([^)]*\\)\\s*)?as\\s).*");

    private static final Pattern COMPOSED = Pattern.compile("(?s)^(\\+|\\.formatted|\\.replace|\\.concat).*");

    private SqlText() {}

    static List<Statement> statements() {
        return Sources.main().stream().flatMap(SqlText::in).toList();
    }

    private static Stream<Statement> in(Source source) {
        return JavaText.literals(source.text()).stream()
                .filter(literal -> BEGINS.matcher(literal.value()).matches())
                .map(literal -> new Statement(
                        source.module(),
                        source.at(literal.offset()),
                        literal.value(),
                        COMPOSED.matcher(literal.after()).matches()));
    }

    /** Without comments and the insides of quotes. */
    static String bare(String sql) {
        return sql.replaceAll("--[^\\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("'(?:[^']|'')*'", "''");
    }
}
