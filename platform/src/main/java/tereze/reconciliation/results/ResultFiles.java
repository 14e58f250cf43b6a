package tereze.reconciliation.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tereze.law.Tenge;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Judgement;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Refund;
import tereze.reconciliation.Tally;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.report.CsvText;
import tereze.reconciliation.store.Workbench;

/// Writes the tables of the results, row by row, and counts what is in them.
public final class ResultFiles implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final ZoneId zone;
    private final Path folder;
    private final Writer verdicts;
    private final Writer refunds;
    private final Map<Verdict, Count> counts = new EnumMap<>(Verdict.class);
    private final Count unmatched = new Count();

    /// @param zone in which moments are written
    public ResultFiles(Path folder, ZoneId zone) throws IOException {
        this.folder = folder;
        this.zone = zone;
        this.verdicts = file("verdicts.csv", "number", "verdict", "flags", "paid_at", "paid_amount", "evidence");
        this.refunds = file("refunds.csv", "number", "payer_iin", "amount", "why", "evidence");
    }

    /// Makes a file that only its owner can read.
    private Writer file(String name, String... columns) throws IOException {
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(
                        Channels.newOutputStream(Files.newByteChannel(
                                folder.resolve(name),
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))),
                        StandardCharsets.UTF_8),
                BUFFER);
        if (columns.length > 0) {
            CsvText.append(writer, columns);
        }
        return writer;
    }

    /// Writes the rows of a fine.
    public void judged(Workbench.Judged judged) throws IOException {
        Judgement judgement = judged.judgement();
        String number = judged.fine().number();
        counts.computeIfAbsent(judgement.verdict(), none -> new Count())
                .add(judged.fine().amount());
        CsvText.append(
                verdicts,
                number,
                judgement.verdict().name(),
                judgement.flags().stream().map(Enum::name).collect(Collectors.joining("|")),
                judgement.paidAt().map(this::moment).orElse(""),
                judgement.paid().toString(),
                Evidence.joined(judgement.evidence()));
        for (Refund refund : judgement.refunds()) {
            CsvText.append(
                    refunds,
                    number,
                    refund.payer(),
                    refund.amount().toString(),
                    refund.why().name(),
                    Evidence.joined(refund.evidence()));
        }
    }

    /// Writes the payments that belong to no fine.
    public void unmatched(Workbench workbench) throws IOException, SQLException {
        try (Writer rows = file("unmatched.csv", "file", "place", "paid_at", "amount", "payer_iin", "reference")) {
            workbench.unmatched(one -> {
                Payment payment = one.payment();
                unmatched.add(payment.amount());
                CsvText.append(
                        rows,
                        payment.evidence().file(),
                        payment.evidence().within(),
                        moment(payment.moment()),
                        payment.amount().toString(),
                        payment.payer(),
                        one.reference());
            });
        }
    }

    /// Writes the rows that were left out.
    public void rejected(Workbench workbench) throws IOException, SQLException {
        try (Writer rows = file("rejected.csv", "file", "place", "reason", "detail")) {
            workbench.rejected(one -> CsvText.append(rows, one.file(), one.place(), one.reason(), one.detail()));
        }
    }

    /// Writes a whole text.
    public void text(String name, String text) throws IOException {
        try (Writer file = file(name)) {
            file.write(text);
        }
    }

    /// The fines of each verdict, so far.
    public Map<Verdict, Tally> verdicts() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().tally()));
    }

    /// The payments that belong to no fine.
    public Tally unmatched() {
        return unmatched.tally();
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }

    @Override
    public void close() throws IOException {
        try (verdicts) {
            refunds.close();
        }
    }

    /// Counts fines or payments. A sum of very many does not fit into [Tenge].
    private static final class Count {
        private long number;
        private BigInteger tiyn = BigInteger.ZERO;

        void add(Tenge amount) {
            number++;
            tiyn = tiyn.add(BigInteger.valueOf(amount.tiyn()));
        }

        Tally tally() {
            return new Tally(number, new BigDecimal(tiyn, 2));
        }
    }
}
