package tereze.residence.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.addresses.Owner;
import tereze.addresses.Ownership;
import tereze.catalogue.DataOfOthers;
import tereze.people.Person;

/// The owners of premises, as needed to ask them.
///
/// @param known whether an owner is in the register
/// @param includesExcepted whether the excepted person is an owner
/// @param others the owners to ask: living, adult, capable persons, without the excepted one
/// @param contradictory whether an owner is missing from the register of people, or the shares add up to more than
///     one
public record OwnersToAsk(
        @DataOfOthers boolean known,
        boolean includesExcepted,
        @DataOfOthers List<PersonId> others,
        @DataOfOthers boolean anyOrganisation,
        @DataOfOthers boolean anyMinor,
        @DataOfOthers boolean anyIncapable,
        @DataOfOthers boolean anyDeceased,
        @DataOfOthers boolean contradictory) {
    public OwnersToAsk {
        others = List.copyOf(others);
    }

    /// The answer for premises that are not in the register.
    public static OwnersToAsk nothing() {
        return new OwnersToAsk(false, false, List.of(), false, false, false, false, false);
    }

    /// Evaluates the owners of a day.
    ///
    /// @param persons the owners who are in the register of people
    /// @param excepted the applicant, who is not asked; null if there is none
    /// @param majority the age from which a person can consent
    public static OwnersToAsk of(
            Dwelling dwelling,
            Map<PersonId, Person> persons,
            @Nullable PersonId excepted,
            int majority,
            LocalDate today) {
        List<PersonId> others = new ArrayList<>();
        boolean includes = false;
        boolean organisation = false;
        boolean minor = false;
        boolean incapable = false;
        boolean deceased = false;
        boolean contradictory = exceedWhole(dwelling.owners(), today);
        for (Owner owner : dwelling.ownersOn(today)) {
            switch (owner) {
                case Owner.Organisation _ -> organisation = true;
                case Owner.Person(PersonId id) -> {
                    includes |= id.equals(excepted);
                    Person person = persons.get(id);
                    if (person == null) {
                        contradictory = true;
                        continue;
                    }
                    minor |= !person.hasReached(majority, today);
                    incapable |= person.incapable();
                    deceased |= !person.alive();
                    if (!id.equals(excepted) && person.isCapable(majority, today) && person.alive()) {
                        others.add(id);
                    }
                }
            }
        }
        boolean known = !dwelling.ownersOn(today).isEmpty();
        return new OwnersToAsk(known, includes, others, organisation, minor, incapable, deceased, contradictory);
    }

    /// Adds the shares exactly, as one fraction.
    private static boolean exceedWhole(List<Ownership> owners, LocalDate today) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Ownership owned : owners) {
            if (owned.holdsOn(today)) {
                BigInteger of = BigInteger.valueOf(owned.shareOf());
                numerator = numerator
                        .multiply(of)
                        .add(BigInteger.valueOf(owned.share()).multiply(denominator));
                denominator = denominator.multiply(of);
            }
        }
        return numerator.compareTo(denominator) > 0;
    }
}
