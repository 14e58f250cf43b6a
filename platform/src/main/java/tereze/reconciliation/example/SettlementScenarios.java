package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// How much is paid, and when. Nothing is handed over.
final class SettlementScenarios {
    private static final Tenge TENGE = Tenge.of(1);
    private static final Tenge LITTLE = Tenge.of(500);
    private static final Tenge TIYN = new Tenge(1);

    static final List<Scenario> ALL = List.of(
            Scenario.of("unpaid", 300, story -> story.fine(Verdict.UNPAID)),
            Scenario.of("paid", 300, SettlementScenarios::paid),
            Scenario.of("half-in-time", 200, SettlementScenarios::halfInTime),
            Scenario.of("paid-late", 60, SettlementScenarios::paidLate),
            Scenario.of("part", 20, SettlementScenarios::part),
            Scenario.of("half-on-the-last-day", 10, story -> half(story, Verdict.PAID, Tenge.ZERO, 7)),
            Scenario.rare("half-on-the-first-day", story -> half(story, Verdict.PAID, Tenge.ZERO, 0)),
            Scenario.rare("half-a-day-late", story -> half(story, Verdict.PAID_IN_PART, Tenge.ZERO, 8)),
            Scenario.rare("half-late", story -> half(story, Verdict.PAID_IN_PART, Tenge.ZERO, 15)),
            Scenario.rare("half-a-tenge-short", story -> half(story, Verdict.PAID, TENGE, 5)),
            Scenario.rare(
                    "half-more-than-a-tenge-short", story -> half(story, Verdict.PAID_IN_PART, TENGE.plus(TIYN), 5)),
            Scenario.rare("half-and-more-in-time", story -> half(story, Verdict.PAID, Tenge.ZERO.minus(LITTLE), 5)),
            Scenario.rare("half-in-parts", SettlementScenarios::halfInParts),
            Scenario.rare("half-in-parts-the-last-late", SettlementScenarios::halfInPartsLate),
            Scenario.rare("whole-on-the-first-day", story -> whole(story, Verdict.PAID, Tenge.ZERO, 0)),
            Scenario.rare("a-tenge-short", story -> whole(story, Verdict.PAID, TENGE, 20)),
            Scenario.rare("more-than-a-tenge-short", story -> whole(story, Verdict.PAID_IN_PART, TENGE.plus(TIYN), 20)),
            Scenario.rare("two-parts", story -> twoParts(story, 10, 20)),
            Scenario.rare("two-parts-late", story -> twoParts(story, 20, 60)),
            Scenario.rare("two-late-halves", SettlementScenarios::twoLateHalves),
            Scenario.rare("twice", story -> twice(story, false, false)),
            Scenario.rare("half-then-the-other-half", SettlementScenarios::halfThenTheOther),
            Scenario.rare("half-then-whole", story -> twice(story, true, false)),
            Scenario.rare("whole-then-half", story -> twice(story, false, true)),
            Scenario.rare("one-and-a-half-at-once", SettlementScenarios::oneAndAHalf),
            Scenario.rare("overpaid", story -> whole(story, Verdict.PAID, Tenge.ZERO.minus(LITTLE), 20)));

    private SettlementScenarios() {}

    private static void paid(Story story) throws IOException {
        whole(story, Verdict.PAID, Tenge.ZERO, story.any(41));
    }

    private static void paidLate(Story story) throws IOException {
        whole(story, Verdict.PAID, Tenge.ZERO, 41 + story.any(60));
    }

    private static void halfInTime(Story story) throws IOException {
        half(story, Verdict.PAID, Tenge.ZERO, story.any(8));
    }

    /// @param less than the half; below zero if more was paid
    private static void half(Story story, Verdict verdict, Tenge less, int days) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.pay(fine, fine.half().minus(less), fine.issuedOn().plusDays(days));
    }

    /// @param less than the whole; below zero if more was paid
    private static void whole(Story story, Verdict verdict, Tenge less, int days) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.pay(fine, fine.amount().minus(less), fine.issuedOn().plusDays(days));
    }

    private static void part(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_PART);
        story.pay(fine, new Tenge(fine.amount().tiyn() / 3), fine.issuedOn().plusDays(story.any(60)));
    }

    private static void halfInParts(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, LITTLE, fine.issuedOn().plusDays(2));
        story.pay(fine, fine.half().minus(LITTLE), fine.lastDayOfHalf());
    }

    private static void halfInPartsLate(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_PART);
        story.pay(fine, LITTLE, fine.issuedOn().plusDays(2));
        story.pay(fine, fine.half().minus(LITTLE), fine.lastDayOfHalf().plusDays(1));
    }

    private static void twoParts(Story story, int first, int second) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.amount().minus(LITTLE), fine.issuedOn().plusDays(first));
        story.pay(fine, LITTLE, fine.issuedOn().plusDays(second));
    }

    private static void twoLateHalves(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(9));
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(30));
    }

    private static void twice(Story story, boolean firstHalf, boolean secondHalf) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_TWICE);
        LocalDate day = fine.issuedOn().plusDays(3);
        story.pay(fine, firstHalf ? fine.half() : fine.amount(), day);
        story.pay(fine, secondHalf ? fine.half() : fine.amount(), day.plusDays(10));
    }

    private static void halfThenTheOther(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_TWICE);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(3));
        story.pay(fine, fine.amount().minus(fine.half()), fine.issuedOn().plusDays(30));
    }

    private static void oneAndAHalf(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_TWICE);
        story.pay(fine, fine.amount().plus(fine.half()), fine.issuedOn().plusDays(20));
    }
}
