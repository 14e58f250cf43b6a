package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.example.Numbers.Mistake;

/// A payment that names no fine has a number with a slip in it.
final class SlipScenarios {
    private static final Tenge SOME = Tenge.of(321);

    static final List<Scenario> ALL = all();

    private SlipScenarios() {}

    private static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (Mistake slip : Mistake.values()) {
            String name = "slip-" + slip.name().toLowerCase(Locale.ROOT);
            all.add(Scenario.of(name, 2, story -> slipped(story, Verdict.UNCERTAIN, slip)));
        }
        all.addAll(List.of(
                Scenario.rare("slip-before-the-fine", SlipScenarios::before),
                Scenario.rare("slip-with-a-letter", SlipScenarios::withLetter),
                Scenario.rare("slip-handed-over", SlipScenarios::handedOver),
                Scenario.rare("slip-and-part", SlipScenarios::part),
                Scenario.rare("slip-and-paid", SlipScenarios::paid),
                Scenario.rare("slip-not-booked", SlipScenarios::notBooked),
                Scenario.rare("slip-taken-back", SlipScenarios::takenBack),
                Scenario.rare("two-slips", SlipScenarios::twoSlips),
                Scenario.rare("slip-beside-another-number", 2, SlipScenarios::beside)));
        return List.copyOf(all);
    }

    /// By somebody whom nothing connects with the fine.
    private static ExamplePayment slip(Story story, ExampleFine fine, Mistake slip) {
        String wrong = story.numbers().slip(fine.number(), slip);
        LocalDate day = fine.issuedOn().plusDays(20);
        return story.payment(SOME, day, story.person()).saying(story.naming(wrong));
    }

    private static ExampleFine slipped(Story story, Verdict verdict, Mistake slip) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.send(slip(story, fine, slip));
        return fine;
    }

    private static void before(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNCERTAIN);
        ExamplePayment payment = slip(story, fine, Mistake.CHANGED);
        story.send(payment.at(story.moment(fine.issuedOn().minusDays(30))));
    }

    private static void withLetter(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNCERTAIN);
        story.send(slip(story, fine, Mistake.LOST).saying("N" + fine.number()));
    }

    private static void handedOver(Story story) throws IOException {
        ExampleFine fine = slipped(story, Verdict.UNCERTAIN, Mistake.SWAPPED);
        story.handOver(fine, fine.deadline().plusDays(20));
    }

    private static void part(Story story) throws IOException {
        ExampleFine fine = slipped(story, Verdict.UNCERTAIN, Mistake.ADDED);
        story.pay(fine, SOME, fine.deadline());
    }

    private static void paid(Story story) throws IOException {
        ExampleFine fine = slipped(story, Verdict.PAID, Mistake.CHANGED);
        story.pay(fine, fine.amount(), fine.deadline());
    }

    private static void notBooked(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.send(Channel.STATEMENT, slip(story, fine, Mistake.CHANGED).bank(bank -> bank.status("PDNG")));
    }

    private static void takenBack(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.send(Channel.STATEMENT, slip(story, fine, Mistake.CHANGED).bank(ExamplePayment.Bank::debit));
    }

    private static void twoSlips(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        String wrong = story.numbers().farFrom(fine.number());
        story.send(slip(story, fine, Mistake.CHANGED).saying(story.naming(wrong)));
    }

    /// The payment names a fine, so a slip beside it says nothing.
    private static void beside(Story story) throws IOException {
        ExampleFine slipped = story.fine(Verdict.UNPAID);
        ExampleFine named = story.fine(Verdict.PAID);
        String wrong = story.numbers().slip(slipped.number(), Mistake.CHANGED);
        story.send(story.payment(named, named.amount(), named.deadline()).saying(named.number() + ", " + wrong));
    }
}
