package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.testing.Fault;
import tereze.testing.LifecycleContract;

/// Acts that were stored once always lead to the same row. For each lifecycle there is a file with one block for
/// each kind of act: a few golden acts in their order, and the row that they lead to. A block never changes.
class GoldenStatesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final String MAKE =
            "; make what is missing: ./mvnw -pl platform test -Dtest=GoldenStatesTest -Dtereze.golden=write";
    private static final UUID THING = new UUID(1, 1);

    /// In the samples, a role is granted until the moment at which it ends.
    private static final String SAME_END = "access.role-ended/1";

    /// The largest number of acts in a block.
    private static final int MOST_ACTS = 4;

    static List<Lifecycle<?, ?>> lifecycles() {
        return Families.lifecycles();
    }

    /// Kinds of acts in their order, and the row that they lead to.
    private record Block(List<String> kinds, String row) {
        static Block parse(String text) {
            String[] parts = text.split("\n", 2);
            return new Block(List.of(parts[0].split(" ")), parts[1].stripTrailing());
        }

        String text() {
            return String.join(" ", kinds) + "\n" + row + "\n\n";
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lifecycles")
    void leadToTheSameRow(Lifecycle<?, ?> lifecycle) {
        List<Golden<?, ?>> both = List.of(new Golden<>(lifecycle, false), new Golden<>(lifecycle, true));
        if ("write".equals(System.getProperty("tereze.golden"))) {
            both.forEach(Golden::writeWhatIsMissing);
        }
        assertThat(both).allSatisfy(golden -> {
            assertThat(golden.blocks())
                    .allSatisfy(block -> assertThat(golden.row(block.kinds())).isEqualTo(block.row()));
            assertThat(golden.missing()).as("kinds without a block" + MAKE).isEmpty();
        });
        assertThat(both.stream().flatMap(golden -> golden.blocks().stream())).isNotEmpty();
    }

    /// The guard of a table takes the kinds of its lifecycle. One that changes nothing must not carry a change.
    @ParameterizedTest(name = "{0}")
    @MethodSource("lifecycles")
    @Fault("W4")
    void eachKindOfALifecycleChangesItsRow(Lifecycle<?, ?> lifecycle) {
        Golden<?, ?> samples = new Golden<>(lifecycle, false);
        Golden<?, ?> made = new Golden<>(lifecycle, true);
        assertThat(samples.kinds())
                .filteredOn(kind -> !samples.isReached(kind) && !made.isReached(kind))
                .filteredOn(kind -> !SAME_END.equals(kind))
                .as("kinds that change no row")
                .isEmpty();
    }

    @Test
    void eachLifecycleWithStagesIsHeldToItsContract() {
        Set<Lifecycle<?, ?>> held = Families.classes(Path.of("target", "test-classes")).stream()
                .filter(type -> LifecycleContract.class.isAssignableFrom(type) && type != LifecycleContract.class)
                .map(GoldenStatesTest::contract)
                .map(LifecycleContract::lifecycle)
                .collect(Collectors.toSet());

        assertThat(lifecycles().stream()
                        .filter(life -> life.table().columnNames().contains("status"))
                        .filter(life -> !held.contains(life)))
                .as("lifecycles without a test that extends LifecycleContract")
                .isEmpty();
    }

    private static LifecycleContract<?, ?, ?> contract(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (LifecycleContract<?, ?, ?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static final class Golden<S extends Record, A extends Act> {
        private final Lifecycle<S, A> lifecycle;
        private final Path file;
        private final Map<String, A> acts = new LinkedHashMap<>();

        /// @param made true for the acts that commands once made, false for the samples of each kind
        Golden(Lifecycle<S, A> lifecycle, boolean made) {
            this.lifecycle = lifecycle;
            this.file =
                    FOLDER.resolve("states").resolve(lifecycle.table().name() + (made ? ".made.rows" : ".sample.rows"));
            ActCodec codec = new ActCodec(new ActKinds(List.of(lifecycle.family())), new SecureRandom());
            for (Class<?> type : lifecycle.acts().getPermittedSubclasses()) {
                String kind = ActKinds.nameOf(type.asSubclass(Act.class));
                (made ? GoldenActsTest.made(kind) : Optional.of(GoldenActsTest.sample(kind)))
                        .ifPresent(act -> acts.put(
                                kind, lifecycle.acts().cast(codec.decode(0, act).act())));
            }
        }

        Set<String> kinds() {
            return acts.keySet();
        }

        boolean isReached(String kind) {
            return acts.containsKey(kind) && leadingTo(kind).isPresent();
        }

        List<Block> blocks() {
            try {
                return Files.notExists(file)
                        ? List.of()
                        : Arrays.stream(Files.readString(file).split("\n\n"))
                                .map(Block::parse)
                                .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String row(List<String> kinds) {
            return row(lifecycle.replay(
                    THING,
                    null,
                    kinds.stream()
                            .map(kind -> Objects.requireNonNull(acts.get(kind), kind))
                            .toList()));
        }

        private String row(S state) {
            return lifecycle.table().columns().stream()
                    .map(column ->
                            "    " + column.name() + " = " + column.value().apply(state))
                    .collect(Collectors.joining("\n"));
        }

        /// New blocks for the kinds that change a row and have no block.
        List<Block> missing() {
            Set<String> there =
                    blocks().stream().map(block -> block.kinds().getLast()).collect(Collectors.toSet());
            return acts.keySet().stream()
                    .filter(kind -> !there.contains(kind))
                    .flatMap(kind -> leadingTo(kind).stream())
                    .map(kinds -> new Block(kinds, row(kinds)))
                    .toList();
        }

        void writeWhatIsMissing() {
            String blocks = missing().stream().map(Block::text).collect(Collectors.joining());
            if (blocks.isEmpty()) {
                return;
            }
            try {
                Files.writeString(file, blocks, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private record Way<S>(List<String> kinds, @Nullable S state) {}

        /// The shortest sequence of acts that ends with this kind, where each act changes the row.
        private Optional<List<String>> leadingTo(String kind) {
            ArrayDeque<Way<S>> ways = new ArrayDeque<>(List.of(new Way<S>(List.of(), null)));
            Set<S> seen = new HashSet<>();
            while (!ways.isEmpty()) {
                Way<S> way = ways.poll();
                for (String next : acts.keySet()) {
                    Optional<S> after = after(way.state(), next);
                    List<String> kinds = new ArrayList<>(way.kinds());
                    kinds.add(next);
                    if (after.isPresent() && !after.get().equals(way.state())) {
                        if (next.equals(kind)) {
                            return Optional.of(kinds);
                        }
                        if (seen.add(after.get()) && kinds.size() < MOST_ACTS) {
                            ways.add(new Way<>(kinds, after.get()));
                        }
                    }
                }
            }
            return Optional.empty();
        }

        /// The state after an act; empty if the act cannot follow.
        private Optional<S> after(@Nullable S state, String kind) {
            try {
                return Optional.of(lifecycle.replay(
                        THING, state, Stream.ofNullable(acts.get(kind)).toList()));
            } catch (IllegalStateException | IllegalArgumentException | NullPointerException cannotFollow) {
                return Optional.empty();
            }
        }
    }
}
