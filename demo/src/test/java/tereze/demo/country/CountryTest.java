package tereze.demo.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.agencies.AgencyFile;
import tereze.api.DemoCast;
import tereze.demo.country.Cast.Member;
import tereze.demo.country.Quarter.Home;
import tereze.demo.country.Quarter.Kin;
import tereze.demo.country.Quarter.Person;
import tereze.demo.country.Quarter.Share;
import tereze.demo.country.Quarter.Stay;
import tereze.demo.country.Quarter.Trait;
import tereze.demo.country.Quarter.Use;

class CountryTest {
    private static List<Quarter> quarters(int people, long seed) {
        Country country = new Country(people, seed);
        return IntStream.range(0, country.quarters()).mapToObj(country::quarter).toList();
    }

    private static List<Person> people(List<Quarter> quarters) {
        return quarters.stream().flatMap(quarter -> quarter.people().stream()).toList();
    }

    @Property(tries = 5)
    void oneSeedMakesOneCountry(@ForAll long seed, @ForAll @IntRange(min = 1_000, max = 4_000) int people) {
        assertThat(quarters(people, seed)).isEqualTo(quarters(people, seed));
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        assertThat(quarters(1_000, 1)).isNotEqualTo(quarters(1_000, 2));
    }

    @Property(tries = 10)
    void hasExactlyAsManyPeopleAsAskedFor(@ForAll long seed, @ForAll @IntRange(min = 1_000, max = 30_000) int people) {
        assertThat(people(quarters(people, seed))).hasSize(people);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 1_000_001})
    void refusesASizeOutOfRange(int people) {
        assertThatThrownBy(() -> new Country(people, 1)).hasMessageContaining("expected: 1000 to 1000000");
    }

    @Test
    void usesEachNumberAndIdOnceAmongAHundredThousand() {
        List<Quarter> quarters = quarters(100_000, 42);
        Set<String> codes = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        int things = 0;
        for (Quarter quarter : quarters) {
            for (Person person : quarter.people()) {
                assertThat(codes.add(person.iin())).isTrue();
                ids.add(person.id());
            }
            for (Home home : quarter.homes()) {
                assertThat(home.rka()).matches("[02][0-9]{15}");
                assertThat(codes.add(home.rka())).isTrue();
                ids.add(home.id());
            }
            quarter.stays().forEach(stay -> ids.add(stay.id()));
            quarter.kinships().forEach(kinship -> ids.add(kinship.id()));
            quarter.shares().forEach(share -> ids.add(share.id()));
            quarter.buildings().forEach(building -> ids.add(building.id()));
            things += quarter.people().size()
                    + quarter.homes().size()
                    + quarter.stays().size()
                    + quarter.kinships().size()
                    + quarter.shares().size()
                    + quarter.buildings().size();
        }
        assertThat(ids).hasSize(things);
    }

    @Property(tries = 5)
    void everyNumberSaysBirthAndSexAndCloses(@ForAll long seed) {
        for (Person person : people(quarters(2_000, seed))) {
            String iin = person.iin();
            LocalDate birth = person.birth();
            assertThat(iin)
                    .hasSize(12)
                    .startsWith("%02d%02d%02d%d"
                            .formatted(
                                    birth.getYear() % 100,
                                    birth.getMonthValue(),
                                    birth.getDayOfMonth(),
                                    person.male() ? 7 : 8));
            assertThat(closingDigit(iin)).isEqualTo(iin.charAt(11) - '0');
            assertThat(birth).isBetween(LocalDate.of(1938, 1, 1), Plan.DAY);
        }
    }

    /// Written from the text of the decree, independently of the code under test.
    private static int closingDigit(String iin) {
        int sum = IntStream.rangeClosed(1, 11)
                        .map(i -> i * (iin.charAt(i - 1) - '0'))
                        .sum()
                % 11;
        if (sum < 10) {
            return sum;
        }
        int[] weights = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
        return IntStream.range(0, 11)
                        .map(i -> weights[i] * (iin.charAt(i) - '0'))
                        .sum()
                % 11;
    }

    @Property(tries = 5)
    void everyMinorLivesWithAParent(@ForAll long seed) {
        for (Quarter quarter : quarters(3_000, seed)) {
            Map<Person, Home> homes = homes(quarter);
            for (Person minor :
                    quarter.people().stream().filter(p -> !p.adult()).toList()) {
                assertThat(quarter.kinships())
                        .isNotEmpty()
                        .anyMatch(kinship -> kinship.kin() == Kin.PARENT
                                && kinship.to().equals(minor)
                                && kinship.of().disposes()
                                && home(homes, kinship.of()).equals(home(homes, minor)));
            }
        }
    }

    @Property(tries = 5)
    void parentsAreOlderThanTheirChildrenAndSpousesWereGrown(@ForAll long seed) {
        for (Quarter quarter : quarters(3_000, seed)) {
            assertThat(quarter.kinships()).allSatisfy(kinship -> {
                assertThat(kinship.since()).isBeforeOrEqualTo(Plan.DAY);
                switch (kinship.kin()) {
                    case PARENT ->
                        assertThat(kinship.of().birth().plusYears(17))
                                .isBefore(kinship.to().birth());
                    case GUARDIAN -> assertThat(kinship.to().trait()).isEqualTo(Trait.INCAPABLE);
                    case SPOUSE -> {
                        assertThat(kinship.of().birth().plusYears(16)).isBefore(kinship.since());
                        assertThat(kinship.to().birth().plusYears(16)).isBefore(kinship.since());
                    }
                }
            });
        }
    }

    @Property(tries = 5)
    void theSharesOfAHomeSumToOne(@ForAll long seed) {
        for (Quarter quarter : quarters(3_000, seed)) {
            Map<Home, List<Share>> shares = quarter.shares().stream().collect(Collectors.groupingBy(Share::home));
            assertThat(shares).containsOnlyKeys(quarter.homes());
            shares.values().forEach(owners -> {
                assertThat(owners.stream().mapToInt(Share::parts).sum())
                        .isEqualTo(owners.getFirst().of());
                assertThat(owners).allMatch(share -> (share.person() == null) != (share.organisation() == null));
                assertThat(owners.stream().map(Share::person).distinct()).hasSameSizeAs(owners);
            });
        }
    }

    @Property(tries = 5)
    void everyLivingPersonHasOneHomeAndNoHomeIsFull(@ForAll long seed) {
        for (Quarter quarter : quarters(3_000, seed)) {
            List<Stay> standing =
                    quarter.stays().stream().filter(s -> s.until() == null).toList();
            assertThat(standing.stream().map(Stay::person))
                    .containsExactlyInAnyOrderElementsOf(quarter.people().stream()
                            .filter(person -> person.trait() != Trait.DECEASED)
                            .toList());
            assertThat(standing.stream().collect(Collectors.groupingBy(Stay::home, Collectors.counting())))
                    .allSatisfy((home, people) -> assertThat(people).isLessThanOrEqualTo(9));
            assertThat(quarter.stays()).isNotEmpty().allSatisfy(stay -> {
                assertThat(stay.from()).isBetween(stay.person().birth(), Plan.DAY);
                assertThat(stay.until() == null || stay.until().isBefore(Plan.DAY))
                        .isTrue();
            });
        }
    }

    @Property(tries = 5)
    void theSmallestCountryHasEverythingThatIsRare(@ForAll long seed) {
        List<Quarter> quarters = quarters(1_000, seed);
        assertThat(quarters.stream().map(Quarter::region).distinct()).hasSize(20);
        assertThat(people(quarters).stream().map(Person::trait)).contains(Trait.values());
        assertThat(quarters.stream().flatMap(q -> q.homes().stream()))
                .anyMatch(Home::arrested)
                .anyMatch(home -> home.use() == Use.DORMITORY)
                .anyMatch(home -> home.use() == Use.HOUSE);
        List<Share> shares = quarters.stream().flatMap(q -> q.shares().stream()).toList();
        assertThat(shares)
                .anyMatch(share -> share.organisation() != null)
                .anyMatch(share -> share.person() != null && !share.person().adult())
                .anyMatch(share -> share.person() != null && share.person().trait() == Trait.DECEASED)
                .anyMatch(share -> share.person() != null && share.person().trait() == Trait.INCAPABLE);
        assertThat(quarters.stream()
                        .flatMap(q -> q.stays().stream())
                        .collect(Collectors.groupingBy(Stay::home, Collectors.counting())))
                .containsValue(9L);
    }

    @Test
    void twoCodesStandAtOneHouseNumberSomewhere() {
        assertThat(quarters(1_000, 1)).anySatisfy(quarter -> {
            List<String> numbers =
                    quarter.buildings().stream().map(Quarter.Building::number).toList();
            assertThat(new HashSet<>(numbers)).hasSizeLessThan(numbers.size());
        });
    }

    /// With 50,000 people the test detects a share that differs by three percentage points. This is six standard
    /// deviations of the smallest group.
    @Test
    void namesTellNothingOfWhatHappensToAPerson() {
        List<Quarter> quarters = quarters(50_000, 7);
        double everybody = kazakhNames(people(quarters), person -> true);
        Map<Person, Home> homes = new HashMap<>();
        quarters.forEach(quarter -> homes.putAll(homes(quarter)));
        Map<Home, List<Share>> shares =
                quarters.stream().flatMap(q -> q.shares().stream()).collect(Collectors.groupingBy(Share::home));
        Set<Person> owners = quarters.stream()
                .flatMap(q -> q.shares().stream())
                .map(Share::person)
                .collect(Collectors.toSet());
        List<Person> people = new ArrayList<>(people(quarters));
        assertThat(kazakhNames(people, owners::contains)).isCloseTo(everybody, within(0.03));
        assertThat(kazakhNames(people, person -> ofOrganisation(shares.get(homes.get(person)))))
                .isCloseTo(everybody, within(0.1));
        assertThat(kazakhNames(people, Person::male)).isCloseTo(everybody, within(0.03));
        assertThat(kazakhNames(people, person -> !person.adult())).isCloseTo(everybody, within(0.03));
    }

    private static boolean ofOrganisation(@Nullable List<Share> shares) {
        return shares != null && shares.getFirst().organisation() != null;
    }

    private static double kazakhNames(List<Person> people, Predicate<Person> which) {
        List<Person> chosen = people.stream().filter(which).toList();
        Set<String> kazakh = CountryFile.read("names.csv").stream()
                .filter(row ->
                        row.get("tradition").equals("kk") && row.get("part").equals("given"))
                .map(row -> row.get("male") + row.get("female"))
                .collect(Collectors.toSet());
        return (double) chosen.stream()
                        .filter(person -> kazakh.contains(person.name().given()))
                        .count()
                / chosen.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_345, 1_000_000})
    void theCastIsTheSameInEveryCountry(int people) {
        assertThat(numbers(new Country(people, people).cast())).isEqualTo(numbers(new Country(50_000, 1).cast()));
    }

    @Test
    void eachCastHasANumberOfItsOwn() {
        assertThat(Cast.registered())
                .isNotEmpty()
                .extracting(DemoCast::number)
                .doesNotHaveDuplicates()
                .doesNotContain(3);
    }

    @Test
    void aFurtherCastChangesNothingOfTheOthers() {
        List<DemoCast> casts = Cast.registered();
        List<Member> before = entered(casts);
        List<Member> after =
                entered(Stream.concat(casts.stream(), Stream.of(new Pupils())).toList());

        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.subList(before.size(), after.size()))
                .extracting(Member::role)
                .containsExactly("pupil");
    }

    private static List<Member> entered(List<DemoCast> casts) {
        Gazetteer gazetteer = Gazetteer.read();
        QuarterBuilder quarter = new QuarterBuilder(Plan.of(1_000, 1, gazetteer), 0, gazetteer, Names.read());
        return Cast.enter(casts, quarter, AgencyFile.ofKazakhstan().roles());
    }

    /// The cast of a service of another module.
    private static final class Pupils implements DemoCast {
        @Override
        public int number() {
            return 1_000;
        }

        @Override
        public <F, P, H> void enter(Stage<F, P, H> stage) {
            stage.show(stage.person(stage.family(), true, "2009-03-01"), "pupil", List.of(), null, "goes to school");
        }
    }

    private static List<String> numbers(List<Member> cast) {
        return cast.stream()
                .map(member -> member.person().iin()
                        + member.role()
                        + member.owns().stream().map(Home::rka).toList()
                        + (member.rents() == null ? "" : member.rents().rka()))
                .toList();
    }

    @Property(tries = 5)
    void theCastIsInTheCountryAndCanShowWhatItShould(@ForAll long seed) {
        Country country = new Country(1_000, seed);
        Quarter first = country.quarter(0);
        List<Member> cast = country.cast();
        List<Person> listed = cast.stream().map(Member::person).toList();
        assertThat(country.gazetteer().regions().get(first.region()).kato()).isEqualTo("710000000");
        assertThat(first.people()).containsAll(listed);
        assertThat(listed).allMatch(Person::disposes).doesNotHaveDuplicates();
        cast.forEach(member -> assertThat(member.note()).startsWith("synthetic"));

        List<Member> tenants =
                cast.stream().filter(m -> m.role().equals("tenant")).toList();
        assertThat(cast.getFirst()).isEqualTo(tenants.getFirst());
        List<Member> automatic = tenants.stream()
                .filter(tenant -> listed.containsAll(owners(first, rented(tenant))))
                .toList();
        assertThat(automatic).hasSizeGreaterThanOrEqualTo(3).contains(tenants.getFirst());
        assertThat(automatic).anyMatch(tenant -> owners(first, rented(tenant)).size() == 2);
        assertThat(tenants).hasSizeGreaterThan(automatic.size());
        for (Member tenant : tenants) {
            assertThat(rented(tenant).arrested()).isFalse();
            assertThat(first.stays()).noneMatch(stay -> stay.home().equals(rented(tenant)));
        }
        for (Member member : cast) {
            assertThat(member.owns()).allMatch(home -> owners(first, home).contains(member.person()));
        }
        assertThat(cast.stream().map(Member::role))
                .contains(
                        "owner",
                        "parent",
                        "foreigner",
                        "principal",
                        "representative",
                        "migration-officer",
                        "registrar");
        assertThat(cast.stream().filter(m -> m.role().equals("citizen"))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cast.stream().map(Member::role))
                .endsWith("platform-operator", "interior-owner", "education-owner", "justice-owner", "double-signer");
        assertThat(cast.getLast().offices()).hasSize(2);
    }

    private static Home rented(Member tenant) {
        return Objects.requireNonNull(tenant.rents());
    }

    private static Home home(Map<Person, Home> homes, Person person) {
        return Objects.requireNonNull(homes.get(person));
    }

    private static List<@Nullable Person> owners(Quarter quarter, Home home) {
        return quarter.shares().stream()
                .filter(share -> share.home().equals(home))
                .<@Nullable Person>map(Share::person)
                .toList();
    }

    private static Map<Person, Home> homes(Quarter quarter) {
        return quarter.stays().stream()
                .filter(stay -> stay.until() == null)
                .collect(Collectors.toMap(Stay::person, Stay::home));
    }
}
