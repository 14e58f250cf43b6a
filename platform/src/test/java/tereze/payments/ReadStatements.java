package tereze.payments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A visitor that keeps what it is told.
public final class ReadStatements implements StatementVisitor {
    static final Path FIXTURES = Path.of("src/test/resources/tereze/payments");
    static final BankTime TIME = new BankTime(ZoneId.of("Asia/Almaty"));

    final List<Transaction> transactions = new ArrayList<>();
    final List<BankStatement> statements = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    Optional<Fault> end = Optional.empty();

    static ReadStatements of(String text) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static ReadStatements of(InputStream in) {
        ReadStatements read = new ReadStatements();
        read.end = new StatementReader(TIME).read(in, read);
        return read;
    }

    /// A file among the fixtures, which is read without a fault.
    public static ReadStatements fixture(String name) throws IOException {
        try (InputStream in = Files.newInputStream(FIXTURES.resolve(name))) {
            return of(in);
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        transactions.add(transaction);
    }

    @Override
    public void statement(BankStatement statement) {
        statements.add(statement);
    }

    @Override
    public void fault(Fault fault) {
        faults.add(fault);
    }
}
