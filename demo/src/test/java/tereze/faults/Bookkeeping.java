package tereze.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must be true of the database, whichever process was killed and when.
final class Bookkeeping {
    private final JdbcClient owner;

    Bookkeeping(DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    /// @param cases the cases so far; cases that are added during the check are not checked
    void assertWhole(Collection<String> cases, Collection<String> receipts) {
        assertThereAre(List.copyOf(cases), List.copyOf(receipts));
        assertNothingHalfDone();
    }

    private void assertThereAre(List<String> cases, List<String> receipts) {
        assertThat(count("select count(*) from cases.case where id = any(?)", uuids(cases)))
                .as("every case with a receipt is there")
                .isEqualTo(cases.size());
        assertThat(count("select count(*) from acts.act where id = any(?)", uuids(receipts)))
                .as("every receipt names an act that is there")
                .isEqualTo(receipts.size());
    }

    private void assertNothingHalfDone() {
        assertThat(owner.sql("select max(seq) + 1 - count(*) from acts.act")
                        .query(Long.class)
                        .single())
                .as("numbers without a gap")
                .isZero();
        assertThat(owner.sql("""
                                select count(*) from addresses.registration r join acts.act made on made.seq = r.act_seq
                                where made.thing = r.id and not exists (select from acts.act decided
                                    join cases.case c on c.id = decided.thing
                                    where decided.xid = made.xid and c.status = 'granted')""").query(Long.class).single())
                .as("no registration without the decision that grants it")
                .isZero();
        assertThat(owner.sql("""
                                select count(*) from cases.case c join acts.act decided on decided.seq = c.act_seq
                                where c.status = 'granted' and not exists (select from acts.act made
                                    join addresses.registration r on r.id = made.thing
                                    where made.xid = decided.xid)""").query(Long.class).single())
                .as("no grant without its registration")
                .isZero();
        assertThat(owner.sql("""
                                select count(*) from cases.case c where not exists (select from acts.act a
                                    where a.seq = c.act_seq and a.thing = c.id)""").query(Long.class).single())
                .as("no case without its act")
                .isZero();
    }

    long granted() {
        return owner.sql("select count(*) from cases.case where status = 'granted'")
                .query(Long.class)
                .single();
    }

    private long count(String sql, UUID[] ids) {
        return owner.sql(sql).param(ids).query(Long.class).single();
    }

    private static UUID[] uuids(Collection<String> ids) {
        return ids.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
