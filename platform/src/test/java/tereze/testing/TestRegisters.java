package tereze.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tereze.agencies.Agency;
import tereze.agencies.Ground;
import tereze.people.Iin;

/// A few people, agencies and addresses, put into the registers past the guards as a bulk load would.
public final class TestRegisters {
    private final TestDatabase database;
    private int made;

    public TestRegisters(TestDatabase database) {
        this.database = database;
    }

    /// A person of the demo.
    public record TestPerson(UUID id, String iin) {}

    /// A living adult man of the demo.
    public TestPerson person(String familyName, String givenName) {
        return person(familyName, givenName, false);
    }

    /// As [#person(String, String)], who may be under protection.
    public TestPerson person(String familyName, String givenName, boolean sealed) {
        String iin = nextIin();
        UUID id = UUID.randomUUID();
        insert("""
                insert into people.person (id, version, act_seq, iin, family_name, given_name, birth, sex, citizenship,
                    language, incapable, sealed, search_key)
                values (?, 1, 0, ?, ?, ?, '1990-05-12', 'male', 'KAZ', 'kk', false, ?, lower(?))
                """, id, iin, familyName, givenName, sealed, familyName + " " + givenName);
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

    /// A public agency that may ask for one purpose on one ground.
    public void agency(String code, String purpose, String ground, boolean opensSealed) {
        insert(
                "insert into agencies.agency (id, version, act_seq, code, kind, name)"
                        + " values (?, 1, 0, ?, 'public', '{\"kk\":\"Орган\",\"ru\":\"Орган\",\"en\":\"Body\"}')"
                        + " on conflict do nothing",
                Agency.idOf(code),
                code);
        insert(
                "insert into agencies.ground (id, version, act_seq, agency, purpose, ground, opens_sealed)"
                        + " values (?, 1, 0, ?, ?, ?, ?)",
                Ground.idOf(code, purpose, ground),
                Agency.idOf(code),
                purpose,
                ground,
                opensSealed);
    }

    /// Residential premises in Astana.
    public UUID premises(String rka) {
        UUID id = UUID.randomUUID();
        insert(
                "insert into addresses.premises (id, version, act_seq, building, rka, kato, number, kind, arrested)"
                        + " values (?, 1, 0, ?, ?, '710000000', '1', 'residential', false)",
                id,
                UUID.randomUUID(),
                rka);
        return id;
    }

    /// Premises that these persons own in equal shares.
    public void owned(UUID premises, TestPerson... owners) {
        for (TestPerson owner : owners) {
            insert(
                    "insert into addresses.ownership (id, version, act_seq, premises, person, share, share_of, since)"
                            + " values (?, 1, 0, ?, ?, 1, ?, '2020-01-01')",
                    UUID.randomUUID(),
                    premises,
                    owner.id(),
                    owners.length);
        }
    }

    /// A standing registration.
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

    private void insert(String sql, @Nullable Object... values) {
        String table = sql.split("\\s+", 4)[2];
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
