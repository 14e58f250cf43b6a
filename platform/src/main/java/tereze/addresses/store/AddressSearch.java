package tereze.addresses.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.addresses.Address;
import tereze.addresses.AddressWords;
import tereze.addresses.Addresses;
import tereze.addresses.FoundAddresses;
import tereze.addresses.rules.HouseNumber;
import tereze.addresses.rules.StreetWords;
import tereze.addresses.rules.StreetWords.Comparison;
import tereze.api.LookAlikes;

/// Finds dwellings by what people type.
@Component
public final class AddressSearch {
    /// There are few streets, so all are scanned. Buildings and flats are found by index.
    private static final String STREETS = """
            select s.id, concat_ws(' ',
                s.name ->> 'kk', s.name ->> 'ru', s.name ->> 'en', low.name ->> 'kk', low.name ->> 'ru',
                low.name ->> 'en', mid.name ->> 'kk', mid.name ->> 'ru', mid.name ->> 'en', top.name ->> 'kk',
                top.name ->> 'ru', top.name ->> 'en') as names
            from addresses.street s
            join addresses.place low on low.id = s.place
            left join addresses.place mid on mid.id = low.parent
            left join addresses.place top on top.id = mid.parent
            order by s.id
            """;

    /// [HouseNumber#key] of a number.
    private static final String NUMBER_KEY = """
            trim(both '/' from regexp_replace(regexp_replace(regexp_replace(translate(lower(%s), :letters, :become),
                :blanks, '', 'g'), :between, '/', 'g'), :beforeLetter, '', 'g'))""";

    private static final String FITTING =
            """
            where p.kind <> 'non-residential'
              and s.id = any (:streets)
              and (:building::text = '' or %s = :building)
              and (:flat::text = '' or %s = :flat)
            """.formatted(NUMBER_KEY.formatted("b.number"), NUMBER_KEY.formatted("p.number"));

    private static final String FIRST = PremisesQueries.ADDRESSES + FITTING + """
            order by s.id, length(b.number), b.number, length(p.number), p.number, p.id
            limit :limit
            """;

    private static final String ALL = """
            select count(*) from (
                select 1
                from addresses.premises p
                join addresses.building b on b.id = p.building
                join addresses.street s on s.id = b.street
            """ + FITTING + "limit :limit) counted";

    /// Without a house number, this many streets are enough to fill the list.
    private static final int MAX_STREETS = 50;

    private static final int MAX_STREETS_WITH_NUMBER = 1_000;

    /// More names than a country has, so that their memory is bounded.
    private static final int MOST_NAMES = 100_000;

    private final JdbcClient jdbc;
    private final Map<String, StreetWords> prepared = new ConcurrentHashMap<>();

    public AddressSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record NamedStreet(UUID id, StreetWords words) {}

    /// The dwellings of the first reading that the register has. Strict comparisons of names go first.
    ///
    /// @param limit the number of addresses to return
    public FoundAddresses find(List<AddressWords> readings, int limit) {
        List<AddressWords> narrow =
                readings.stream().filter(reading -> !reading.tooFew()).toList();
        if (narrow.isEmpty()) {
            return FoundAddresses.NONE;
        }
        List<NamedStreet> streets = jdbc.sql(STREETS)
                .query((row, _) -> new NamedStreet(row.getObject("id", UUID.class), words(row.getString("names"))))
                .list();
        for (Comparison comparison : Comparison.values()) {
            for (AddressWords reading : narrow) {
                UUID[] named = named(reading, streets, comparison);
                FoundAddresses found = named.length == 0 ? FoundAddresses.NONE : inStreets(named, reading, limit);
                if (found.all() > 0) {
                    return found;
                }
            }
        }
        return FoundAddresses.NONE;
    }

    private StreetWords words(String names) {
        if (prepared.size() > MOST_NAMES) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(names, StreetWords::of);
    }

    private static UUID[] named(AddressWords words, List<NamedStreet> streets, Comparison comparison) {
        return streets.stream()
                .filter(street -> street.words().have(words, comparison))
                .map(NamedStreet::id)
                .limit(words.building() == null ? MAX_STREETS : MAX_STREETS_WITH_NUMBER)
                .toArray(UUID[]::new);
    }

    private FoundAddresses inStreets(UUID[] streets, AddressWords words, int limit) {
        List<Address> first = fitting(FIRST, streets, words, limit)
                .query((row, _) -> PremisesQueries.address(row))
                .list();
        int all = first.size() < limit
                ? first.size()
                : fitting(ALL, streets, words, Addresses.MAX_FOUND + 1)
                        .query(Integer.class)
                        .single();
        return new FoundAddresses(first, all);
    }

    private JdbcClient.StatementSpec fitting(String sql, UUID[] streets, AddressWords words, int limit) {
        return jdbc.sql(sql)
                .param("streets", streets)
                .param("building", Objects.requireNonNullElse(words.building(), ""))
                .param("flat", Objects.requireNonNullElse(words.flat(), ""))
                .param("letters", LookAlikes.LETTERS)
                .param("become", LookAlikes.BECOME)
                .param("blanks", HouseNumber.BLANKS)
                .param("between", HouseNumber.BETWEEN)
                .param("beforeLetter", HouseNumber.BEFORE_LETTER)
                .param("limit", limit);
    }
}
