package tereze.reconciliation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style sheets of the reports.
final class StyleSheet {
    private StyleSheet() {}

    /// The style sheet of a name.
    static String of(String name) {
        String path = "reconciliation/" + name + ".css";
        try (InputStream in = StyleSheet.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
