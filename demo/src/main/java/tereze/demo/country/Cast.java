package tereze.demo.country;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.agencies.AgencyRole;
import tereze.demo.country.Names.Family;
import tereze.demo.country.Quarter.Home;
import tereze.demo.country.Quarter.Person;
import tereze.demo.country.Quarter.Trait;
import tereze.demo.country.Quarter.Use;

/// The people a demonstration is played with: the first in the first quarter of every country, in Astana. Their IINs
/// and the codes of their homes are the same in every country, whatever its size and seed; their names are drawn.
final class Cast {
    private static final LocalDate FURTHER_OFFICER = LocalDate.of(1981, 3, 8);

    private final QuarterBuilder builder;
    private final Deque<AgencyRole> offices;
    private final List<Member> members = new ArrayList<>();

    private Cast(QuarterBuilder builder, List<AgencyRole> offices) {
        this.builder = builder;
        this.offices = new ArrayDeque<>(offices);
    }

    /// What a member can be used to show.
    enum Role {
        CITIZEN,
        OWNER,
        TENANT,
        PARENT,
        FOREIGNER,
        PRINCIPAL,
        REPRESENTATIVE,
        OFFICER;

        /// As it is written: `tenant`.
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param owns the homes this member is an owner of
    /// @param rents the home this member lives in without being registered there; null for all but tenants
    /// @param office the role that this member holds in an agency; null for all but officers
    /// @param actsFor who gave this member a power of attorney; null for all but representatives
    /// @param note what the member shows, in English, beginning with the word "synthetic"
    record Member(
            Person person,
            Role role,
            List<Home> owns,
            @Nullable Home rents,
            @Nullable AgencyRole office,
            @Nullable Person actsFor,
            String note) {
        /// What is told of the role: an officer's is that in the agency, such as `migration-officer`.
        String shows() {
            return office == null ? role.text() : office.code();
        }
    }

    /// Puts the cast into a quarter that is still empty.
    ///
    /// @param offices the roles of agencies' officers: one member holds each
    static List<Member> enter(QuarterBuilder builder, List<AgencyRole> offices) {
        Cast cast = new Cast(builder, offices);
        cast.tenantOfOneOwner();
        cast.tenantOfCouple();
        cast.tenantOfSecondOwner();
        cast.tenantOfOrganisation();
        cast.tenantOfMinor();
        cast.parents();
        cast.officer("1983-11-29");
        cast.uninvolved();
        cast.foreigner();
        cast.elderlyMother();
        for (int nth = 0; !cast.offices.isEmpty(); nth++) {
            cast.officer(FURTHER_OFFICER.plusMonths(nth).toString());
        }
        return List.copyOf(cast.members);
    }

    private void tenantOfOneOwner() {
        Person owner = adult(false, "1975-03-14");
        Home own = livesInOwn(owner);
        Home let = ownedBy(owner);
        tenant(adult(true, "1994-06-21"), let, "one owner: granted as soon as she consents");
        owner(owner, List.of(own, let), "lets a flat to the first tenant");
    }

    private void tenantOfCouple() {
        Family family = builder.family();
        Person wife = builder.person(family, false, LocalDate.parse("1980-09-02"), Trait.NONE, null);
        Person husband = builder.person(family, true, LocalDate.parse("1978-01-30"), Trait.NONE, null);
        builder.married(husband, wife, LocalDate.parse("2004-05-15"));
        Home own = ownedBy(wife, husband);
        Home let = ownedBy(wife, husband);
        moveIn(own, wife, husband);
        tenant(adult(false, "1998-11-05"), let, "two owners: granted when both have consented");
        owner(wife, List.of(own, let), "owns a flat with her husband, let to the second tenant");
        owner(husband, List.of(own, let), "owns a flat with his wife, let to the second tenant");
    }

    private void tenantOfSecondOwner() {
        Person owner = adult(true, "1969-12-11");
        Home own = livesInOwn(owner);
        Home let = ownedBy(owner);
        tenant(adult(true, "1989-04-17"), let, "one owner: granted as soon as he consents");
        owner(owner, List.of(own, let), "lets a flat to the third tenant");
    }

    private void tenantOfOrganisation() {
        Home let = builder.home(Use.FLAT, false);
        builder.ownedByOrganisation(let, Organisations.landlord(0));
        tenant(adult(false, "1991-08-08"), let, "the owner is an organisation: an officer decides");
    }

    private void tenantOfMinor() {
        Family family = builder.family();
        Person guardian = builder.person(family, false, LocalDate.parse("1985-02-23"), Trait.NONE, null);
        Person child = builder.person(family, true, LocalDate.parse("2016-10-01"), Trait.NONE, null);
        builder.parent(guardian, child);
        Home own = ownedBy(guardian);
        moveIn(own, guardian, child);
        Home inherited = ownedBy(child);
        tenant(adult(true, "1996-03-03"), inherited, "the owner is a minor: an officer decides");
    }

    private void parents() {
        Family family = builder.family();
        Person father = builder.person(family, true, LocalDate.parse("1987-07-19"), Trait.NONE, null);
        Person mother = builder.person(family, false, LocalDate.parse("1988-05-27"), Trait.NONE, null);
        Person child = builder.person(family, false, LocalDate.parse("2018-06-09"), Trait.NONE, father);
        builder.parent(mother, child);
        builder.parent(father, child);
        Home hers = ownedBy(mother);
        Home his = ownedBy(father);
        moveIn(hers, mother, child);
        moveIn(his, father);
        add(mother, Role.PARENT, List.of(hers), null, "a child of hers under 14 is registered with her");
        add(father, Role.PARENT, List.of(his), null, "lives apart from the mother of his child");
    }

    /// Takes the next of the roles.
    private void officer(String birth) {
        AgencyRole office = offices.removeFirst();
        Person officer = adult(true, birth);
        Home own = livesInOwn(officer);
        String note =
                "synthetic: decides what rules leave to a " + office.name().en() + ", in Astana";
        members.add(new Member(officer, Role.OFFICER, List.of(own), null, office, null, note));
    }

    private void foreigner() {
        Person foreigner = builder.person(builder.family(), true, LocalDate.parse("1990-02-15"), Trait.FOREIGN, null);
        Home own = livesInOwn(foreigner);
        add(foreigner, Role.FOREIGNER, List.of(own), null, "a citizen of another country who lives here permanently");
    }

    private void elderlyMother() {
        Family family = builder.family();
        Person mother = builder.person(family, false, LocalDate.parse("1947-10-12"), Trait.NONE, null);
        Person son = builder.person(family, true, LocalDate.parse("1974-05-03"), Trait.NONE, null);
        builder.parent(mother, son);
        Home hers = livesInOwn(mother);
        Home his = livesInOwn(son);
        add(mother, Role.PRINCIPAL, List.of(hers), null, "her grown-up son may apply for her");
        String note = "synthetic: may apply for his elderly mother by a power of attorney";
        members.add(new Member(son, Role.REPRESENTATIVE, List.of(his), null, null, mother, note));
    }

    private void uninvolved() {
        Person one = adult(false, "1972-04-04");
        Home own = livesInOwn(one);
        Person other = adult(true, "1999-09-16");
        moveIn(own, other);
        add(one, Role.CITIZEN, List.of(own), null, "has to do with no other member but her lodger");
        add(other, Role.CITIZEN, List.of(), null, "has to do with no other member but his landlady");
    }

    /// A tenant is registered at a home of his own elsewhere, so that he may move.
    private void tenant(Person tenant, Home rents, String note) {
        add(tenant, Role.TENANT, List.of(livesInOwn(tenant)), rents, note);
    }

    private void owner(Person owner, List<Home> owns, String note) {
        add(owner, Role.OWNER, owns, null, note);
    }

    private void add(Person person, Role role, List<Home> owns, @Nullable Home rents, String note) {
        members.add(new Member(person, role, owns, rents, null, null, "synthetic: " + note));
    }

    private Person adult(boolean male, String birth) {
        return builder.person(builder.family(), male, LocalDate.parse(birth), Trait.NONE, null);
    }

    private Home livesInOwn(Person person) {
        Home home = ownedBy(person);
        moveIn(home, person);
        return home;
    }

    private Home ownedBy(Person... owners) {
        Home home = builder.home(Use.FLAT, false);
        builder.owns(home, List.of(owners));
        return home;
    }

    private void moveIn(Home home, Person... people) {
        for (Person person : people) {
            builder.lives(person, home, LocalDate.parse("2019-02-01"));
        }
    }
}
