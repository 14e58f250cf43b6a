package tereze.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tereze.demo.country.Names.Family;
import tereze.demo.country.Quarter.Home;
import tereze.demo.country.Quarter.Person;
import tereze.demo.country.Quarter.Trait;
import tereze.demo.country.Quarter.Use;

/// Fills a quarter with households: who lives together, and who owns the home.
///
/// Each quarter begins with one household of each [Rarity] that is assigned to it, so that even the smallest country
/// has all of them. The others are random.
final class Households {
    /// The maximum number of people in a home: one fewer than the capacity in the first row of the law.
    static final int MOST_IN_A_HOME = 9;

    static final List<Rarity> RARITIES = List.of(Rarity.values());

    private static final int OLDEST = 85;
    private static final int LONGEST_STAY_DAYS = 7_000;

    private final QuarterBuilder builder;
    private final SplittableRandom random;
    private final List<Person> landlords = new ArrayList<>();

    Households(QuarterBuilder builder, SplittableRandom random) {
        this.builder = builder;
        this.random = random;
    }

    /// Rare households that each country must have.
    enum Rarity {
        DECEASED_OWNER,
        INCAPABLE_OWNER,
        SEALED_PERSON,
        ARRESTED_HOME,
        MINOR_OWNERS,
        ORGANISATION_OWNER,
        DORMITORY,
        CROWDED_HOME,
        TENANTS,
        PARTED_PARENTS
    }

    /// People who live together: the head first, children last.
    private record Household(Person head, @Nullable Person spouse, List<Person> elders, List<Person> children) {
        List<Person> everybody() {
            List<Person> all = new ArrayList<>(List.of(head));
            if (spouse != null) {
                all.add(spouse);
            }
            all.addAll(elders);
            all.addAll(children);
            return all;
        }
    }

    void settle(Rarity first) {
        // A landlord must exist before the tenants.
        own(single(Trait.NONE), false);
        if (builder.room() >= MOST_IN_A_HOME) {
            settleRare(first);
        }
        while (builder.room() > 0) {
            settleOrdinary();
        }
    }

    private void settleRare(Rarity rarity) {
        switch (rarity) {
            case DECEASED_OWNER -> inherited();
            case INCAPABLE_OWNER -> withWard();
            case SEALED_PERSON -> own(single(Trait.SEALED), false);
            case ARRESTED_HOME -> own(couple(1, 0), true);
            case MINOR_OWNERS -> ownTogether(couple(2, 0));
            case ORGANISATION_OWNER -> rentOfOrganisation(couple(1, 0));
            case DORMITORY -> dormitory();
            case CROWDED_HOME -> own(couple(MOST_IN_A_HOME - 4, 2), false);
            case TENANTS -> rent(couple(1, 0));
            case PARTED_PARENTS -> parted();
        }
    }

    private void settleOrdinary() {
        int drawn = random.nextInt(1_000);
        int room = builder.room();
        if (room < MOST_IN_A_HOME || drawn < 180) {
            house(single(Trait.NONE));
        } else if (drawn < 360) {
            house(couple(0, 0));
        } else if (drawn < 800) {
            house(couple(1 + random.nextInt(4), 0));
        } else if (drawn < 940) {
            house(couple(1 + random.nextInt(3), 1 + random.nextInt(2)));
        } else if (drawn < 985) {
            parted();
        } else {
            settleRare(RARITIES.get(random.nextInt(RARITIES.size())));
        }
    }

    /// Gives a household a home, owned or rented.
    private void house(Household household) {
        int drawn = random.nextInt(100);
        if (drawn < 70) {
            own(household, false);
        } else if (drawn < 74) {
            ownTogether(household);
        } else if (drawn < 96) {
            rent(household);
        } else {
            rentOfOrganisation(household);
        }
    }

    private Household single(Trait trait) {
        Person head = adult(builder.family(), random.nextBoolean(), age(20, OLDEST), trait, null);
        return new Household(head, null, List.of(), List.of());
    }

    /// A married couple with children, and with the parents of one of them.
    private Household couple(int children, int elders) {
        Family family = builder.family();
        int age = children > 0 || elders > 0 ? age(24, 52) : age(22, OLDEST);
        List<Person> old = new ArrayList<>();
        for (int i = 0; i < elders; i++) {
            old.add(adult(family, i == 1, Math.min(OLDEST, age + age(20, 33)), Trait.NONE, null));
        }
        Person grandfather = old.size() == 2 ? old.get(1) : null;
        Person head = adult(family, true, age, Trait.NONE, grandfather);
        Person spouse = adult(family, false, Math.max(20, age - random.nextInt(5)), Trait.NONE, null);
        old.forEach(elder -> builder.parent(elder, head));
        if (old.size() == 2) {
            builder.married(old.get(0), old.get(1), head.birth().minusDays(400));
        }
        builder.married(head, spouse, spouse.birth().plusYears(19));
        List<Person> young = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            young.add(child(family, spouse, head));
        }
        return new Household(head, spouse, old, young);
    }

    private Person child(Family family, Person mother, @Nullable Person father) {
        int oldest = Math.min(24, mother.age() - 19);
        Person child =
                builder.person(family, random.nextBoolean(), born(random.nextInt(oldest + 1)), Trait.NONE, father);
        builder.parent(mother, child);
        if (father != null) {
            builder.parent(father, child);
        }
        return child;
    }

    /// A mother with a child, and the father in a different home.
    private void parted() {
        Family family = builder.family();
        int age = age(24, 50);
        Person father = adult(family, true, age + 1, Trait.NONE, null);
        Person mother = adult(family, false, age, Trait.NONE, null);
        List<Person> children = List.of(child(family, mother, father));
        house(new Household(mother, null, List.of(), children));
        house(new Household(father, null, List.of(), List.of()));
    }

    /// A couple in a home whose registered owner has died.
    private void inherited() {
        Family family = builder.family();
        int age = age(25, 50);
        Person dead = adult(family, true, Math.min(OLDEST, age + 28), Trait.DECEASED, null);
        Person heir = adult(family, true, age, Trait.NONE, dead);
        builder.parent(dead, heir);
        Home home = builder.home(use(), false);
        builder.owns(home, List.of(dead));
        moveIn(new Household(heir, null, List.of(), List.of()), home);
    }

    /// An owner whom a court declared incapable, with the guardian in the same home.
    private void withWard() {
        Family family = builder.family();
        Person ward = adult(family, random.nextBoolean(), age(30, OLDEST), Trait.INCAPABLE, null);
        Person guardian = adult(family, random.nextBoolean(), age(30, 60), Trait.NONE, null);
        builder.guardian(guardian, ward, Plan.DAY.minusDays(100L + random.nextInt(2_000)));
        own(new Household(ward, null, List.of(guardian), List.of()), false);
    }

    /// Students in the rooms of an organisation's building, up to four in a room.
    private void dormitory() {
        String bin = Organisations.dormitory(random.nextInt(Organisations.COUNT));
        for (int rooms = 0; rooms < 2; rooms++) {
            Home home = builder.home(Use.DORMITORY, false);
            builder.ownedByOrganisation(home, bin);
            for (int beds = 0; beds < 4; beds++) {
                Person student = adult(builder.family(), random.nextBoolean(), age(18, 23), Trait.NONE, null);
                builder.lives(student, home, since(student.birth().plusYears(17), 700));
            }
        }
    }

    /// The owner is the head, or the couple in equal parts, or, in a third of families with elders, an elder.
    private void own(Household household, boolean arrested) {
        Home home = builder.home(use(), arrested);
        Person spouse = household.spouse();
        if (!household.elders().isEmpty() && household.head().trait() == Trait.NONE && random.nextInt(3) == 0) {
            builder.owns(home, List.of(household.elders().get(0)));
        } else if (spouse != null && random.nextBoolean()) {
            builder.owns(home, List.of(household.head(), spouse));
        } else {
            builder.owns(home, List.of(household.head()));
            if (household.head().disposes() && household.head().trait() == Trait.NONE) {
                landlords.add(household.head());
            }
        }
        moveIn(household, home);
    }

    /// Every member of the family, children included, owns an equal part.
    private void ownTogether(Household household) {
        Home home = builder.home(use(), false);
        builder.owns(home, household.everybody());
        moveIn(household, home);
    }

    /// A home that belongs to one neighbour, or sometimes two, who do not live in it.
    private void rent(Household household) {
        Person landlord = landlords.get(random.nextInt(landlords.size()));
        Person other = landlords.get(random.nextInt(landlords.size()));
        Home home = builder.home(use(), false);
        builder.owns(
                home, random.nextInt(5) > 0 || other.equals(landlord) ? List.of(landlord) : List.of(landlord, other));
        if (random.nextInt(4) == 0) {
            LocalDate until = Plan.DAY.minusDays(30L + random.nextInt(300));
            builder.lived(household.head(), home, until.minusMonths(1L + random.nextInt(12)), until);
        }
        moveIn(household, home);
    }

    private void rentOfOrganisation(Household household) {
        Home home = builder.home(Use.FLAT, false);
        builder.ownedByOrganisation(home, Organisations.landlord(random.nextInt(Organisations.COUNT)));
        moveIn(household, home);
    }

    /// Registers the household at its home: everybody on one day, later children on their day of birth.
    private void moveIn(Household household, Home home) {
        LocalDate day = since(household.head().birth().plusYears(19), LONGEST_STAY_DAYS);
        for (Person person : household.everybody()) {
            LocalDate born = person.birth().plusDays(20);
            builder.lives(person, home, born.isAfter(day) ? born : day);
        }
    }

    private Person adult(Family family, boolean male, int age, Trait trait, @Nullable Person father) {
        return builder.person(family, male, born(age), trait, father);
    }

    private Use use() {
        return random.nextInt(10) < 6 ? Use.FLAT : Use.HOUSE;
    }

    private int age(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /// A day of birth for this age, at least forty days ago.
    private LocalDate born(int age) {
        return Plan.DAY.minusYears(age).minusDays(40L + random.nextInt(320));
    }

    /// A day at most `days` ago and at least thirty, but not before `earliest`.
    private LocalDate since(LocalDate earliest, int days) {
        LocalDate day = Plan.DAY.minusDays(30L + random.nextInt(days - 30));
        return day.isBefore(earliest) ? earliest : day;
    }
}
