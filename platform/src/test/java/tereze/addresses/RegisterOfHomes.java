package tereze.addresses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.Command;
import tereze.acts.PersonId;
import tereze.acts.Replays;
import tereze.acts.commit.RunningActs;
import tereze.addresses.RegistrationOutcome.Refused;
import tereze.addresses.RegistrationOutcome.Staged;
import tereze.addresses.RegistrationOutcome.Written;
import tereze.addresses.store.AddressSearch;
import tereze.addresses.store.PremisesQueries;
import tereze.addresses.store.RegistrationTable;
import tereze.testing.TestDatabase;

/// A register with a few homes on its own database.
abstract class RegisterOfHomes {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Viewer RULES = new Viewer.Rules();

    static final UUID FLAT = new UUID(7, 1);
    static final UUID HOUSE = new UUID(7, 2);
    static final UUID CORNER = new UUID(7, 3);

    /// In a street with a Kazakh name in all languages.
    static final UUID KAZAKH = new UUID(7, 4);

    static final Rka FLAT_RKA = new Rka("0201300000000001");
    static final Rka HOUSE_RKA = new Rka("2201300000000002");
    static final PersonId OWNER = new PersonId(new UUID(8, 1));
    static final Set<PersonId> PROTECTED = ConcurrentHashMap.newKeySet();

    static TestDatabase database;
    static RunningActs node;
    static Addresses addresses;
    static TermExpiry expiry;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        load(JdbcClient.create(database.owner()));
        node = RunningActs.on(database, new ActFamily(RegistrationAct.class));
        RegistrationTable registrations = new RegistrationTable(node.jdbc());
        addresses = new StoredAddresses(
                new PremisesQueries(node.jdbc()),
                new AddressSearch(node.jdbc()),
                registrations,
                RegisterOfHomes::underProtection);
        expiry = new TermExpiry(node.acts(), addresses, registrations);
    }

    static Set<PersonId> underProtection(Collection<PersonId> people) {
        return people.stream().filter(PROTECTED::contains).collect(Collectors.toSet());
    }

    @AfterAll
    static void stop() {
        Replays.everyRow(database);
        node.close();
        database.close();
    }

    static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    static List<Written> carry(RegistrationCommand... commands) {
        return switch (decide(commands)) {
            case Staged(var written) -> written;
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    static RegistrationOutcome decide(RegistrationCommand... commands) {
        return node.acts().run(registering(commands));
    }

    static Command<RegistrationOutcome> registering(RegistrationCommand... commands) {
        return Command.by(OWNER, "test", unit -> addresses.register(unit, List.of(commands)));
    }

    /// Loads rows as a bulk load does: version 1, the act of the load, guards disabled by the owner.
    private static void load(JdbcClient owner) {
        for (String table : List.of("place", "street", "building", "premises", "ownership")) {
            owner.sql("alter table addresses." + table + " disable trigger acts_inserted")
                    .update();
        }
        UUID city = new UUID(1, 1);
        UUID district = new UUID(1, 2);
        UUID street = new UUID(2, 1);
        UUID building = new UUID(3, 1);
        owner.sql("insert into addresses.place values (?, 1, 0, null, 'region', '710000000',"
                        + " '{\"kk\": \"Астана қаласы\", \"ru\": \"город Астана\", \"en\": \"Astana city\"}'),"
                        + " (?, 1, 0, ?, 'district', '711210000',"
                        + " '{\"kk\": \"Есіл ауданы\", \"ru\": \"район Есиль\", \"en\": \"Esil District\"}')")
                .params(city, district, city)
                .update();
        owner.sql("insert into addresses.street values (?, 1, 0, ?,"
                        + " '{\"kk\": \"Достық көшесі\", \"ru\": \"улица Достык\", \"en\": \"Dostyk Street\"}')")
                .params(street, district)
                .update();
        owner.sql("insert into addresses.building values (?, 1, 0, ?, '0201300000000000', '12'),"
                        + " (gen_random_uuid(), 1, 0, ?, '2201300000000000', '12')")
                .params(building, street, street)
                .update();
        owner.sql("insert into addresses.premises values (?, 1, 0, ?, ?, '711210000', '45', 'residential', false),"
                        + " (?, 1, 0, ?, ?, '711210000', null, 'residential', false)")
                .params(FLAT, building, FLAT_RKA.value(), HOUSE, building, HOUSE_RKA.value())
                .update();
        owner.sql("insert into addresses.building values (?, 1, 0, ?, '2201300000000007', '7A')")
                .params(new UUID(3, 7), street)
                .update();
        owner.sql("insert into addresses.premises values (?, 1, 0, ?, '2201300000000003', '711210000', null,"
                        + " 'residential', false)")
                .params(CORNER, new UUID(3, 7))
                .update();
        owner.sql("insert into addresses.street values (?, 1, 0, ?,"
                        + " '{\"kk\": \"Қаһарман көшесі\", \"ru\": \"улица Қаһарман\", \"en\": \"Qaharman Street\"}')")
                .params(new UUID(2, 2), district)
                .update();
        owner.sql("insert into addresses.building values (?, 1, 0, ?, '2201300000000008', '3')")
                .params(new UUID(3, 8), new UUID(2, 2))
                .update();
        owner.sql("insert into addresses.premises values (?, 1, 0, ?, '2201300000000004', '711210000', null,"
                        + " 'residential', false)")
                .params(KAZAKH, new UUID(3, 8))
                .update();
        owner.sql("insert into addresses.ownership values"
                        + " (gen_random_uuid(), 1, 0, ?, ?, null, 1, 1, '2020-01-01', '2026-12-31'),"
                        + " (gen_random_uuid(), 1, 0, ?, null, '120340000014', 1, 1, '2026-12-31', null),"
                        + " (gen_random_uuid(), 1, 0, ?, ?, null, 1, 1, '2010-01-01', '2020-01-01')")
                .params(FLAT, OWNER.value(), FLAT, HOUSE, OWNER.value())
                .update();
    }
}
