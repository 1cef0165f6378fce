package org.birge.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The file db/roles.sql, read as psql reads it: \gexec runs what a query answers, \connect parts server and database. */
record RolesScript(String server, String database) {

    private static final String CONNECT = "\n\\connect birge\n";
    private static final String EXECUTE_RESULT = "\\gexec";

    static RolesScript read() {
        try (InputStream file = RolesScript.class.getResourceAsStream("/db/roles.sql")) {
            if (file == null) {
                throw new IllegalStateException("db/roles.sql is not on the class path");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int connect = text.indexOf(CONNECT);
            return new RolesScript(text.substring(0, connect), text.substring(connect + CONNECT.length()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void run(String part, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String paragraph : part.strip().split("\n\n", -1)) {
                if (paragraph.endsWith(EXECUTE_RESULT)) {
                    String query = paragraph.substring(0, paragraph.length() - EXECUTE_RESULT.length());
                    for (String command : answers(statement, query)) {
                        statement.execute(command);
                    }
                } else {
                    statement.execute(paragraph);
                }
            }
        }
    }

    private static List<String> answers(Statement statement, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
