package tereze.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.agencies.Agency;
import tereze.agencies.Ground;
import tereze.agencies.Office;
import tereze.people.Iin;

/// A few people, agencies and addresses. They are inserted into the registers without the guards, as a bulk load
/// does. Agencies may already exist. A database has only one of these objects, because it gives each person
/// another number.
public final class TestRegisters {
    private static final UUID CITY = new UUID(0, 71);
    private static final UUID STREET = new UUID(0, 72);
    private static final LocalDate BORN = LocalDate.of(1990, 5, 12);

    private final TestDatabase database;
    private int made;

    public TestRegisters(TestDatabase database) {
        this.database = database;
    }

    /// A person of the demo.
    public record TestPerson(UUID id, String iin) {}

    /// The facts about a person that rules use.
    ///
    /// @param death null for a living person
    public record Traits(LocalDate birth, @Nullable LocalDate death, boolean incapable, boolean sealed) {}

    /// A living adult man of the demo.
    public TestPerson person(String familyName, String givenName) {
        return person(familyName, givenName, false);
    }

    /// As [#person(String, String)]. The person may be under protection.
    public TestPerson person(String familyName, String givenName, boolean sealed) {
        return person(familyName, givenName, new Traits(BORN, null, false, sealed));
    }

    /// A person of whom only these facts matter.
    public TestPerson person(Traits traits) {
        return person("Сәбитов", "Ерлан", traits);
    }

    /// A person with a name, of whom only these facts matter.
    public TestPerson person(String familyName, String givenName, Traits traits) {
        String iin = nextIin();
        UUID id = UUID.randomUUID();
        insert(
                """
                insert into people.person (id, version, act_seq, iin, family_name, given_name, birth, death, sex,
                    citizenship, language, incapable, sealed, search_key)
                values (?, 1, 0, ?, ?, ?, ?, ?, 'male', 'KAZ', 'kk', ?, ?, lower(?))
                """,
                id,
                iin,
                familyName,
                givenName,
                traits.birth(),
                traits.death(),
                traits.incapable(),
                traits.sealed(),
                familyName + " " + givenName);
        return new TestPerson(id, iin);
    }

    private String nextIin() {
        while (true) {
            made++;
            var iin = Iin.closing("900512" + "7%04d".formatted(made));
            if (iin.isPresent()) {
                return iin.get().value();
            }
        }
    }

    /// A public agency that may ask for one purpose on one legal basis.
    public void agency(String code, String purpose, String ground, boolean opensSealed) {
        insert(
                "insert into agencies.agency (id, version, act_seq, code, kind, name)"
                        + " values (?, 1, 0, ?, 'public', '{\"kk\":\"Орган\",\"ru\":\"Орган\",\"en\":\"Body\"}')"
                        + " on conflict do nothing",
                Agency.idOf(code),
                code);
        insert(
                "insert into agencies.ground (id, version, act_seq, agency, purpose, ground, opens_sealed)"
                        + " values (?, 1, 0, ?, ?, ?, ?) on conflict do nothing",
                Ground.idOf(code, purpose, ground),
                Agency.idOf(code),
                purpose,
                ground,
                opensSealed);
    }

    /// A service centre for a territory.
    public void centre(String code, String territory) {
        insert(
                "insert into agencies.office (id, version, act_seq, agency, code, kind, territory, name)"
                        + " values (?, 1, 0, ?, ?, 'service-centre', ?,"
                        + " '{\"kk\":\"Орталық\",\"ru\":\"Центр\",\"en\":\"Centre\"}') on conflict do nothing",
                Office.idOf("government-for-citizens", code),
                Agency.idOf("government-for-citizens"),
                code,
                territory);
    }

    /// A private organisation. It has no legal basis to ask the register directly.
    public void privateOrganisation(String code) {
        insert(
                "insert into agencies.agency (id, version, act_seq, code, kind, name)"
                        + " values (?, 1, 0, ?, 'private',"
                        + " '{\"kk\":\"Дала Банкі\",\"ru\":\"Степной банк\",\"en\":\"Steppe Bank\"}') on conflict do nothing",
                Agency.idOf(code),
                code);
    }

    /// Residential premises in Astana.
    public UUID premises(String rka) {
        return premises(rka, "residential", false);
    }

    /// Premises in Astana.
    public UUID premises(String rka, String kind, boolean arrested) {
        UUID id = UUID.randomUUID();
        UUID building = building(rka);
        insert(
                "insert into addresses.premises (id, version, act_seq, building, rka, kato, number, kind, arrested)"
                        + " values (?, 1, 0, ?, ?, '710000000', '1', ?, ?)",
                id,
                building,
                rka,
                kind,
                arrested);
        return id;
    }

    /// A building in one street of Astana, under the code of its only flat.
    private UUID building(String rka) {
        insert(
                "insert into addresses.place (id, version, act_seq, level, kato, name) values (?, 1, 0, 'region',"
                        + " '710000000', '{\"kk\":\"Астана\",\"ru\":\"Астана\",\"en\":\"Astana\"}') on conflict do nothing",
                CITY);
        insert(
                "insert into addresses.street (id, version, act_seq, place, name) values (?, 1, 0, ?,"
                        + " '{\"kk\":\"Достық\",\"ru\":\"Достык\",\"en\":\"Dostyq\"}') on conflict do nothing",
                STREET,
                CITY);
        UUID building = UUID.randomUUID();
        insert(
                "insert into addresses.building (id, version, act_seq, street, rka, number) values (?, 1, 0, ?, ?, '1')",
                building,
                STREET,
                "9" + rka.substring(1));
        return building;
    }

    /// Premises that these persons own in equal shares.
    public void owned(UUID premises, TestPerson... owners) {
        for (TestPerson owner : owners) {
            owns(owner, premises, 1, owners.length);
        }
    }

    /// Moves premises to another place.
    public void lies(UUID premises, String kato) {
        pastTheGuards("addresses.premises", "update addresses.premises set kato = ? where id = ?", kato, premises);
    }

    /// Moves premises into another building, as a flat with this number.
    public void standsIn(UUID building, UUID premises, String number) {
        pastTheGuards(
                "addresses.premises",
                "update addresses.premises set building = ?, number = ?, kato = (select kato from addresses.premises"
                        + " where building = ? limit 1) where id = ?",
                building,
                number,
                building,
                premises);
    }

    /// A person's share in premises.
    public void owns(TestPerson owner, UUID premises, int share, int of) {
        insert(
                "insert into addresses.ownership (id, version, act_seq, premises, person, share, share_of, since)"
                        + " values (?, 1, 0, ?, ?, ?, ?, '2015-01-01')",
                UUID.randomUUID(),
                premises,
                owner.id(),
                share,
                of);
    }

    /// Premises of a person, in this number. The register does not know their addresses.
    public void ownsMany(TestPerson owner, int premises) {
        insert(
                "insert into addresses.ownership (id, version, act_seq, premises, person, share, share_of, since)"
                        + " select gen_random_uuid(), 1, 0, gen_random_uuid(), ?, 1, 1, '2015-01-01'"
                        + " from generate_series(1, ?)",
                owner.id(),
                premises);
    }

    /// Premises that only an organisation owns.
    public void ownedByOrganisation(String bin, UUID premises) {
        insert(
                "insert into addresses.ownership (id, version, act_seq, premises, organisation, share, share_of, since)"
                        + " values (?, 1, 0, ?, ?, 1, 1, '2015-01-01')",
                UUID.randomUUID(),
                premises,
                bin);
    }

    /// A document that proves who a person is, issued ten years before its last day.
    ///
    /// @param kind such as `identity-card`
    public void document(TestPerson person, String kind, LocalDate expires) {
        insert(
                "insert into people.identity_document (id, version, act_seq, person, kind, number, issuer, issued, expires)"
                        + " values (?, 1, 0, ?, ?, ?, 'ІІМ', ?, ?)",
                UUID.randomUUID(),
                person.id(),
                kind,
                person.iin(),
                expires.minusYears(10),
                expires);
    }

    /// Annuls the documents of a person from a day on.
    public void annul(UUID person, LocalDate on) {
        pastTheGuards(
                "people.identity_document",
                "update people.identity_document set annulled = ? where person = ?",
                on,
                person);
    }

    /// A relation that has not ended.
    ///
    /// @param person the parent, the guardian, or one of the spouses
    /// @param kind `parent`, `guardian` or `marriage`
    public void related(TestPerson person, TestPerson other, String kind) {
        related(person, other, kind, LocalDate.of(2018, 6, 9));
    }

    /// As [#related(TestPerson, TestPerson, String)], from a day on.
    public void related(TestPerson person, TestPerson other, String kind, LocalDate since) {
        insert(
                "insert into people.relation (id, version, act_seq, person, other, kind, since)"
                        + " values (?, 1, 0, ?, ?, ?, ?)",
                UUID.randomUUID(),
                person.id(),
                other.id(),
                kind,
                since);
    }

    /// An active registration.
    ///
    /// @param until null for a permanent one
    public UUID registration(TestPerson person, UUID premises, LocalDate since, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        String kind = until == null ? "permanent" : "temporary";
        insert(
                "insert into addresses.registration (id, version, act_seq, person, premises, kind, since, until,"
                        + " disputed, sealed, standing_kind)"
                        + " select ?, 1, 0, p.id, ?, ?, ?, ?, false, p.sealed, ? from people.person p where p.id = ?",
                id,
                premises,
                kind,
                since,
                until,
                kind,
                person.id());
        return id;
    }

    /// Active permanent registrations of people whom the register does not know.
    public void crowd(UUID premises, int residents, LocalDate since) {
        insert(
                "insert into addresses.registration (id, version, act_seq, person, premises, kind, since, disputed,"
                        + " sealed, standing_kind)"
                        + " select gen_random_uuid(), 1, 0, gen_random_uuid(), ?, 'permanent', ?, false, false,"
                        + " 'permanent' from generate_series(1, ?)",
                premises,
                since,
                residents);
    }

    /// Puts a person under protection, even if the person is already registered at an address.
    public void seal(TestPerson person) {
        pastTheGuards("people.person", "update people.person set sealed = true where id = ?", person.id());
    }

    /// Sets the phone number of a person in the register.
    public void phone(TestPerson person, String phone) {
        pastTheGuards("people.person", "update people.person set phone = ? where id = ?", phone, person.id());
    }

    /// Makes a person a woman. People are men here unless a test says otherwise.
    public TestPerson woman(TestPerson person) {
        pastTheGuards("people.person", "update people.person set sex = 'female' where id = ?", person.id());
        return person;
    }

    /// Gives these IINs to people of whom nothing else matters.
    public void takeIins(Collection<String> iins) {
        insert("""
                insert into people.person (id, version, act_seq, iin, family_name, given_name, birth, sex,
                    citizenship, language, incapable, sealed, search_key)
                select gen_random_uuid(), 1, 0, iin, 'Сәбитов', 'Ерлан', '2020-01-01', 'male', 'KAZ', 'kk', false,
                    false, 'сабитов ерлан' from unnest(?::text[]) iin
                """, (Object) iins.toArray(String[]::new));
    }

    /// Makes a person a citizen of another country.
    public void foreigner(TestPerson person) {
        pastTheGuards("people.person", "update people.person set citizenship = 'UZB' where id = ?", person.id());
    }

    private void insert(String sql, @Nullable Object... values) {
        pastTheGuards(sql.split("\\s+", 4)[2], sql, values);
    }

    private void pastTheGuards(String table, String sql, @Nullable Object... values) {
        try (var connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("alter table " + table + " disable trigger user").update();
            jdbc.sql(sql).params(Arrays.asList(values)).update();
            jdbc.sql("alter table " + table + " enable trigger user").update();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill the registers of a test", e);
        }
    }
}
