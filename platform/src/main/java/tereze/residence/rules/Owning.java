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
import tereze.people.Person;

/// Who owns premises, as far as it matters for asking them.
///
/// @param known an owner is of record
/// @param includesExcepted the person who is not asked is an owner
/// @param others living, adult, capable persons who own it, without the excepted one
/// @param contradictory an owner is not of record, or the shares exceed the whole
public record Owning(
        boolean known,
        boolean includesExcepted,
        List<PersonId> others,
        boolean anyOrganisation,
        boolean anyMinor,
        boolean anyIncapable,
        boolean anyDeceased,
        boolean contradictory) {
    public Owning {
        others = List.copyOf(others);
    }

    /// What is said of premises that are not of record.
    public static Owning nothing() {
        return new Owning(false, false, List.of(), false, false, false, false, false);
    }

    /// Reads the owners of a day.
    ///
    /// @param persons those of the owners who are of record
    /// @param excepted who is not asked, being the one who applies; null for nobody
    /// @param majority the age from which somebody can consent
    public static Owning of(
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
                    boolean tooYoung = !person.hasReached(majority, today);
                    minor |= tooYoung;
                    incapable |= person.incapable();
                    deceased |= !person.alive();
                    if (!id.equals(excepted) && !tooYoung && !person.incapable() && person.alive()) {
                        others.add(id);
                    }
                }
            }
        }
        boolean known = !dwelling.ownersOn(today).isEmpty();
        return new Owning(known, includes, others, organisation, minor, incapable, deceased, contradictory);
    }

    /// Sums the shares exactly, as one fraction.
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
