package tereze.reconciliation.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.example.ExamplePayment.Ids;

/// How the number of a fine is written: in a payment, so that it is named or not, and in the register.
final class ReferenceScenarios {
    static final List<Scenario> ALL = all();

    /// How many digits of 15 come before blocks of two.
    private static final int BEFORE_FIVE_BLOCKS = 5;

    private static final int BEFORE_SIX_BLOCKS = 3;

    private ReferenceScenarios() {}

    private static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        for (WrittenNumber writing : WrittenNumber.values()) {
            String name = "number-" + writing.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(Scenario.rare(name, story -> written(story, writing)));
        }
        all.addAll(List.of(
                Scenario.of(
                        "number-with-letters",
                        10,
                        story -> pay(story, story.numbers().nextWithLetters())),
                Scenario.of(
                        "short-number", 10, story -> pay(story, story.numbers().nextShort())),
                Scenario.rare("short-number-other-payer", ReferenceScenarios::shortByOther),
                Scenario.rare("short-number-in-blocks", ReferenceScenarios::shortInBlocks),
                Scenario.rare("number-in-structure", ReferenceScenarios::structured),
                Scenario.rare("number-as-end-to-end-id", ReferenceScenarios::endToEnd),
                Scenario.rare("number-between-lines", story -> says(story, "...\n\"%s\"\n;,\t", Channel.TERMINAL)),
                Scenario.rare("number-as-formula", story -> says(story, "=%s", Channel.KAZAKH_TERMINAL)),
                Scenario.rare("number-of-the-register-in-blocks", ReferenceScenarios::registerInBlocks),
                Scenario.rare("number-in-six-blocks", ReferenceScenarios::sixBlocks),
                Scenario.rare("number-in-seven-blocks", story -> sevenBlocks(story, Verdict.UNCERTAIN)),
                Scenario.rare("number-in-seven-blocks-other-payer", story -> sevenBlocks(story, Verdict.UNPAID)),
                Scenario.rare("number-inside-a-longer-one", ReferenceScenarios::inside)));
        return List.copyOf(all);
    }

    private static ExampleFine numbered(Story story, Verdict verdict, String number) throws IOException {
        return story.fine(verdict, story.draft().withNumber(number));
    }

    private static void pay(Story story, String number) throws IOException {
        ExampleFine fine = numbered(story, Verdict.PAID, number);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
    }

    private static ExamplePayment whole(Story story, ExampleFine fine) {
        return story.payment(fine, fine.amount(), fine.issuedOn().plusDays(20));
    }

    private static void written(Story story, WrittenNumber writing) throws IOException {
        String number = writing == WrittenNumber.IN_LOOK_ALIKES
                ? story.numbers().nextWithLetters()
                : story.numbers().next();
        ExampleFine fine = numbered(story, Verdict.PAID, number);
        story.send(whole(story, fine).saying(story.naming(writing.write(number))));
    }

    /// A short number counts only if its own person pays.
    private static void shortByOther(Story story) throws IOException {
        ExampleFine fine = numbered(story, Verdict.UNPAID, story.numbers().nextShort());
        story.send(whole(story, fine).by(story.person()));
    }

    /// Then it is not named, but its person paid its amount.
    private static void shortInBlocks(Story story) throws IOException {
        ExampleFine fine = numbered(story, Verdict.UNCERTAIN, story.numbers().nextShort());
        story.send(whole(story, fine).saying(WrittenNumber.inBlocks(fine.number(), 4, " ")));
    }

    private static void structured(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        Channel channel = story.any(2) == 0 ? Channel.OLD_STATEMENT : Channel.STATEMENT;
        story.send(channel, whole(story, fine).saying(fine.number()).inStructure());
    }

    private static void endToEnd(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        ExamplePayment payment = story.payment(fine.amount(), fine.issuedOn().plusDays(20), fine.iin());
        String servicer = payment.bank().ids().servicer();
        story.send(Channel.OLD_STATEMENT, payment.bank(bank -> bank.ids(new Ids(servicer, "", "", fine.number()))));
    }

    private static void says(Story story, String format, Channel channel) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.send(channel, whole(story, fine).saying(format.replace("%s", fine.number())));
    }

    /// The number is the same, however it is written where.
    private static void registerInBlocks(Story story) throws IOException {
        String plain = story.numbers().next();
        ExampleFine fine = numbered(story, Verdict.PAID_IN_TIME_HANDED_OVER, WrittenNumber.WITH_HYPHENS.write(plain));
        story.send(whole(story, fine).saying(story.naming(plain)));
        story.handOver(plain, fine.deadline().plusDays(20));
    }

    private static String blocks(ExampleFine fine, int first) {
        String number = fine.number();
        return number.substring(0, first) + ' ' + WrittenNumber.inBlocks(number.substring(first), 2, " ");
    }

    private static void sixBlocks(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.send(whole(story, fine).saying(story.naming(blocks(fine, BEFORE_FIVE_BLOCKS))));
    }

    /// Only six are put together. That its person paid its amount remains.
    private static void sevenBlocks(Story story, Verdict verdict) throws IOException {
        ExampleFine fine = story.fine(verdict);
        ExamplePayment payment = whole(story, fine).saying(blocks(fine, BEFORE_SIX_BLOCKS));
        story.send(verdict == Verdict.UNCERTAIN ? payment : payment.by(story.person()));
    }

    private static void inside(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.send(whole(story, fine).saying("77" + fine.number() + "77").by(story.person()));
    }
}
