package tereze.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// The files of a [MadeYear], as an agency exports them: a third of the payments in statements, the rest in CSV of
/// terminals, each with a file a month. They are kept between runs.
///
/// @param folder where they are
record MadeFiles(Path folder) {
    private static final String COMPLETE = "complete";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /// Makes the files, if an earlier run has not done so.
    static MadeFiles in(Path data, MadeYear year) throws IOException {
        MadeFiles files = new MadeFiles(data.resolve("reconcile-" + year.fines() + "-" + year.payments()));
        if (!Files.exists(files.folder.resolve(COMPLETE))) {
            long began = System.nanoTime();
            Files.createDirectories(files.folder);
            files.fines(year);
            files.handovers(year);
            files.terminals(year, byDay(year, false));
            files.statements(year, byDay(year, true));
            Files.writeString(files.folder.resolve(COMPLETE), "");
            System.err.printf(
                    "  %,d fines and %,d payments in %.0f s%n",
                    year.fines(), year.payments(), (System.nanoTime() - began) / 1e9);
        }
        return files;
    }

    Path fines() {
        return folder.resolve("fines.csv");
    }

    Path handovers() {
        return folder.resolve("handovers.csv");
    }

    List<Path> terminals() throws IOException {
        return named("terminal-");
    }

    List<Path> statements() throws IOException {
        return named("statement-");
    }

    private List<Path> named(String beginning) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> String.valueOf(path.getFileName()).startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    /// The moment of a payment, without an offset.
    static String moment(MadeYear.Payment payment) {
        return MOMENT.format(payment.moment());
    }

    /// The places of payments, in the order of their days.
    ///
    /// @param starts for each day where its payments begin; behind the last day, where they end
    private record Ordered(int[] payments, int[] starts) {}

    private static Ordered byDay(MadeYear year, boolean inStatement) {
        int[] starts = new int[MadeYear.DAYS + 1];
        for (int payment = 0; payment < year.payments(); payment++) {
            if (year.isInStatement(payment) == inStatement) {
                starts[year.day(payment) + 1]++;
            }
        }
        for (int day = 1; day <= MadeYear.DAYS; day++) {
            starts[day] += starts[day - 1];
        }
        int[] payments = new int[starts[MadeYear.DAYS]];
        int[] next = starts.clone();
        for (int payment = 0; payment < year.payments(); payment++) {
            if (year.isInStatement(payment) == inStatement) {
                payments[next[year.day(payment)]++] = payment;
            }
        }
        return new Ordered(payments, starts);
    }

    private void fines(MadeYear year) throws IOException {
        try (Writer out = Files.newBufferedWriter(fines(), StandardCharsets.UTF_8)) {
            out.write("number,iin,amount,issued_on,deadline\n");
            for (int place = 0; place < year.fines(); place++) {
                MadeYear.Fine fine = year.fine(place);
                out.write(fine.number() + ',' + fine.iin() + ',' + fine.tenge() + ".00," + fine.issuedOn() + ','
                        + fine.deadline() + '\n');
            }
        }
    }

    private void handovers(MadeYear year) throws IOException {
        try (Writer out = Files.newBufferedWriter(handovers(), StandardCharsets.UTF_8)) {
            out.write("number,handed_over_at,bailiff\n");
            for (int place = 0; place < year.fines(); place++) {
                if (year.isHandedOver(place)) {
                    MadeYear.Handover handover = year.handover(place);
                    out.write(handover.number() + ',' + handover.on() + ',' + handover.bailiff() + '\n');
                }
            }
        }
    }

    private void terminals(MadeYear year, Ordered ordered) throws IOException {
        for (int day = 0; day < MadeYear.DAYS; ) {
            YearMonth month = YearMonth.from(MadeYear.FIRST_DAY.plusDays(day));
            int end = dayBehind(month);
            try (Writer out =
                    Files.newBufferedWriter(folder.resolve("terminal-" + month + ".csv"), StandardCharsets.UTF_8)) {
                out.write("paid_at,amount,reference,payer_iin,receipt\n");
                for (int i = ordered.starts()[day]; i < ordered.starts()[end]; i++) {
                    MadeYear.Payment payment = year.payment(ordered.payments()[i]);
                    out.write(moment(payment) + ',' + MadeStatement.tenge(payment.tiyn()) + ',' + payment.reference()
                            + ',' + payment.payer() + ",T" + payment.place() + '\n');
                }
            }
            day = end;
        }
    }

    private void statements(MadeYear year, Ordered ordered) throws IOException {
        long balance = 0;
        for (int day = 0; day < MadeYear.DAYS; ) {
            YearMonth month = YearMonth.from(MadeYear.FIRST_DAY.plusDays(day));
            int end = dayBehind(month);
            try (MadeStatement made = new MadeStatement(folder.resolve("statement-" + month + ".xml"), year, balance)) {
                for (; day < end; day++) {
                    made.statement(
                            MadeYear.FIRST_DAY.plusDays(day),
                            ordered.payments(),
                            ordered.starts()[day],
                            ordered.starts()[day + 1]);
                }
                balance = made.balance();
            }
        }
    }

    private static int dayBehind(YearMonth month) {
        LocalDate next = month.plusMonths(1).atDay(1);
        return (int) Math.min(MadeYear.DAYS, next.toEpochDay() - MadeYear.FIRST_DAY.toEpochDay());
    }
}
