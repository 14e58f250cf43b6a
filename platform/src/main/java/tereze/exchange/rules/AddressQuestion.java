package tereze.exchange.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.Registration;
import tereze.agencies.Ground;
import tereze.exchange.ExchangeAct.AddressVerified;
import tereze.exchange.ExchangeAct.Verified;
import tereze.exchange.ResidenceAnswer;
import tereze.exchange.VerifyAddress;
import tereze.exchange.VerifyRefusal;
import tereze.exchange.VerifyRefusal.GroundMissing;
import tereze.exchange.VerifyRefusal.GroundNotAllowed;
import tereze.exchange.VerifyRefusal.PurposeMissing;

/// The rules for agencies' queries about addresses, and for their acts.
public final class AddressQuestion {
    private AddressQuestion() {}

    /// Why a query is refused before anything is read; empty if it is allowed.
    ///
    /// @param allowed the ground, if the agency may use it
    public static Optional<VerifyRefusal> refusal(VerifyAddress question, Optional<Ground> allowed) {
        if (question.purpose() == null) {
            return Optional.of(new PurposeMissing());
        }
        if (question.ground() == null) {
            return Optional.of(new GroundMissing());
        }
        return allowed.isEmpty() ? Optional.of(new GroundNotAllowed()) : Optional.empty();
    }

    /// The answer to an allowed query.
    ///
    /// @param residence the registration at the address that this agency may see, or null
    public static ResidenceAnswer answer(@Nullable Registration residence) {
        return residence == null ? ResidenceAnswer.NO : new ResidenceAnswer(true, residence.kind(), residence.since());
    }

    /// The act of a query.
    ///
    /// @param person null if the register does not know the person
    /// @param ground of the query
    public static AddressVerified act(
            VerifyAddress question, Ground ground, @Nullable PersonId person, ResidenceAnswer answer) {
        if (person == null) {
            return new AddressVerified(question.agencyCode(), null);
        }
        Verified verified = new Verified(
                question.rka(),
                ground.purpose(),
                ground.ground(),
                question.caseNumber(),
                answer.registered(),
                answer.kind(),
                answer.since());
        return new AddressVerified(question.agencyCode(), new Subject<>(person, verified));
    }
}
