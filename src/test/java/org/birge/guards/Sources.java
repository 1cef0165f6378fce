package org.birge.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project, as text. */
final class Sources {

    private static final Path MAIN = Path.of("src/main/java/org/birge");
    private static final Path TEST = Path.of("src/test/java/org/birge");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /**
     * One file.
     *
     * @param module first folder below the root, the name of a module; empty right at the root
     */
    record Source(Path path, String module, String text) {

        String name() {
            return String.valueOf(path.getFileName()).replaceFirst("\\.[a-z]+$", "");
        }

        int lines() {
            return (int) text.lines().count();
        }

        int lineAt(int offset) {
            return (int) text.substring(0, offset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
        }

        /** For messages: path and line. */
        String at(int offset) {
            return path + ":" + lineAt(offset);
        }
    }

    private Sources() {}

    static List<Source> main() {
        return below(MAIN, ".java");
    }

    static List<Source> tests() {
        return below(TEST, ".java");
    }

    static List<Source> templates() {
        return below(TEMPLATES, ".jte");
    }

    static List<Source> below(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> read(root, file))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Source read(Path root, Path file) {
        try {
            Path inside = root.relativize(file);
            String module = inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
            return new Source(file, module, Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
