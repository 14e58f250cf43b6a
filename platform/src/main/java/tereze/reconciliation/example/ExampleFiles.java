package tereze.reconciliation.example;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The files of the example, while they are written.
final class ExampleFiles implements Closeable {
    private static final List<String> FINE = List.of("number", "iin", "amount", "issued_on", "deadline", "note");
    private static final List<String> HANDOVER = List.of("handed_over_at", "number", "bailiff");
    private static final List<String> PAYMENT = List.of("paid_at", "amount", "reference", "payer_iin", "receipt");
    private static final String ACCOUNT = "KZ000000000000000102";

    private final Path folder;
    private final ExampleTexts texts;
    private final List<Closeable> open = new ArrayList<>();
    private final List<CsvWriter> fines = new ArrayList<>();
    private final List<CsvWriter> handovers = new ArrayList<>();
    private final Map<Channel, CsvWriter> terminals = new EnumMap<>(Channel.class);
    private final Map<Channel, ExchangeWriter> exchanges = new EnumMap<>(Channel.class);
    private final Map<Channel, StatementWriter> statements = new EnumMap<>(Channel.class);

    private ExampleFiles(Path folder, ExampleTexts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    static ExampleFiles open(Path folder, ExampleTexts texts) throws IOException {
        ExampleFiles files = new ExampleFiles(folder, texts);
        try {
            files.openRegisters();
            files.openPayments();
            return files;
        } catch (IOException e) {
            try (files) {
                throw e;
            }
        }
    }

    private void openRegisters() throws IOException {
        for (Layout layout : Layout.values()) {
            fines.add(csv("fines-" + (fines.size() + 1) + ".csv", layout, FINE));
        }
        handovers.add(csv("handovers-1.csv", Layout.MARKED, HANDOVER));
        handovers.add(csv("handovers-2.csv", Layout.RUSSIAN, HANDOVER));
    }

    private void openPayments() throws IOException {
        terminals.put(Channel.TERMINAL, csv("payments-1.csv", Layout.PLAIN, PAYMENT));
        terminals.put(Channel.RUSSIAN_TERMINAL, csv("payments-2.csv", Layout.RUSSIAN, PAYMENT));
        terminals.put(Channel.KAZAKH_TERMINAL, csv("payments-3.csv", Layout.KAZAKH, PAYMENT));
        terminals.put(Channel.COPIED_TERMINAL, csv("payments-4.csv", Layout.MARKED, PAYMENT));
        exchanges.put(Channel.EXCHANGE, opened(new ExchangeWriter(folder.resolve("payments-5.txt"), true)));
        exchanges.put(Channel.CUT_EXCHANGE, opened(new ExchangeWriter(folder.resolve("payments-6.txt"), false)));
        statement(Channel.OLD_STATEMENT, "statement-1.xml.gz", StatementShape.OLD, "KZ000000000000000101");
        StatementWriter current = statement(Channel.STATEMENT, "statement-2.xml", StatementShape.NEW, ACCOUNT);
        statements.put(Channel.BATCH, current);
        statement(Channel.NOTIFICATION, "statement-3.xml", StatementShape.NOTIFICATION, ACCOUNT);
        statement(Channel.REPORT, "statement-4.xml.gz", StatementShape.REPORT, ACCOUNT);
        statement(Channel.COPIED_STATEMENT, "statement-5.xml", StatementShape.OLD, "KZ000000000000000104");
        statement(Channel.CUT_STATEMENT, "statement-6.xml", StatementShape.NEW, "KZ000000000000000105");
    }

    /// The files of fines, one for each layout.
    List<CsvWriter> fines() {
        return fines;
    }

    List<CsvWriter> handovers() {
        return handovers;
    }

    CsvWriter terminal(Channel channel) {
        return found(terminals, channel);
    }

    /// Writes payments on one way, next to each other.
    void payments(Channel channel, List<ExamplePayment> payments) throws IOException {
        switch (channel) {
            case TERMINAL, RUSSIAN_TERMINAL, KAZAKH_TERMINAL, COPIED_TERMINAL -> {
                for (ExamplePayment payment : payments) {
                    found(terminals, channel).payment(payment);
                }
            }
            case EXCHANGE, CUT_EXCHANGE -> {
                for (ExamplePayment payment : payments) {
                    found(exchanges, channel).payment(payment);
                }
            }
            case BATCH -> payments.forEach(found(statements, channel)::batched);
            case OLD_STATEMENT, STATEMENT, REPORT, NOTIFICATION, COPIED_STATEMENT, CUT_STATEMENT ->
                found(statements, channel).entries(payments);
        }
    }

    /// Ends the file that is cut in the middle of this payment.
    void cutIn(ExamplePayment payment) throws IOException {
        found(statements, Channel.CUT_STATEMENT).breakOff(payment);
    }

    /// Closes all files, and copies those that are there twice.
    void finish() throws IOException {
        close();
        Files.copy(folder.resolve("payments-4.csv"), folder.resolve("payments-4-again.csv"));
        Files.copy(folder.resolve("statement-5.xml"), folder.resolve("statement-5-again.xml"));
    }

    private CsvWriter csv(String name, Layout layout, List<String> columns) throws IOException {
        return opened(new CsvWriter(folder.resolve(name), layout, texts, columns));
    }

    private StatementWriter statement(Channel channel, String name, StatementShape shape, String account)
            throws IOException {
        StatementWriter statement = opened(new StatementWriter(folder.resolve(name), shape, account));
        statements.put(channel, statement);
        return statement;
    }

    private <T extends Closeable> T opened(T file) {
        open.add(file);
        return file;
    }

    private static <T> T found(Map<Channel, T> files, Channel channel) {
        T file = files.get(channel);
        if (file == null) {
            throw new IllegalArgumentException("channel: " + channel + " (expected: one of " + files.keySet() + ")");
        }
        return file;
    }

    /// Closes all files, also if closing one fails.
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Closeable file : open) {
            try {
                file.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
