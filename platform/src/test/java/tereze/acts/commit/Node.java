package tereze.acts.commit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.CommitOutcome;
import tereze.acts.Decision;
import tereze.acts.Listener;
import tereze.acts.PersonId;
import tereze.acts.StoredResponse;
import tereze.acts.Subject;
import tereze.acts.commit.Box.BoxAct;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.stream.JdbcActStream;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.testing.Decided;
import tereze.testing.TestDatabase;

/// The acts of one node on a test database.
public record Node(ActsRuntime runtime, HikariDataSource pool, JdbcClient jdbc, ActStream stream, ActCodec codec)
        implements AutoCloseable {
    public static final Actor ACTOR =
            Actor.person(new PersonId(UUID.fromString("0b0b0b0b-0000-4000-8000-000000000001")));

    public static Node start(TestDatabase database, Listener... listeners) {
        return start(database, database.jdbcUrl(), listeners);
    }

    /// Starts a node.
    ///
    /// @param url the URL of the database, or of a [Wire] to it
    public static Node start(TestDatabase database, String url, Listener... listeners) {
        return start(database, url, List.of(new ActFamily(BoxAct.class)), listeners);
    }

    /// Starts a node of a version that knows the acts of these families.
    public static Node start(TestDatabase database, List<ActFamily> families, Listener... listeners) {
        return start(database, database.jdbcUrl(), families, listeners);
    }

    /// Starts a node with a clock of its own.
    static Node start(TestDatabase database, InstantSource clock) {
        return start(database, database.jdbcUrl(), List.of(new ActFamily(BoxAct.class)), clock);
    }

    private static Node start(TestDatabase database, String url, List<ActFamily> families, Listener... listeners) {
        return start(database, url, families, InstantSource.system(), listeners);
    }

    private static Node start(
            TestDatabase database, String url, List<ActFamily> families, InstantSource clock, Listener... listeners) {
        ActKinds kinds = new ActKinds(families);
        ActCodec codec = new ActCodec(kinds, new SecureRandom());
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database.app());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        JdbcClient jdbc = StoreConnections.client(pool);
        ActsRuntime runtime = new ActsRuntime(
                new ActsConnections(url, database.appUser(), database.appPassword()),
                jdbc,
                codec,
                clock,
                new SecureRandom(),
                ActsRuntime.MAX_ACTS_A_BATCH,
                Duration.ofMillis(200));
        runtime.start(List.of(listeners));
        return new Node(runtime, pool, jdbc, new JdbcActStream(jdbc, codec), codec);
    }

    public Acts acts() {
        return runtime.acts();
    }

    /// What is wrong with its listeners, for the operator.
    public Optional<String> troubleOfListeners() {
        return runtime.listenersCheck().trouble();
    }

    public Box open(String label) {
        Box box = Box.labelled(acts().newId(), label);
        CommitOutcome result = acts().commit(opening(box));
        if (!(result instanceof CommitOutcome.Committed)) {
            throw new AssertionError(result);
        }
        return box;
    }

    /// A command that opens a box and returns an answer.
    public Command<String> opening(Box box, String answer) {
        return Command.by(ACTOR, "test", unit -> {
            unit.stage(Box.LIFE, box.id(), List.of(opened(box)));
            return answer;
        });
    }

    private static BoxAct opened(Box box) {
        return opened(box.label());
    }

    /// The act that opens a box with this label. A label that begins with `shelf` is also the shelf of the box.
    static BoxAct opened(String label) {
        PersonId owner = new PersonId(UUID.randomUUID());
        return new BoxAct.Opened(label, new Subject<>(owner, new Box.Owner("Айгүл", "Сарыарқа")), Subject.of(owner));
    }

    public Change opening(Box box) {
        return ChangeBuilder.by(ACTOR, "test")
                .act(acts().newId(), box.id(), Version.NONE, opened(box))
                .state(Box.BOXES, box, Version.NONE)
                .build();
    }

    public Change renaming(Versioned<Box> stored, String label) {
        return changing(stored, stored.state().named(label));
    }

    public Change changing(Versioned<Box> stored, Box now) {
        return ChangeBuilder.by(ACTOR, "test")
                .act(
                        acts().newId(),
                        now.id(),
                        stored.version(),
                        new BoxAct.Renamed(now.label(), now.weight(), now.colour(), now.lid()))
                .state(Box.BOXES, now, stored.version())
                .build();
    }

    public Versioned<Box> read(UUID id) {
        return Box.BOXES.find(jdbc, id).orElseThrow();
    }

    /// Runs a command that opens a box once more, as a service does.
    public int openOnceMore(UUID id) {
        var outcome = acts().run(Command.by(
                ACTOR,
                "test",
                unit -> unit.change(
                        Box.LIFE,
                        id,
                        () -> "no such box",
                        box -> Decision.<BoxAct, String>accept(
                                new BoxAct.Renamed(box.label(), box.weight(), box.colour(), box.lid())))));
        return Decided.state(outcome).opened();
    }

    public static StoredResponse answer(String key, String body) {
        Map<String, byte[]> hashes = new HashMap<>();
        hashes.put(body, new byte[32]);
        return new StoredResponse(
                "caller",
                key,
                hashes.getOrDefault(body, new byte[32]),
                201,
                body.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2100-01-01T00:00:00Z"));
    }

    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /// Whether the acts are numbered from 0 without a gap.
    public boolean sequenceHasNoGap() {
        return jdbc.sql("select count(*) = coalesce(max(seq) + 1, 0) from acts.act")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        runtime.close();
        pool.close();
    }
}
