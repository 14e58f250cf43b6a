package tereze.acts.commit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Lifecycle;
import tereze.acts.Subject;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.testing.TestDatabase;

/// An example for the tests of acts: its table, its acts, and one set to which boxes belong.
public record Box(
        UUID id,
        String label,
        @Nullable String shelf,
        int opened,
        long weight,
        boolean fragile,
        LocalDate made,
        Instant seen,
        Colour colour,
        List<String> marks,
        Lid lid) {
    public static final StateTable<Box> BOXES = StateTable.of("test.box", Box.class)
            .frozen("made")
            .unique("shelf")
            .derived("label_length", Integer.class, box -> box.label().length())
            .build();
    public static final SetGuard ROOM = new SetGuard("test.room");

    public enum Colour {
        DEEP_TEAL,
        APRICOT
    }

    public sealed interface Lid {
        record Open() implements Lid {}

        record Shut(int turns) implements Lid {}
    }

    public sealed interface BoxAct extends Act {
        @Kind(value = "test.opened/1", number = 9000)
        record Opened(String label, Subject<Owner> owner, Subject<Subject.Nothing> witness) implements BoxAct {}

        @Kind(value = "test.renamed/1", number = 9001)
        record Renamed(String label, long weight, Colour colour, Lid lid) implements BoxAct {}

        @Kind(value = "test.closed/1", number = 9002)
        record Closed() implements BoxAct {}
    }

    /// Each renaming counts one more opening of the box.
    public static final Lifecycle<Box, BoxAct> LIFE = new Lifecycle<>(BOXES, BoxAct.class, Box::evolve);

    private static Box evolve(UUID id, @Nullable Box before, BoxAct act) {
        return switch (act) {
            case BoxAct.Opened(String label, var _, var _) ->
                labelled(id, label).on(label.startsWith("shelf ") ? label : null);
            case BoxAct.Renamed _ -> Objects.requireNonNull(before).openedOnceMore();
            case BoxAct.Closed _ -> Objects.requireNonNull(before);
        };
    }

    public record Owner(String name, String street) {}

    public static Box labelled(UUID id, String label) {
        return new Box(
                id,
                label,
                null,
                0,
                Long.MAX_VALUE,
                true,
                LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-21T10:15:30.123456Z"),
                Colour.DEEP_TEAL,
                List.of("қ", "ң"),
                new Lid.Shut(3));
    }

    public Box named(String newLabel) {
        return new Box(id, newLabel, shelf, opened, weight, fragile, made, seen, colour, marks, lid);
    }

    public Box on(@Nullable String newShelf) {
        return new Box(id, label, newShelf, opened, weight, fragile, made, seen, colour, marks, lid);
    }

    public Box openedOnceMore() {
        return new Box(id, label, shelf, opened + 1, weight, fragile, made, seen, colour, marks, lid);
    }

    public static TestDatabase database() {
        TestDatabase database = TestDatabase.create();
        JdbcClient owner = JdbcClient.create(database.owner());
        for (String sql : List.of(
                "create schema test",
                "grant usage on schema test to tereze_app, tereze_committer, tereze_listener",
                """
                create table test.box (id uuid primary key, version int not null, act_seq bigint not null,
                    label text not null check (label <> 'poison'), shelf text, opened int not null,
                    weight bigint not null, fragile boolean not null, made date not null, seen timestamptz not null,
                    colour text not null, marks jsonb not null, lid jsonb not null, label_length int not null)""",
                "create unique index on test.box (shelf)",
                "select acts.declare_state('test.box', array['made'])",
                "update acts.kind set state = 'test.box' where number between 9000 and 9002",
                "create table test.room (id uuid primary key, version int not null, act_seq bigint not null)",
                "select acts.declare_set('test.room')",
                "create table test.heard (seq bigint primary key, thing uuid not null, n bigserial)",
                "select acts.declare_projection('test.heard')",
                "grant usage on sequence test.heard_n_seq to tereze_listener")) {
            if (sql.startsWith("select")) {
                owner.sql(sql).query().listOfRows();
            } else {
                owner.sql(sql).update();
            }
        }
        return database;
    }
}
