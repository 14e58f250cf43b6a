package tereze.reconciliation.example;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a table in some layout.
final class CsvWriter implements Closeable {
    private final Layout layout;
    private final BufferedWriter out;

    /// @param columns the English names
    CsvWriter(Path file, Layout layout, ExampleTexts texts, List<String> columns) throws IOException {
        this.layout = layout;
        this.out = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(file), layout.charset().newEncoder()));
        if (layout.mark()) {
            out.write('\uFEFF');
        }
        row(columns.stream()
                .map(column -> texts.heading(layout.language(), column))
                .toList());
    }

    Layout layout() {
        return layout;
    }

    void fine(ExampleFine fine, String note) throws IOException {
        row(List.of(
                fine.number(),
                fine.iin(),
                layout.amount(fine.amount()),
                layout.day(fine.issuedOn()),
                layout.day(fine.deadline()),
                note));
    }

    void payment(ExamplePayment payment) throws IOException {
        row(List.of(
                layout.moment(payment.moment()),
                layout.amount(payment.amount()),
                payment.text(),
                payment.payer(),
                payment.receipt()));
    }

    void row(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.write(layout.delimiter());
            }
            out.write(quoted(fields.get(i)));
        }
        out.write("\r\n");
    }

    /// Writes a line that may be no row.
    void line(String text) throws IOException {
        out.write(text + "\r\n");
    }

    private String quoted(String field) {
        boolean plain = field.indexOf(layout.delimiter()) < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
