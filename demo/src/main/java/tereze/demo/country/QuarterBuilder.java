package tereze.demo.country;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tereze.demo.country.Names.Man;
import tereze.demo.country.Plan.Stream;
import tereze.demo.country.Quarter.Building;
import tereze.demo.country.Quarter.Home;
import tereze.demo.country.Quarter.Kin;
import tereze.demo.country.Quarter.Kinship;
import tereze.demo.country.Quarter.Paper;
import tereze.demo.country.Quarter.Person;
import tereze.demo.country.Quarter.Share;
import tereze.demo.country.Quarter.Stay;
import tereze.demo.country.Quarter.Trait;
import tereze.demo.country.Quarter.Use;

/// Builds one quarter: people, homes and their relations. Not thread-safe.
final class QuarterBuilder {
    private static final int FLATS_A_BUILDING = 24;

    private static final int CARD_AGE = 16;
    private static final int CARD_YEARS = 10;
    private static final int ORGANISATION_YEARS = 12;

    /// The number of house numbers for a quarter on its street.
    private static final int NUMBERS_A_QUARTER = 400;

    private final Quarter quarter;
    private final int size;
    private final Names names;
    private final SplittableRandom nameStream;
    private final Ids ids;
    private final Iins iins;
    private final int firstNumber;
    private int numbers;
    private int codes;
    private int flats;
    private int blockNumber;
    private Use blockUse = Use.FLAT;
    private @Nullable Building block;

    QuarterBuilder(Plan plan, int number, Gazetteer gazetteer, Names names) {
        int streets = gazetteer.streets().size();
        this.quarter = new Quarter(number, plan.region(number), plan.place(number) % streets);
        this.size = plan.size(number);
        this.firstNumber = plan.place(number) / streets * NUMBERS_A_QUARTER;
        this.names = names;
        this.nameStream = plan.random(number, Stream.NAMES);
        this.ids = new Ids(number, plan.random(number, Stream.IDS));
        this.iins = new Iins(number);
    }

    Quarter quarter() {
        return quarter;
    }

    /// How many people the quarter can still take.
    int room() {
        return size - quarter.people().size();
    }

    Names.Family family() {
        return names.family(nameStream);
    }

    /// A person. The father, if known, is in the same country.
    Person person(Names.Family family, boolean male, LocalDate birth, Trait trait, @Nullable Person father) {
        Man naming = male ? names.man(family, nameStream) : null;
        String given = naming == null ? names.woman(family, nameStream) : naming.given();
        Names.FullName name = names.fullName(family, given, male, father == null ? null : father.naming(), nameStream);
        Iins.Issued issued = iins.issue(birth, male);
        Person person = new Person(ids.random(), issued.iin(), name, male, issued.birth(), trait, naming);
        quarter.people().add(person);
        if (person.age() >= CARD_AGE && trait != Trait.DECEASED) {
            paper(person);
        }
        return person;
    }

    /// A card is issued at sixteen and then every ten years; a person has the latest one.
    private void paper(Person person) {
        LocalDate first = person.birth().plusYears(CARD_AGE);
        LocalDate issued = first.plusYears((long) CARD_YEARS * ((person.age() - CARD_AGE) / CARD_YEARS));
        String number = "%05d%04d".formatted(quarter.number(), quarter.papers().size());
        quarter.papers()
                .add(new Paper(
                        ids.next(),
                        person,
                        number,
                        issued,
                        issued.plusYears(CARD_YEARS).minusDays(1)));
    }

    void parent(Person parent, Person child) {
        quarter.kinships().add(new Kinship(ids.next(), Kin.PARENT, parent, child, child.birth()));
    }

    void guardian(Person guardian, Person ward, LocalDate since) {
        quarter.kinships().add(new Kinship(ids.next(), Kin.GUARDIAN, guardian, ward, since));
    }

    void married(Person one, Person other, LocalDate since) {
        quarter.kinships().add(new Kinship(ids.next(), Kin.SPOUSE, one, other, since));
    }

    /// The next free home of a kind: the next flat of the current block, or a house with its own number. A block
    /// has the number of the house before it, so that sometimes one number has two codes, as in the register of
    /// addresses.
    Home home(Use use, boolean arrested) {
        Building building = block;
        if (use == Use.HOUSE) {
            building = new Building(ids.next(), number(++numbers), code('2'));
            quarter.buildings().add(building);
            return put(new Home(ids.next(), code('0'), building, null, use, arrested));
        }
        if (building == null || flats == FLATS_A_BUILDING || blockUse != use) {
            building = block(use);
        }
        return put(new Home(ids.next(), code('2'), building, Integer.toString(++flats), use, arrested));
    }

    void owns(Home home, List<Person> owners) {
        for (Person owner : owners) {
            quarter.shares().add(new Share(ids.next(), home, owner, null, 1, owners.size(), since(owner)));
        }
    }

    void ownedByOrganisation(Home home, String bin) {
        quarter.shares().add(new Share(ids.next(), home, null, bin, 1, 1, Plan.DAY.minusYears(ORGANISATION_YEARS)));
    }

    void lives(Person person, Home home, LocalDate from) {
        quarter.stays().add(new Stay(ids.next(), person, home, from, null));
    }

    /// A temporary registration that has expired.
    void lived(Person person, Home home, LocalDate from, LocalDate until) {
        quarter.stays().add(new Stay(ids.next(), person, home, from, until));
    }

    private Building block(Use use) {
        if (numbers == blockNumber) {
            numbers++;
        }
        blockNumber = numbers;
        blockUse = use;
        flats = 0;
        block = new Building(ids.next(), number(blockNumber), code('2'));
        quarter.buildings().add(block);
        return block;
    }

    /// The later of two days: ten years before the country's day, and the owner's majority (a child's birth).
    private static LocalDate since(Person owner) {
        LocalDate grown = owner.adult() ? owner.birth().plusYears(18) : owner.birth();
        LocalDate decade = Plan.DAY.minusYears(10);
        return grown.isAfter(decade) ? grown : decade;
    }

    private Home put(Home home) {
        quarter.homes().add(home);
        return home;
    }

    private String number(int nth) {
        return Integer.toString(firstNumber + nth);
    }

    /// A code of the address register: the digit of its kind, 99 for synthetic, quarter, count.
    private String code(char kind) {
        return kind + "99" + Integer.toString(100_000 + quarter.number()).substring(1)
                + Integer.toString(100_000_000 + ++codes).substring(1);
    }
}
