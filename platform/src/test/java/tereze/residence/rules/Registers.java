package tereze.residence.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Bin;
import tereze.acts.PersonId;
import tereze.addresses.Dwelling;
import tereze.addresses.Kato;
import tereze.addresses.Ownership;
import tereze.addresses.Premises;
import tereze.addresses.PremisesKind;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.api.Language;
import tereze.people.Iin;
import tereze.people.Person;
import tereze.people.Sex;

/// Rows of the registers, as arguments of the rules.
final class Registers {
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final UUID HOME = new UUID(0, 77);
    static final UUID ELSEWHERE = new UUID(0, 78);

    private Registers() {}

    static PersonId id(int number) {
        return new PersonId(new UUID(0, number));
    }

    static Person adult(int number) {
        return person(number, "1990-05-12", null, false);
    }

    static Person person(int number, String birth, @Nullable String death, boolean incapable) {
        return new Person(
                id(number).value(),
                new Iin("000101500001"),
                "Сейтов",
                "Ерлан",
                null,
                LocalDate.parse(birth),
                death == null ? null : LocalDate.parse(death),
                Sex.MALE,
                Person.KAZAKHSTAN,
                null,
                Language.KK,
                incapable,
                false);
    }

    static Ownership owned(int person, int share, int of) {
        return new Ownership(UUID.randomUUID(), HOME, id(person), null, share, of, TODAY.minusYears(3), null);
    }

    static Ownership ownedUntil(int person, LocalDate until) {
        return new Ownership(UUID.randomUUID(), HOME, id(person), null, 1, 1, TODAY.minusYears(3), until);
    }

    static Ownership ownedByOrganisation() {
        return new Ownership(UUID.randomUUID(), HOME, null, new Bin("120340000014"), 1, 2, TODAY.minusYears(3), null);
    }

    static Registration permanent(int person, UUID premises) {
        return new Registration(
                UUID.randomUUID(),
                id(person),
                premises,
                RegistrationKind.PERMANENT,
                TODAY.minusYears(1),
                null,
                null,
                null,
                false,
                null,
                false);
    }

    static Registration temporary(int person, UUID premises) {
        return new Registration(
                UUID.randomUUID(),
                id(person),
                premises,
                RegistrationKind.TEMPORARY,
                TODAY.minusDays(5),
                TODAY.plusYears(1),
                null,
                null,
                false,
                null,
                false);
    }

    static Dwelling dwelling(List<Ownership> owners, Registration... residents) {
        Premises premises = new Premises(
                HOME,
                new UUID(0, 1),
                new Rka("0201300100000001"),
                new Kato("710000000"),
                "1",
                PremisesKind.RESIDENTIAL,
                false);
        return new Dwelling(premises, owners, List.of(residents));
    }
}
