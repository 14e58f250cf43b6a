package tereze.payments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file that somebody gave, packed or not.
///
/// @param name the name of the file; its path if another one has the same name
public record InputFile(String name, Path path) {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /// The files at some paths, in the order of the paths. A file may have any ending and need not exist: that is
    /// found out when it is read. A folder stands for the files in it and in the folders below it, in the order of
    /// their paths; links are followed, and what is hidden is left out.
    ///
    /// @param endings of the files in folders, in small letters; also with `.gz` behind them
    /// @throws IOException if a folder, or one below it, cannot be read, or a link leads back to a folder around it
    public static List<InputFile> of(List<Path> given, List<String> endings) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                paths.addAll(within(path, endings));
            } else {
                paths.add(path);
            }
        }
        Map<String, Long> names =
                paths.stream().collect(Collectors.groupingBy(InputFile::nameOf, Collectors.counting()));
        Function<Path, String> name = path -> names.getOrDefault(nameOf(path), 0L) > 1 ? path.toString() : nameOf(path);
        return paths.stream().map(path -> new InputFile(name.apply(path), path)).toList();
    }

    /// Opens the file, and unpacks it if it is packed. Then reading fails at any damage, and at what is not packed.
    public InputStream open() throws IOException {
        boolean packed = isPacked();
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return packed ? new PackedInput(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// Whether it is packed, by its first bytes.
    public boolean isPacked() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        }
    }

    private static List<Path> within(Path folder, List<String> endings) throws IOException {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(path -> Files.isRegularFile(path) || Files.notExists(path))
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .filter(path -> hasEnding(nameOf(path), endings))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean hasEnding(String name, List<String> endings) {
        String small = name.toLowerCase(Locale.ROOT);
        String unpacked = small.endsWith(".gz") ? small.substring(0, small.length() - ".gz".length()) : small;
        return endings.stream().anyMatch(unpacked::endsWith);
    }

    private static boolean isHidden(Path within) {
        for (Path part : within) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
