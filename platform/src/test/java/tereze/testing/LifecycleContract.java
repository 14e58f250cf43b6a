package tereze.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tereze.acts.Act;
import tereze.acts.Decision;
import tereze.acts.Kind;
import tereze.acts.Lifecycle;

/// The contract of every lifecycle with stages. For each stage and each command there is one expected decision.
/// The acts lead to a state that can be stored. The diagram on the lifecycle's page matches the rules. A subclass
/// names states, commands and one table.
///
/// @param <S> a state, whose component `stage` is sealed
/// @param <A> its acts
/// @param <C> its commands, sealed
public abstract class LifecycleContract<S extends Record, A extends Act, C> {
    private static final UUID THING = new UUID(1, 1);

    private final Lifecycle<S, A> lifecycle;
    private final Class<C> commands;
    private final String table;
    private final Map<String, S> states = new LinkedHashMap<>();
    private final Map<String, Sent<C>> sent = new LinkedHashMap<>();

    /// @param table a line with the names of the states, then a line for each command: its name, and for each
    ///     state the names of the acts of the decision, joined by `+`, or `!` and the name of the refusal
    protected LifecycleContract(Lifecycle<S, A> lifecycle, Class<C> commands, String table) {
        this.lifecycle = lifecycle;
        this.commands = commands;
        this.table = table;
    }

    private record Sent<C>(C command, Instant now) {}

    /// Names a state.
    protected final void state(String name, S state) {
        states.put(name, state);
    }

    /// Names a command and the moment at which it is sent.
    protected final void sent(String name, C command, Instant now) {
        sent.put(name, new Sent<>(command, now));
    }

    /// The decision of the rules.
    protected abstract Decision<A, ?> decide(C command, S state, Instant now);

    /// The lifecycle under test.
    public final Lifecycle<S, A> lifecycle() {
        return lifecycle;
    }

    @TestFactory
    Stream<DynamicTest> leadsTo() {
        List<String> named = cells(table.lines().findFirst().orElseThrow());
        return table.lines()
                .skip(1)
                .map(LifecycleContract::cells)
                .flatMap(row -> IntStream.range(1, row.size())
                        .mapToObj(i -> dynamicTest(
                                named.get(i - 1) + " × " + row.getFirst() + " = " + row.get(i),
                                () -> leadsTo(named.get(i - 1), row.getFirst(), row.get(i)))));
    }

    private void leadsTo(String state, String command, String expected) {
        S before = known(states, state);
        Sent<C> what = known(sent, command);
        Decision<A, ?> decision = decide(what.command(), before, what.now());
        assertThat(Decided.word(decision)).isEqualTo(expected);
        assertThat(after(before, decision).map(this::status)).allMatch(status -> !status.isBlank());
    }

    private static <V> V known(Map<String, V> named, String name) {
        assertThat(named).containsKey(name);
        return Objects.requireNonNull(named.get(name));
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    @Test
    void namesEveryPair() {
        List<String> named = cells(table.lines().findFirst().orElseThrow());
        assertThat(named).containsExactlyElementsOf(states.keySet());
        assertThat(table.lines().skip(1).map(LifecycleContract::cells))
                .allSatisfy(row -> assertThat(row).hasSize(1 + named.size()))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(sent.keySet());
    }

    @Test
    void namesEveryStageAndEveryCommand() {
        assertThat(states.values().stream()
                        .map(state -> stage(state).getClass())
                        .collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrder(stages());
        assertThat(sent.values().stream().map(each -> each.command().getClass()).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrder(commands.getPermittedSubclasses());
    }

    private Class<?>[] stages() {
        return Arrays.stream(states.values().iterator().next().getClass().getRecordComponents())
                .filter(component -> component.getName().equals("stage"))
                .map(component -> component.getType().getPermittedSubclasses())
                .findFirst()
                .orElseThrow();
    }

    private static Object stage(Record state) {
        try {
            return state.getClass().getMethod("stage").invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(state.getClass().getName(), e);
        }
    }

    /// The page with the diagram, below `docs`; null if there is none.
    protected @Nullable String page() {
        return null;
    }

    /// The possible decisions before there is a state, for the diagram.
    protected Stream<Decision<A, ?>> beginnings() {
        return Stream.empty();
    }

    /// The possible decisions on a state, for the diagram.
    protected Stream<Decision<A, ?>> moves(S state) {
        return sent.values().stream().map(each -> decide(each.command(), state, each.now()));
    }

    @Test
    void isDrawnOnItsPage() throws IOException {
        if (page() != null) {
            String page = Files.readString(Path.of("..", "docs", page()));
            int begin = page.indexOf("```mermaid\n") + "```mermaid\n".length();
            assertThat(page.substring(begin, page.indexOf("```\n", begin))).isEqualTo(drawn());
        }
    }

    /// Draws every decision on every state that can be reached.
    private String drawn() {
        Set<String> edges = new TreeSet<>();
        Set<S> seen = new HashSet<>();
        ArrayDeque<S> reached = new ArrayDeque<>();
        beginnings()
                .forEach(decision -> after(null, decision).forEach(after -> {
                    edges.add(edge("[*]", after, decision));
                    if (seen.add(after)) {
                        reached.add(after);
                    }
                }));
        while (!reached.isEmpty()) {
            S state = reached.poll();
            long moves = moves(state)
                    .flatMap(decision -> after(state, decision).map(after -> {
                        edges.add(edge(name(status(state)), after, decision));
                        if (seen.add(after)) {
                            reached.add(after);
                        }
                        return after;
                    }))
                    .count();
            if (moves == 0) {
                edges.add("    " + name(status(state)) + " --> [*]\n");
            }
        }
        return "stateDiagram-v2\n"
                + states.values().stream()
                        .map(this::status)
                        .distinct()
                        .map(status -> "    state \"" + status + "\" as " + name(status) + "\n")
                        .collect(Collectors.joining())
                + String.join("", edges);
    }

    private Stream<S> after(@Nullable S before, Decision<A, ?> decision) {
        return switch (decision) {
            case Decision.Refused<A, ?> _ -> Stream.empty();
            case Decision.Accepted<A, ?>(List<A> acts) -> Stream.of(lifecycle.replay(THING, before, acts));
        };
    }

    private String edge(String from, S after, Decision<A, ?> decision) {
        String kinds = Decided.acts(decision).stream()
                .map(act -> act.getClass().getAnnotation(Kind.class).value())
                .map(kind -> kind.substring(kind.indexOf('.') + 1, kind.indexOf('/')))
                .distinct()
                .collect(Collectors.joining(", "));
        return "    " + from + " --> " + name(status(after)) + " : " + kinds + "\n";
    }

    private String status(S state) {
        return String.valueOf(lifecycle.table().column("status").value().apply(state));
    }

    private static String name(String status) {
        return status.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
