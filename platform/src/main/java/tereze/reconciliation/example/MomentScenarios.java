package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.example.ExamplePayment.Known;
import tereze.reconciliation.example.Moment.Writing;

/// Moments near midnight, in several writings, and payments of which a bank says little. All fines are handed
/// over, so that the day matters.
final class MomentScenarios {
    private static final LocalTime LATE = LocalTime.of(23, 30, 5);
    private static final LocalTime EARLY = LocalTime.of(0, 30, 5);
    /// Then the clocks of Almaty were put back from UTC+6 to UTC+5.
    private static final LocalDate CHANGED_ON = LocalDate.of(2024, 3, 1);

    static final List<Scenario> ALL = List.of(
            Scenario.rare("written-a-day-later", story -> late(story, Channel.TERMINAL, Writing.WITH_FORMER_OFFSET)),
            Scenario.rare(
                    "accepted-a-day-earlier-than-written",
                    story -> late(story, Channel.STATEMENT, Writing.WITH_FORMER_OFFSET)),
            Scenario.rare("late-in-the-evening", story -> late(story, Channel.KAZAKH_TERMINAL, Writing.LOCAL)),
            Scenario.rare("written-a-day-earlier", story -> early(story, Channel.TERMINAL, Writing.IN_UTC)),
            Scenario.rare("early-in-the-morning", story -> early(story, Channel.OLD_STATEMENT, Writing.IN_UTC)),
            Scenario.rare("day-alone", MomentScenarios::dayAlone),
            Scenario.rare("half-at-midnight", MomentScenarios::halfAtMidnight),
            Scenario.rare(
                    "booked-late",
                    story -> booked(story, Channel.STATEMENT, Known.ACCEPTANCE, Verdict.PAID_IN_TIME_HANDED_OVER)),
            Scenario.rare(
                    "transaction-booked-late",
                    story -> booked(story, Channel.OLD_STATEMENT, Known.TRANSACTION, Verdict.PAID_IN_TIME_HANDED_OVER)),
            Scenario.rare(
                    "transaction-after-acceptance",
                    story -> booked(
                            story,
                            Channel.OLD_STATEMENT,
                            Known.ACCEPTANCE_BEFORE_TRANSACTION,
                            Verdict.PAID_IN_TIME_HANDED_OVER)),
            Scenario.rare(
                    "only-booked-late",
                    story -> booked(story, Channel.STATEMENT, Known.BOOKING, Verdict.PAID_LATE_BEFORE_HANDOVER)),
            Scenario.rare("only-booked", MomentScenarios::bookedInTime),
            Scenario.rare("no-moment", story -> booked(story, Channel.OLD_STATEMENT, Known.NOTHING, Verdict.UNPAID)),
            Scenario.rare("before-the-change-of-clocks", MomentScenarios::beforeTheChange),
            Scenario.rare("on-the-day-with-25-hours", MomentScenarios::onTheChange));

    private MomentScenarios() {}

    private static ExampleFine handedOver(Story story, Verdict verdict) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.handOver(fine, fine.deadline().plusDays(20));
        return fine;
    }

    private static void payAt(Story story, ExampleFine fine, Channel channel, Moment moment) throws IOException {
        story.send(
                channel,
                story.payment(fine, fine.amount(), moment.day())
                        .at(moment)
                        .bank(bank -> bank.known(Known.ACCEPTANCE, moment.day().plusDays(2))));
    }

    private static void late(Story story, Channel channel, Writing writing) throws IOException {
        ExampleFine fine = handedOver(story, Verdict.PAID_IN_TIME_HANDED_OVER);
        payAt(story, fine, channel, new Moment(fine.deadline().atTime(LATE), writing));
    }

    private static void early(Story story, Channel channel, Writing writing) throws IOException {
        ExampleFine fine = handedOver(story, Verdict.PAID_LATE_BEFORE_HANDOVER);
        payAt(story, fine, channel, new Moment(fine.deadline().plusDays(1).atTime(EARLY), writing));
    }

    private static void dayAlone(Story story) throws IOException {
        ExampleFine fine = handedOver(story, Verdict.PAID_IN_TIME_HANDED_OVER);
        payAt(story, fine, Channel.TERMINAL, story.moment(fine.deadline()).written(Writing.DAY_ALONE));
    }

    private static void halfAtMidnight(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        Moment moment = new Moment(fine.lastDayOfHalf().atTime(LATE), Writing.WITH_FORMER_OFFSET);
        story.send(
                Channel.TERMINAL, story.payment(fine, fine.half(), moment.day()).at(moment));
    }

    /// It happened on the deadline, and was booked a day later.
    private static void booked(Story story, Channel channel, Known known, Verdict verdict) throws IOException {
        ExampleFine fine = handedOver(story, verdict);
        LocalDate next = fine.deadline().plusDays(1);
        story.send(channel, story.payment(fine, fine.amount(), fine.deadline()).bank(bank -> bank.known(known, next)));
    }

    private static void bookedInTime(Story story) throws IOException {
        ExampleFine fine = handedOver(story, Verdict.PAID_IN_TIME_HANDED_OVER);
        LocalDate day = fine.deadline();
        story.send(
                Channel.STATEMENT,
                story.payment(fine, fine.amount(), day).bank(bank -> bank.known(Known.BOOKING, day)));
    }

    /// Then 00:30+06:00 was half past midnight in Almaty, and so a day late.
    private static void beforeTheChange(Story story) throws IOException {
        LocalDate deadline = CHANGED_ON.minusDays(15);
        ExampleFine fine = oldFine(story, Verdict.PAID_LATE_BEFORE_HANDOVER, deadline);
        Moment moment = new Moment(deadline.plusDays(1).atTime(EARLY), Writing.WITH_FORMER_OFFSET);
        payAt(story, fine, Channel.TERMINAL, moment);
    }

    /// 1 March 2024, 00:30+06:00, was half past eleven on 29 February in Almaty.
    private static void onTheChange(Story story) throws IOException {
        ExampleFine fine = oldFine(story, Verdict.PAID_IN_TIME_HANDED_OVER, CHANGED_ON.minusDays(1));
        Moment moment = new Moment(CHANGED_ON.minusDays(1).atTime(LATE), Writing.WITH_FORMER_OFFSET);
        payAt(story, fine, Channel.STATEMENT, moment);
    }

    private static ExampleFine oldFine(Story story, Verdict verdict, LocalDate deadline) throws IOException {
        ExampleFine fine = story.fine(verdict, story.draft().withDays(deadline.minusDays(40), deadline));
        story.handOver(fine, deadline.plusDays(20));
        return fine;
    }
}
