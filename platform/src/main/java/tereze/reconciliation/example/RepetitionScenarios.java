package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.example.ExamplePayment.Bank;
import tereze.reconciliation.example.ExamplePayment.Ids;
import tereze.reconciliation.example.ExamplePayment.Known;
import tereze.reconciliation.example.Moment.Writing;

/// The same thing is reported several times, or two things look alike. What is paid is the half, too late: one
/// payment is a part, two are the whole.
final class RepetitionScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.rare("row-repeated", story -> rows(story, Channel.TERMINAL)),
            Scenario.rare("row-repeated-in-another-file", story -> rows(story, Channel.KAZAKH_TERMINAL)),
            Scenario.rare("rows-with-two-receipts", RepetitionScenarios::receipts),
            Scenario.rare("terminal-file-repeated", story -> once(story, Channel.COPIED_TERMINAL)),
            Scenario.rare("statement-file-repeated", story -> once(story, Channel.COPIED_STATEMENT)),
            Scenario.rare("equal-entries", story -> equalEntries(story, Channel.STATEMENT)),
            Scenario.rare("equal-entries-in-a-repeated-file", story -> equalEntries(story, Channel.COPIED_STATEMENT)),
            Scenario.rare(
                    "notified-by-servicer",
                    story -> linked(story, Channel.NOTIFICATION, RepetitionScenarios::servicer)),
            Scenario.rare(
                    "reported-by-servicer", story -> linked(story, Channel.REPORT, RepetitionScenarios::servicer)),
            Scenario.rare("notified-by-uetr", story -> linked(story, Channel.NOTIFICATION, RepetitionScenarios::uetr)),
            Scenario.rare(
                    "notified-by-transaction",
                    story -> linked(story, Channel.NOTIFICATION, RepetitionScenarios::transaction)),
            Scenario.rare(
                    "reported-by-transaction",
                    story -> linked(story, Channel.REPORT, RepetitionScenarios::transaction)),
            Scenario.rare(
                    "notified-by-end-to-end",
                    story -> linked(story, Channel.NOTIFICATION, RepetitionScenarios::endToEnd)),
            Scenario.rare(
                    "reported-by-end-to-end", story -> linked(story, Channel.REPORT, RepetitionScenarios::endToEnd)),
            Scenario.rare("notified-with-another-day", RepetitionScenarios::anotherDay),
            Scenario.rare("notified-alone", story -> whole(story, Channel.NOTIFICATION)),
            Scenario.rare("reported-alone", story -> whole(story, Channel.REPORT)),
            Scenario.rare("pending-then-booked", RepetitionScenarios::pendingThenBooked),
            Scenario.rare("fine-repeated", RepetitionScenarios::fine));

    private RepetitionScenarios() {}

    private static ExamplePayment lateHalf(Story story, ExampleFine fine) {
        return story.payment(fine, fine.half(), fine.issuedOn().plusDays(20));
    }

    private static void once(Story story, Channel channel) throws IOException {
        story.send(channel, lateHalf(story, story.fine(Verdict.PAID_IN_PART)));
    }

    private static void whole(Story story, Channel channel) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.send(channel, story.payment(fine, fine.amount(), fine.deadline()));
    }

    private static void rows(Story story, Channel other) throws IOException {
        ExamplePayment payment = lateHalf(story, story.fine(Verdict.PAID_IN_PART));
        payment = payment.at(payment.moment().written(Writing.LOCAL));
        story.send(Channel.TERMINAL, payment);
        story.send(other, payment);
    }

    private static void receipts(Story story) throws IOException {
        ExamplePayment payment = lateHalf(story, story.fine(Verdict.PAID));
        story.send(Channel.TERMINAL, payment, payment.receipt(payment.receipt() + "-2"));
    }

    /// A statement lists each payment once, so these are two.
    private static void equalEntries(Story story, Channel channel) throws IOException {
        ExamplePayment payment = lateHalf(story, story.fine(Verdict.PAID)).bank(bank -> bank.ids(Ids.NONE));
        story.send(channel, payment, payment);
    }

    private static Ids servicer(Ids ids) {
        return new Ids(ids.servicer(), "", "", "");
    }

    private static Ids uetr(Ids ids) {
        return new Ids("", ids.uetr(), "", "");
    }

    private static Ids transaction(Ids ids) {
        return new Ids("", "", ids.transaction(), "");
    }

    private static Ids endToEnd(Ids ids) {
        return new Ids("", "", "", ids.endToEnd());
    }

    private static void linked(Story story, Channel provisional, UnaryOperator<Ids> shared) throws IOException {
        Ids ids = shared.apply(story.ids());
        ExamplePayment payment =
                lateHalf(story, story.fine(Verdict.PAID_IN_PART)).bank(bank -> bank.ids(ids));
        story.send(provisional, payment);
        story.send(Channel.STATEMENT, payment);
    }

    /// The name of a payment alone does not link it.
    private static void anotherDay(Story story) throws IOException {
        Ids ids = endToEnd(story.ids());
        ExampleFine fine = story.fine(Verdict.PAID);
        LocalDate day = fine.deadline().minusDays(5);
        ExamplePayment payment = story.payment(fine, fine.half(), day);
        story.send(Channel.NOTIFICATION, payment.bank(bank -> booked(bank, day).ids(ids)));
        story.send(
                Channel.STATEMENT,
                payment.bank(bank -> booked(bank, day.plusDays(1)).ids(ids)));
    }

    private static Bank booked(Bank bank, LocalDate day) {
        return bank.known(Known.ACCEPTANCE, day);
    }

    private static void pendingThenBooked(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        Ids ids = servicer(story.ids());
        ExamplePayment payment =
                story.payment(fine, fine.amount(), fine.deadline()).bank(bank -> bank.ids(ids));
        story.send(Channel.REPORT, payment.bank(bank -> bank.status("PDNG")));
        story.send(Channel.STATEMENT, payment);
    }

    private static void fine(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        for (CsvWriter register : story.files().fines()) {
            register.fine(fine, "fine-repeated");
        }
        story.pay(fine, fine.amount(), fine.deadline());
    }
}
