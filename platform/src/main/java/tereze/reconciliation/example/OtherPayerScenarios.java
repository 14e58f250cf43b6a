package tereze.reconciliation.example;

import java.io.IOException;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// Somebody else pays, or nobody knows who.
final class OtherPayerScenarios {
    private static final String NOBODY = "";

    static final List<Scenario> ALL = List.of(
            Scenario.of("other-payer", 20, story -> whole(story, Verdict.PAID_UNDER_OTHER_IIN, story.person())),
            Scenario.of("unknown-payer", 20, story -> whole(story, Verdict.PAID, NOBODY)),
            Scenario.rare("other-payer-of-half", OtherPayerScenarios::half),
            Scenario.rare(
                    "two-other-payers",
                    story -> parts(story, Verdict.PAID_UNDER_OTHER_IIN, story.person(), story.person())),
            Scenario.rare("other-and-unknown-payer", story -> parts(story, Verdict.PAID, story.person(), NOBODY)),
            Scenario.rare("own-and-other-payer", OtherPayerScenarios::ownPart),
            Scenario.rare("other-payer-then-own", OtherPayerScenarios::thenOwn),
            Scenario.rare("other-payer-then-own-rest", OtherPayerScenarios::thenLittle));

    private OtherPayerScenarios() {}

    private static void whole(Story story, Verdict verdict, String payer) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20), payer);
    }

    private static void half(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_UNDER_OTHER_IIN);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(2), story.person());
    }

    private static void parts(Story story, Verdict verdict, String first, String second) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(12), first);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(14), second);
    }

    private static void ownPart(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(12), story.person());
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(14));
    }

    private static void thenOwn(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_TWICE);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(12), story.person());
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(14));
    }

    /// What comes after the settlement does not settle.
    private static void thenLittle(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_UNDER_OTHER_IIN);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(12), story.person());
        story.pay(fine, Tenge.of(100), fine.issuedOn().plusDays(14));
    }
}
