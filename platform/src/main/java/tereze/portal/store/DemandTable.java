package tereze.portal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.portal.CertificateDemander;

/// Demands for address certificates, in `portal.certificate_demand`.
@Component
public final class DemandTable {
    private final JdbcClient jdbc;

    DemandTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a demand, unless its id exists.
    public void add(UUID id, Instant at, CertificateDemander demander) {
        jdbc.sql("insert into portal.certificate_demand (id, at, body) values (?, ?, ?) on conflict (id) do nothing")
                .params(id, Timestamp.from(at), demander.code())
                .update();
    }

    /// The number of demands since a moment.
    public long since(Instant moment) {
        return jdbc.sql("select count(*) from portal.certificate_demand where at >= ?")
                .param(Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    /// The number of demands by each kind of organisation, largest first.
    public Map<CertificateDemander, Long> counts() {
        Map<CertificateDemander, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select body, count(*) from portal.certificate_demand group by body order by 2 desc, 1")
                .query((row, number) -> counts.put(CertificateDemander.of(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }
}
