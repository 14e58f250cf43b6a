package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// Fines that are handed to a bailiff. The days are counted from the deadline.
final class HandoverScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.of("handed-over", 60, story -> paid(story, Verdict.UNPAID, 20)),
            Scenario.of("in-time-handed-over", 20, story -> paid(story, Verdict.PAID_IN_TIME_HANDED_OVER, 20, -10)),
            Scenario.of("after-handover", 20, story -> paid(story, Verdict.PAID_AFTER_HANDOVER, 20, 30)),
            Scenario.of("late-before-handover", 10, story -> paid(story, Verdict.PAID_LATE_BEFORE_HANDOVER, 20, 10)),
            Scenario.rare("on-the-deadline", story -> paid(story, Verdict.PAID_IN_TIME_HANDED_OVER, 20, 0)),
            Scenario.rare("a-day-late", story -> paid(story, Verdict.PAID_LATE_BEFORE_HANDOVER, 20, 1)),
            Scenario.rare("on-the-day-of-handover", story -> paid(story, Verdict.PAID_LATE_BEFORE_HANDOVER, 20, 20)),
            Scenario.rare("a-day-after-handover", story -> paid(story, Verdict.PAID_AFTER_HANDOVER, 20, 21)),
            Scenario.rare("early-handover-unpaid", story -> paid(story, Verdict.UNPAID, -5)),
            Scenario.rare(
                    "early-handover-then-in-time", story -> paid(story, Verdict.PAID_IN_TIME_HANDED_OVER, -5, -2)),
            Scenario.rare("early-handover-then-late", story -> paid(story, Verdict.PAID_AFTER_HANDOVER, -5, 2)),
            Scenario.rare("handover-on-the-deadline", story -> paid(story, Verdict.PAID_IN_TIME_HANDED_OVER, 0, 0)),
            Scenario.rare("twice-handed-over", story -> paid(story, Verdict.PAID_IN_TIME_HANDED_OVER, 20, -10, -5)),
            Scenario.rare("half-handed-over", HandoverScenarios::half),
            Scenario.rare("late-half-handed-over", HandoverScenarios::lateHalf),
            Scenario.rare("half-then-the-other-after-handover", HandoverScenarios::otherHalfAfter),
            Scenario.rare("rest-after-handover", HandoverScenarios::restAfter),
            Scenario.rare("other-payer-handed-over", HandoverScenarios::otherPayer),
            Scenario.rare("several-handovers", HandoverScenarios::several),
            Scenario.rare("handover-in-both-files", HandoverScenarios::repeated),
            Scenario.rare("handover-of-nothing", 0, HandoverScenarios::unknown));

    private HandoverScenarios() {}

    private static void paid(Story story, Verdict verdict, int handedOver, int... paid) throws IOException {
        ExampleFine fine = story.fine(verdict);
        for (int days : paid) {
            story.pay(fine, fine.amount(), fine.deadline().plusDays(days));
        }
        story.handOver(fine, fine.deadline().plusDays(handedOver));
    }

    private static void half(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_TIME_HANDED_OVER);
        story.pay(fine, fine.half(), fine.lastDayOfHalf());
        story.handOver(fine, fine.deadline().plusDays(20));
    }

    private static void lateHalf(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_PART);
        story.pay(fine, fine.half(), fine.lastDayOfHalf().plusDays(1));
        story.handOver(fine, fine.deadline().plusDays(20));
    }

    /// The half had settled it.
    private static void otherHalfAfter(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_TIME_HANDED_OVER);
        story.pay(fine, fine.half(), fine.lastDayOfHalf());
        story.handOver(fine, fine.deadline().plusDays(20));
        story.pay(fine, fine.half(), fine.deadline().plusDays(30));
    }

    private static void restAfter(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_AFTER_HANDOVER);
        Tenge rest = Tenge.of(1_000);
        story.pay(fine, fine.amount().minus(rest), fine.deadline());
        story.handOver(fine, fine.deadline().plusDays(20));
        story.pay(fine, rest, fine.deadline().plusDays(21));
    }

    private static void otherPayer(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_TIME_HANDED_OVER);
        story.pay(fine, fine.amount(), fine.deadline(), story.person());
        story.handOver(fine, fine.deadline().plusDays(20));
    }

    /// The earliest counts.
    private static void several(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_AFTER_HANDOVER);
        story.handOver(fine, fine.deadline().plusDays(60));
        story.handOver(fine, fine.deadline().plusDays(20));
        story.pay(fine, fine.amount(), fine.deadline().plusDays(40));
    }

    private static void repeated(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_LATE_BEFORE_HANDOVER);
        LocalDate day = fine.deadline().plusDays(20);
        for (CsvWriter file : story.files().handovers()) {
            file.row(List.of(file.layout().day(day), fine.number(), "CHSI-1"));
        }
        story.pay(fine, fine.amount(), day);
    }

    private static void unknown(Story story) throws IOException {
        story.handOver(story.draft(), Story.FIRST_DAY);
    }
}
