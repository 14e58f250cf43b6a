package tereze.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The columns that statements in the sources change, by the name of their table.
final class WrittenColumns {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern UPDATE =
            Pattern.compile("update ([a-z]+\\.[a-z_]+)(?: [a-z])?\\s+set\\s(.*?)\\swhere\\s", Pattern.DOTALL);
    private static final Pattern UPSERT = Pattern.compile(
            "insert into ([a-z]+\\.[a-z_]+)(?:(?!insert into).)*?do\\s+update\\s+set\\s(.*?)\"", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?:^|,)\\s*([a-z_]+) = ");

    private WrittenColumns() {}

    static Map<String, Set<String>> ofSources() {
        Map<String, Set<String>> columns = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                add(UPDATE.matcher(text), columns);
                add(UPSERT.matcher(text), columns);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }

    private static void add(Matcher statement, Map<String, Set<String>> columns) {
        while (statement.find()) {
            Matcher column = COLUMN.matcher(statement.group(2));
            while (column.find()) {
                columns.computeIfAbsent(statement.group(1), table -> new TreeSet<>())
                        .add(column.group(1));
            }
        }
    }
}
