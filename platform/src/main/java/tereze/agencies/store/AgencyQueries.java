package tereze.agencies.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.table.Reads;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.agencies.Ground;
import tereze.agencies.Office;
import tereze.agencies.OfficeKind;

/// The register of agencies in our own database.
@Component
final class AgencyQueries implements Agencies {
    private static final String REFERENCE = "the register of agencies changes with a release, not beside a decision";

    private final JdbcClient jdbc;
    private final StateLoader<Agency> byCode;
    private final StateLoader<Ground> byPair;

    AgencyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byCode = AgencyTables.AGENCIES.byUnique(jdbc, "code");
        this.byPair = AgencyTables.GROUNDS.byUnique(jdbc, "agency", "purpose", "ground");
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return Reads.peek(REFERENCE, () -> byCode.first(code).map(Versioned::state));
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
        return Reads.peek(REFERENCE, () -> byPair.first(agency, purpose, ground).map(Versioned::state));
    }

    @Override
    public Optional<Office> competent(UUID agency, OfficeKind kind, String kato) {
        return states(AgencyTables.OFFICES, "s.agency = ? order by s.code limit ?", agency, MAX_FOUND).stream()
                .filter(office -> office.kind() == kind && office.territory().covers(kato))
                .max(Comparator.comparing(Office::territory));
    }

    @Override
    public Optional<Office> office(UUID id) {
        return states(AgencyTables.OFFICES, "s.id = ?", id).stream().findFirst();
    }

    private <T extends Record> List<T> states(StateTable<T> table, String condition, Object... parameters) {
        return Reads.peek(REFERENCE, () -> table.where(jdbc, condition, parameters)).stream()
                .map(Versioned::state)
                .toList();
    }
}
