package tereze.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.agencies.AgencyRole;
import tereze.api.DemoCast;
import tereze.demo.country.Names.Family;
import tereze.demo.country.Quarter.Home;
import tereze.demo.country.Quarter.Person;
import tereze.demo.country.Quarter.Trait;
import tereze.demo.country.Quarter.Use;

/// The people of a demonstration. They are the first people in the first quarter of every country, in Astana. Modules
/// register them as [DemoCast]s. Their IINs and the codes of their homes do not depend on the country's size and seed;
/// their names are random.
final class Cast implements DemoCast.Stage<Family, Person, Home> {
    /// The position at which the remaining officers are created.
    private static final int OFFICERS = 3;

    private static final LocalDate FURTHER_OFFICER = LocalDate.of(1981, 3, 8);
    private static final String MOVED_IN = "2019-02-01";

    private final QuarterBuilder builder;
    private final List<AgencyRole> offices;
    private final List<AgencyRole> open;
    private final Map<Person, Person> principals = new HashMap<>();
    private final List<Member> members = new ArrayList<>();

    private Cast(QuarterBuilder builder, List<AgencyRole> offices, Set<String> taken) {
        this.builder = builder;
        this.offices = List.copyOf(offices);
        this.open = new ArrayList<>(offices);
        open.removeIf(office -> taken.contains(office.code()));
    }

    /// @param role what this member shows: `tenant`, or the role in an agency, such as `migration-officer`
    /// @param owns the homes that this member owns
    /// @param rents the home where this member lives without a registration; null for all but tenants
    /// @param offices the roles that this member holds in agencies; empty for all but officers
    /// @param everywhere whether the roles are for the whole country; otherwise for the region of the cast
    /// @param actsFor who gave this member a power of attorney; null for all but representatives
    /// @param note what the member shows, in English, beginning with the word "synthetic"
    record Member(
            Person person,
            String role,
            List<Home> owns,
            @Nullable Home rents,
            List<AgencyRole> offices,
            boolean everywhere,
            @Nullable Person actsFor,
            String note) {
        Member {
            offices = List.copyOf(offices);
        }
    }

    /// The casts of all modules on the classpath, in order.
    static List<DemoCast> registered() {
        return ServiceLoader.load(DemoCast.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(DemoCast::number))
                .toList();
    }

    /// Creates the casts in an empty quarter.
    ///
    /// @param casts in order
    /// @param offices the roles of agencies' officers: one member holds each
    static List<Member> enter(List<DemoCast> casts, QuarterBuilder builder, List<AgencyRole> offices) {
        Set<String> taken =
                casts.stream().flatMap(cast -> cast.officers().stream()).collect(Collectors.toUnmodifiableSet());
        Cast stage = new Cast(builder, offices, taken);
        casts.stream().filter(cast -> cast.number() < OFFICERS).forEach(cast -> cast.enter(stage));
        stage.furtherOfficers();
        casts.stream().filter(cast -> cast.number() > OFFICERS).forEach(cast -> cast.enter(stage));
        return List.copyOf(stage.members);
    }

    private void furtherOfficers() {
        for (int nth = 0; !open.isEmpty(); nth++) {
            officer(open.getFirst().code(), FURTHER_OFFICER.plusMonths(nth).toString());
        }
    }

    @Override
    public Family family() {
        return builder.family();
    }

    @Override
    public Person person(Family family, boolean male, String birth) {
        return builder.person(family, male, LocalDate.parse(birth), Trait.NONE, null);
    }

    @Override
    public Person child(Family family, boolean male, String birth, Person father) {
        return builder.person(family, male, LocalDate.parse(birth), Trait.NONE, father);
    }

    @Override
    public Person foreigner(Family family, boolean male, String birth) {
        return builder.person(family, male, LocalDate.parse(birth), Trait.FOREIGN, null);
    }

    @Override
    public void married(Person one, Person other, String since) {
        builder.married(one, other, LocalDate.parse(since));
    }

    @Override
    public void parent(Person parent, Person child) {
        builder.parent(parent, child);
    }

    @Override
    public Home homeOf(List<Person> owners) {
        Home home = builder.home(Use.FLAT, false);
        builder.owns(home, owners);
        return home;
    }

    @Override
    public Home homeOfOrganisation() {
        Home home = builder.home(Use.FLAT, false);
        builder.ownedByOrganisation(home, Organisations.landlord(0));
        return home;
    }

    @Override
    public void moveIn(Home home, List<Person> people) {
        people.forEach(person -> builder.lives(person, home, LocalDate.parse(MOVED_IN)));
    }

    @Override
    public void show(Person person, String role, List<Home> owns, @Nullable Home rents, String note) {
        members.add(
                new Member(person, role, owns, rents, List.of(), false, principals.get(person), "synthetic: " + note));
    }

    @Override
    public void officer(String role, String birth) {
        AgencyRole office = named(role, open);
        open.remove(office);
        String note =
                "synthetic: decides what rules leave to a " + office.name().en() + ", in Astana";
        officer(office.code(), List.of(office), false, birth, note);
    }

    @Override
    public void officer(String shown, List<String> roles, String birth, String note) {
        List<AgencyRole> held = roles.stream().map(role -> named(role, offices)).toList();
        officer(shown, held, true, birth, "synthetic: " + note);
    }

    private void officer(String shown, List<AgencyRole> held, boolean everywhere, String birth, String note) {
        Person officer = person(family(), true, birth);
        Home own = homeOf(List.of(officer));
        moveIn(own, List.of(officer));
        members.add(new Member(officer, shown, List.of(own), null, held, everywhere, null, note));
    }

    private static AgencyRole named(String role, List<AgencyRole> offices) {
        return offices.stream()
                .filter(office -> office.code().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no open office: " + role));
    }

    @Override
    public void mandate(Person principal, Person representative) {
        principals.put(representative, principal);
    }
}
