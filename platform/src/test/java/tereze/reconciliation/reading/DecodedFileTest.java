package tereze.reconciliation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.payments.InputFile;

class DecodedFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String TEXT = "Штраф за март, әкімшілік";
    private static final int PIECE = 64 << 10;

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("no letters beyond ASCII", bytes(PIECE + 1, ""), "UTF-8"),
                Arguments.of("an empty file", bytes(0, ""), "UTF-8"),
                Arguments.of("UTF-8", utf8(0, TEXT, 9), "UTF-8"),
                Arguments.of("UTF-8 behind the first 64 KB", utf8(PIECE + 5, TEXT, 9), "UTF-8"),
                Arguments.of("UTF-8 across the first 64 KB", utf8(PIECE - 1, "ш", 9), "UTF-8"),
                Arguments.of("UTF-8 that ends within a letter", cut(utf8(5, TEXT, 0)), "UTF-8"),
                Arguments.of("UTF-8 with wrong bytes in it", joined(utf8(5, TEXT, 5), windows(0, "Штраф", 5)), "UTF-8"),
                Arguments.of("wrong bytes before UTF-8", joined(windows(0, "Ш", 5), utf8(5, TEXT, 5)), "UTF-8"),
                Arguments.of("one sign of UTF-8", utf8(5, "№", 5), "UTF-8"),
                Arguments.of("windows-1251", windows(0, "Штраф за март", 9), "windows-1251"),
                Arguments.of("windows-1251 behind the first 64 KB", windows(3 * PIECE, "Штраф", 9), "windows-1251"),
                Arguments.of("one letter at the end of the first 64 KB", windows(PIECE - 1, "Ш", 9), "windows-1251"),
                Arguments.of("one letter at the end of the file", windows(9, "Ш", 0), "windows-1251"),
                Arguments.of("one sign of windows-1251", windows(5, "№", 5), "windows-1251"),
                Arguments.of("pairs that could be UTF-8", windows(5, "ООО «Т№» СВ ШТРАФ «Р»", 5), "windows-1251"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsTheEncoding(String of, byte[] bytes, String encoding) throws IOException {
        Path path = Files.write(folder.resolve("file"), bytes);

        assertThat(DecodedFile.of(new InputFile("file", path)).name()).as(of).isEqualTo(encoding);
    }

    private static byte[] utf8(int before, String text, int after) {
        return joined(joined(bytes(before, ""), text.getBytes(StandardCharsets.UTF_8)), bytes(after, ""));
    }

    private static byte[] windows(int before, String text, int after) {
        return joined(joined(bytes(before, ""), text.replace('ә', 'a').getBytes(WINDOWS)), bytes(after, ""));
    }

    private static byte[] bytes(int spaces, String text) {
        return (" ".repeat(spaces) + text).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - 1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
