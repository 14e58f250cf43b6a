package tereze.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.demo.country.Names.FullName;
import tereze.demo.country.Names.Man;

/// One neighbourhood of the country. It is complete: nobody in it has relatives, a home or a landlord outside.
///
/// @param number its number in the [Plan]
/// @param region the position of its region in the [Gazetteer]
/// @param street the position of its street in the [Gazetteer]
record Quarter(
        int number,
        int region,
        int street,
        List<Person> people,
        List<Paper> papers,
        List<Kinship> kinships,
        List<Building> buildings,
        List<Home> homes,
        List<Share> shares,
        List<Stay> stays) {
    Quarter(int number, int region, int street) {
        this(
                number,
                region,
                street,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /// What distinguishes a person from most others.
    enum Trait {
        NONE,
        /// Has died, and is still a registered owner.
        DECEASED,
        /// Declared incapable by a court, with a guardian.
        INCAPABLE,
        /// Protected: the address is hidden.
        SEALED,
        /// A citizen of another country.
        FOREIGN
    }

    /// @param naming the name from which his children get a patronymic; null for a woman
    record Person(
            UUID id,
            String iin,
            FullName name,
            boolean male,
            LocalDate birth,
            Trait trait,
            @Nullable Man naming) {
        /// A mobile number with a prefix that no operator has; null for children.
        @Nullable
        String phone() {
            return age() < 14
                    ? null
                    : "+7000" + (10_000_000 + Math.floorMod(id.getLeastSignificantBits(), 10_000_000L));
        }

        /// The day of death; null for the living.
        @Nullable
        LocalDate death() {
            return trait == Trait.DECEASED
                    ? Plan.DAY.minusDays(100 + Math.floorMod(id.getLeastSignificantBits(), 900L))
                    : null;
        }

        /// Six people in ten prefer Kazakh, three Russian and one English, whatever their names.
        String language() {
            int tenth = (int) Math.floorMod(id.getMostSignificantBits() >>> 16, 10L);
            return tenth < 6 ? "kk" : tenth < 9 ? "ru" : "en";
        }

        int age() {
            return birth.until(Plan.DAY).getYears();
        }

        boolean adult() {
            return age() >= 18;
        }

        /// Whether this person may dispose of their property.
        boolean disposes() {
            return adult() && trait != Trait.DECEASED && trait != Trait.INCAPABLE;
        }
    }

    /// An identity document: an identity card, or a foreigner's residence permit.
    record Paper(UUID id, Person person, String number, LocalDate issued, LocalDate expires) {}

    enum Kin {
        PARENT,
        GUARDIAN,
        SPOUSE
    }

    /// @param of the parent, the guardian, or one of the spouses
    /// @param to the child, the ward, or the other spouse
    record Kinship(UUID id, Kin kin, Person of, Person to, LocalDate since) {}

    /// A house on the quarter's street, with its code. Another house may have the same number.
    record Building(UUID id, String number, String rka) {}

    enum Use {
        FLAT,
        HOUSE,
        DORMITORY
    }

    /// Premises for people to live in.
    ///
    /// @param flat its number in the building; null if the building is one dwelling
    record Home(
            UUID id,
            String rka,
            Building building,
            @Nullable String flat,
            Use use,
            boolean arrested) {}

    /// The part of a home that a person or, if `person` is null, an organisation owns.
    record Share(
            UUID id,
            Home home,
            @Nullable Person person,
            @Nullable String organisation,
            int parts,
            int of,
            LocalDate since) {}

    /// A person's registration at a home, permanent if `until` is null.
    ///
    /// @param until the last day of a temporary registration, which has expired
    record Stay(
            UUID id,
            Person person,
            Home home,
            LocalDate from,
            @Nullable LocalDate until) {}
}
