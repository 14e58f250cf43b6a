package tereze.addresses.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.RowVersion;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Kato;
import tereze.addresses.Ownership;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.addresses.rules.AddressWriting;
import tereze.api.Text;

/// Reads premises, addresses and owners.
@Component
public final class PremisesQueries {
    /// A street belongs to a locality or to a city district. There are at most two more levels above.
    static final String ADDRESSES = """
            select p.id, p.rka, p.kato, p.number as flat, b.number as building,
                   s.name ->> 'kk' as street_kk, s.name ->> 'ru' as street_ru, s.name ->> 'en' as street_en,
                   low.name ->> 'kk' as low_kk, low.name ->> 'ru' as low_ru, low.name ->> 'en' as low_en,
                   mid.name ->> 'kk' as mid_kk, mid.name ->> 'ru' as mid_ru, mid.name ->> 'en' as mid_en,
                   top.name ->> 'kk' as top_kk, top.name ->> 'ru' as top_ru, top.name ->> 'en' as top_en
            from addresses.premises p
            join addresses.building b on b.id = p.building
            join addresses.street s on s.id = b.street
            join addresses.place low on low.id = s.place
            left join addresses.place mid on mid.id = low.parent
            left join addresses.place top on top.id = mid.parent
            """;

    private static final String OF_PREMISES = ADDRESSES + "where p.id = any (?)";

    private static final String HOLDS =
            " and (s.until is null or s.until > asked.k2) order by s.since, s.id limit " + Addresses.MAX_FOUND;

    private final JdbcClient jdbc;
    private final StateLoader<Premises> byId;
    private final StateLoader<Premises> byRka;
    private final StateLoader<Ownership> ofPremises;
    private final StateLoader<Ownership> ofPerson;

    public PremisesQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var guard = new StateTable.Joined(
                ", d.version as guard",
                "left join addresses.dwelling d on d.id = s.id",
                (row, _) -> List.of(new RowVersion(
                        Addresses.DWELLING.table(), row.getObject("id", UUID.class), row.getInt("guard"))));
        this.byRka = AddressTables.PREMISES.byUnique(jdbc, guard, "rka");
        this.byId = AddressTables.PREMISES.byId(jdbc, guard);
        this.ofPremises = AddressTables.OWNERSHIPS.bySet(
                jdbc, Addresses.DWELLING, "s.premises = asked.k1" + HOLDS, "uuid", "date");
        this.ofPerson = AddressTables.OWNERSHIPS.byRows(
                jdbc, "the ministry's register alone adds owners", "s.person = asked.k1" + HOLDS, "uuid", "date");
    }

    /// Premises by id. A command that reads them also relies on their guard row, and so on owners and residents.
    public Optional<Premises> find(UUID id) {
        return byId.first(id).map(Versioned::state);
    }

    /// Like [#find(UUID)], by address code.
    public Optional<Premises> byRka(Rka rka) {
        return byRka.first(rka.value()).map(Versioned::state);
    }

    public Map<UUID, Address> addressesOf(Collection<UUID> premises) {
        return jdbc
                .sql(OF_PREMISES)
                .param(premises.toArray(UUID[]::new))
                .query((row, number) -> address(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Address::premises, Function.identity()));
    }

    /// The names of places by their codes.
    public Map<Kato, Text> namesOf(Collection<Kato> places) {
        Map<Kato, Text> names = new HashMap<>();
        jdbc.sql("select kato, name ->> 'kk', name ->> 'ru', name ->> 'en' from addresses.place where kato = any (?)")
                .param(places.stream().map(Kato::value).toArray(String[]::new))
                .query(row -> {
                    names.put(
                            new Kato(row.getString(1)), new Text(row.getString(2), row.getString(3), row.getString(4)));
                });
        return names;
    }

    /// Shares in premises that are valid today or become valid later.
    public List<Ownership> ownersOf(UUID premises, LocalDate today) {
        return states(ofPremises.of(premises, today));
    }

    /// Shares of a person that are valid today or become valid later.
    public List<Ownership> ownedBy(PersonId person, LocalDate today) {
        return states(ofPerson.of(person, today));
    }

    private static List<Ownership> states(List<Versioned<Ownership>> stored) {
        return stored.stream().map(Versioned::state).toList();
    }

    static Address address(ResultSet row) throws SQLException {
        List<Text> places = Stream.of(name(row, "top"), name(row, "mid"), name(row, "low"))
                .flatMap(Optional::stream)
                .toList();
        Text text = AddressWriting.write(
                places, name(row, "street").orElseThrow(), row.getString("building"), row.getString("flat"));
        return new Address(
                row.getObject("id", UUID.class), new Rka(row.getString("rka")), new Kato(row.getString("kato")), text);
    }

    private static Optional<Text> name(ResultSet row, String of) throws SQLException {
        String kk = row.getString(of + "_kk");
        return kk == null
                ? Optional.empty()
                : Optional.of(new Text(kk, row.getString(of + "_ru"), row.getString(of + "_en")));
    }
}
