package tereze.agencies.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.table.BatchLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.agencies.Ground;
import tereze.agencies.Office;
import tereze.agencies.OfficeKind;

/// The register of agencies in our own database.
@Component
final class StoredAgencies implements Agencies {
    private final JdbcClient jdbc;
    private final BatchLoader<List<?>, Versioned<Agency>> byCode;
    private final BatchLoader<List<?>, Versioned<Ground>> byPair;

    StoredAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byCode = AgencyTables.AGENCIES.grouped(jdbc, "s.code = asked.k1", "text");
        this.byPair = AgencyTables.GROUNDS.grouped(
                jdbc, "s.agency = asked.k1 and s.purpose = asked.k2 and s.ground = asked.k3", "uuid", "text", "text");
    }

    @Override
    public Optional<Agency> find(UUID id) {
        return AgencyTables.AGENCIES.find(jdbc, id).map(Versioned::state);
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return byCode.first(List.of(code)).map(Versioned::state);
    }

    @Override
    public List<Agency> all() {
        return states(AgencyTables.AGENCIES, "true order by s.code limit ?", MAX_FOUND);
    }

    @Override
    public List<Ground> groundsOf(UUID agency) {
        return states(AgencyTables.GROUNDS, "s.agency = ? order by s.purpose, s.ground limit ?", agency, MAX_FOUND);
    }

    @Override
    public Optional<Ground> ground(UUID agency, String purpose, String ground) {
        return byPair.first(List.of(agency, purpose, ground)).map(Versioned::state);
    }

    @Override
    public Optional<Office> office(UUID id) {
        return AgencyTables.OFFICES.find(jdbc, id).map(Versioned::state);
    }

    @Override
    public List<Office> officesOf(UUID agency) {
        return states(AgencyTables.OFFICES, "s.agency = ? order by s.code limit ?", agency, MAX_FOUND);
    }

    @Override
    public Optional<Office> competent(UUID agency, OfficeKind kind, String kato) {
        return officesOf(agency).stream()
                .filter(office -> office.kind() == kind && office.territory().covers(kato))
                .max(Comparator.comparing(Office::territory));
    }

    private <T extends Record> List<T> states(StateTable<T> table, String condition, Object... parameters) {
        return table.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }
}
