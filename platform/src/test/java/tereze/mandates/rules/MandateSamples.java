package tereze.mandates.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.QuotaReached;
import tereze.api.Text;
import tereze.mandates.Delegated;
import tereze.mandates.GiveMandate;
import tereze.mandates.GiveMandateRefusal;
import tereze.mandates.Mandate;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateCommand;
import tereze.mandates.rules.MandateRules.Facts;
import tereze.people.Iin;
import tereze.testing.Decided;

/// Mandates for the tests of the rules.
final class MandateSamples {
    static final UUID MANDATE = new UUID(1, 1);
    static final PersonId PRINCIPAL = new PersonId(new UUID(0, 10));
    static final PersonId HOLDER = new PersonId(new UUID(0, 11));
    static final PersonId STRANGER = new PersonId(new UUID(0, 12));
    static final Iin NUMBER = Iin.closing("90051270001").orElseThrow();
    static final Instant GIVEN = Instant.parse("2026-11-16T05:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    static final LocalDate LATEST = LocalDate.of(2029, 11, 16);
    static final Instant UNTIL = Instant.parse("2026-12-31T19:00:00Z");
    static final Delegated.Service REGISTER = service("residence-permanent", true);
    static final Delegated.Service END = service("residence-end", true);
    static final Delegated.Service CARD = service("identity-card-renewal", false);

    static final Delegated.Service DIVORCE =
            new Delegated.Service("divorce-by-consent", new Text("d", "d", "d"), null, false, false);

    private MandateSamples() {}

    static Delegated.Service service(String id, boolean residence) {
        return new Delegated.Service(id, new Text(id, id, id), residence ? "residence" : null, !residence, true);
    }

    static GiveMandate wish(String... services) {
        return new GiveMandate(PRINCIPAL, NUMBER, List.of(services), LAST_DAY);
    }

    /// @param holder null if the register does not know the person
    static Facts facts(@Nullable PersonId holder) {
        return facts(holder, true, Optional.empty());
    }

    static Facts facts(@Nullable PersonId holder, boolean capable, Optional<QuotaReached> quota) {
        return new Facts(holder, capable, quota, List.of(REGISTER, END, CARD, DIVORCE), TODAY, LATEST, UNTIL);
    }

    static MandateAct.Given given(Decision<MandateAct, GiveMandateRefusal> decision) {
        return (MandateAct.Given) Decided.act(decision);
    }

    /// A mandate for the permanent registration.
    ///
    /// @param holder null if the register does not know the person
    static Mandate standing(@Nullable PersonId holder) {
        return MandateRules.evolve(
                MANDATE, null, given(MandateRules.give(wish("residence-permanent"), facts(holder), GIVEN)));
    }

    /// The mandate after a command.
    static Mandate after(Mandate mandate, MandateCommand command) {
        return MandateRules.evolve(MANDATE, mandate, Decided.act(MandateRules.decide(command, mandate, GIVEN)));
    }
}
