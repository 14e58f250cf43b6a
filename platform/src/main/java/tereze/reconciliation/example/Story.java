package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.example.ExamplePayment.Bank;
import tereze.reconciliation.example.ExamplePayment.Ids;
import tereze.reconciliation.example.ExamplePayment.Known;
import tereze.reconciliation.example.Moment.Writing;

/// What a scenario writes with: it makes fines and payments with the facts that do not matter thrown, so that
/// no two scenarios have a person, a number or a receipt in common.
final class Story {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 150;
    private static final int DAYS_TO_PAY = 40;
    private static final long[] INDICES = {3_932, 4_325};
    private static final int[] TIMES = {1, 2, 3, 5, 7, 10, 15, 20};
    private static final List<Channel> USUAL = List.of(
            Channel.TERMINAL,
            Channel.RUSSIAN_TERMINAL,
            Channel.KAZAKH_TERMINAL,
            Channel.EXCHANGE,
            Channel.OLD_STATEMENT,
            Channel.STATEMENT,
            Channel.BATCH);

    private static final List<Known> KNOWN =
            List.of(Known.ACCEPTANCE, Known.TRANSACTION, Known.ACCEPTANCE_BEFORE_TRANSACTION);
    private static final List<Writing> WRITINGS =
            List.of(Writing.LOCAL, Writing.WITH_OFFSET, Writing.WITH_FORMER_OFFSET, Writing.IN_UTC);

    private final ExampleFiles files;
    private final ExampleTexts texts;
    private final RandomGenerator random;
    private final BiConsumer<String, Verdict> truth;
    private final Numbers numbers;
    private final People people = new People();
    private long receipts;
    private String note = "";

    /// @param truth takes the right verdict of each fine
    Story(
            ExampleFiles files,
            ExampleTexts texts,
            long seed,
            RandomGenerator random,
            BiConsumer<String, Verdict> truth) {
        this.files = files;
        this.texts = texts;
        this.random = random;
        this.truth = truth;
        this.numbers = new Numbers(seed, random);
    }

    /// Lets a scenario happen.
    void tell(Scenario scenario) throws IOException {
        note = scenario.name();
        scenario.script().write(this);
    }

    ExampleFiles files() {
        return files;
    }

    Numbers numbers() {
        return numbers;
    }

    /// A number from 0 on.
    int any(int below) {
        return random.nextInt(below);
    }

    String person() {
        return people.next();
    }

    /// A fine that is not written yet.
    ExampleFine draft() {
        LocalDate issued = FIRST_DAY.plusDays(any(DAYS));
        long tiyn = INDICES[any(INDICES.length)] * TIMES[any(TIMES.length)] * 100 + (any(10) == 0 ? 1 : 0);
        return new ExampleFine(numbers.next(), person(), new Tenge(tiyn), issued, issued.plusDays(DAYS_TO_PAY));
    }

    /// A new fine in one of the registers.
    ExampleFine fine(Verdict verdict) throws IOException {
        return fine(verdict, draft());
    }

    /// Puts a fine into one of the registers.
    ExampleFine fine(Verdict verdict, ExampleFine fine) throws IOException {
        files.fines().get(any(files.fines().size())).fine(fine, any(20) == 0 ? note + ",\n\"" + note + '"' : note);
        truth.accept(fine.number(), verdict);
        return fine;
    }

    /// Hands a fine to a bailiff.
    void handOver(ExampleFine fine, LocalDate day) throws IOException {
        handOver(fine.number(), day);
    }

    void handOver(String number, LocalDate day) throws IOException {
        CsvWriter file = files.handovers().get(any(files.handovers().size()));
        file.row(List.of(file.layout().day(day), number, one(texts.bailiffs())));
    }

    /// The fined person pays on some way.
    void pay(ExampleFine fine, Tenge amount, LocalDate day) throws IOException {
        send(payment(fine, amount, day));
    }

    void pay(ExampleFine fine, Tenge amount, LocalDate day, String payer) throws IOException {
        send(payment(fine, amount, day).by(payer));
    }

    /// A payment of the fined person that names the fine.
    ExamplePayment payment(ExampleFine fine, Tenge amount, LocalDate day) {
        String number = WrittenNumber.any(fine.number(), random).write(fine.number());
        return payment(amount, day, fine.iin()).saying(naming(number));
    }

    /// A payment that names none.
    ExamplePayment payment(Tenge amount, LocalDate day, String payer) {
        receipts++;
        return new ExamplePayment(
                moment(day),
                amount,
                one(texts.unmatched()),
                payer,
                "T-" + receipts,
                false,
                new Bank(
                        true,
                        false,
                        "BOOK",
                        one(KNOWN),
                        day.plusDays(any(3)),
                        "KZT",
                        new Ids("BANK-" + receipts, "", "", any(2) == 0 ? "" : "E-" + letters(receipts))));
    }

    /// A text that names a fine.
    String naming(String number) {
        return one(texts.naming()).replace("{number}", number);
    }

    /// Some moment of a day. It has seconds, so that nobody can take it for a day that is written as midnight.
    Moment moment(LocalDate day) {
        LocalTime time = LocalTime.of(any(24), any(60), 1 + any(59));
        return new Moment(LocalDateTime.of(day, time), one(WRITINGS));
    }

    /// Reports a payment on some way.
    void send(ExamplePayment payment) throws IOException {
        Channel channel = one(USUAL);
        while (!channel.canWrite(payment.text())) {
            channel = one(USUAL);
        }
        Bank bank = payment.bank();
        send(
                channel,
                channel == Channel.BATCH
                        ? payment.bank(own -> bank.known(Known.ACCEPTANCE, bank.bookedOn()))
                        : payment);
    }

    /// Reports payments on a way, next to each other.
    void send(Channel channel, ExamplePayment... payments) throws IOException {
        files.payments(channel, List.of(payments));
    }

    /// One that nobody has used.
    Ids ids() {
        receipts++;
        String uetr = String.format(
                Locale.ROOT,
                "%08x-%04x-4%03x-8%03x-%012x",
                any(1 << 30),
                any(1 << 16),
                any(1 << 12),
                any(1 << 12),
                receipts);
        return new Ids("BANK-" + receipts, uetr, "X-" + letters(receipts), "E-" + letters(receipts));
    }

    private <T> T one(List<T> choice) {
        return choice.get(any(choice.size()));
    }

    /// In letters alone, so that no text has digits that could be a number.
    private static String letters(long count) {
        StringBuilder letters = new StringBuilder();
        for (long rest = count; rest > 0; rest /= 10) {
            letters.append((char) ('a' + rest % 10));
        }
        return letters.toString();
    }
}
