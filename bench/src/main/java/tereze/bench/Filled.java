package tereze.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.demo.country.SyntheticCountry;

/// Fills a database to the size that is measured.
final class Filled {
    private static final int ACTS_A_STATEMENT = 250_000;

    private final JdbcClient owner;
    private final DataSource source;

    Filled(DataSource source) {
        this.source = source;
        this.owner = JdbcClient.create(source);
    }

    /// Loads people and acts, if an earlier run has not done so.
    void fill(int people, long acts) {
        if (!exists("bench.yardstick")) {
            tables();
        }
        if (count("select count(*) from people.person") == 0) {
            long began = System.nanoTime();
            SyntheticCountry.fillIfEmpty(source, people, _ -> {});
            System.err.printf("  %,d people in %.0f s%n", people, (System.nanoTime() - began) / 1e9);
        }
        owner.sql("insert into acts.kind (number, name, state) values (9010, 'bench.posted/1', 'bench.parcel')"
                        + " on conflict (number) do update set state = excluded.state")
                .update();
        long present = count("select coalesce(max(seq) + 1, 0) from acts.act");
        while (present < acts) {
            present = append(present, Math.min(acts, present + ACTS_A_STATEMENT));
            System.err.printf("  %,d acts%n", present);
        }
        // The server does not know the kind of these acts, so the listeners must not read them.
        List.of("notices", "documents")
                .forEach(
                        listener -> owner.sql("insert into acts.cursor (listener, seq) select ?, max(seq) from acts.act"
                                        + " on conflict (listener) do update set seq = excluded.seq")
                                .param(listener)
                                .update());
        List.of("acts.act", "acts.subject")
                .forEach(table -> owner.sql("vacuum (analyze) " + table).update());
    }

    private void tables() {
        for (String sql : List.of(
                "create schema bench",
                "grant usage on schema bench to tereze_app, tereze_committer",
                "create table bench.yardstick (id bigint generated always as identity primary key, doc text not null)",
                """
                create table bench.parcel (id uuid primary key, version int not null, act_seq bigint not null,
                    addressee uuid not null, label text not null, weight bigint not null)""",
                "create index on bench.parcel (addressee)")) {
            owner.sql(sql).update();
        }
        owner.sql("select acts.declare_state('bench.parcel')").query().listOfRows();
    }

    /// Appends acts of another kind, of the usual size. No code reads them back.
    private long append(long from, long to) {
        owner.sql("""
                        insert into acts.act (seq, id, kind, at, thing, actor, ground, record, commitment)
                        select g, gen_random_uuid(), 9010, now(), gen_random_uuid(), gen_random_uuid(), 'filling',
                            '\\x00'::bytea || s.h || s.h || s.h || s.h || s.h || s.h || s.h || s.h || s.h || s.h || s.h
                                || s.h || s.h || s.h || s.h || s.h || s.h || s.h || s.h || s.h, s.h
                        from generate_series(?::bigint, ?::bigint - 1) g, lateral (select sha256(g::text::bytea) h) s""").params(from, to).update();
        owner.sql("""
                        insert into acts.subject (person, seq, kind)
                        select gen_random_uuid(), g, 9010
                        from generate_series(?::bigint, ?::bigint - 1) g, generate_series(1, 2)""").params(from, to).update();
        return to;
    }

    private boolean exists(String table) {
        return owner.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }
}
