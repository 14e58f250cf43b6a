package tereze.acts.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {
    private static final int CALLERS = 100;

    private final ConcurrentLinkedQueue<Set<String>> statements = new ConcurrentLinkedQueue<>();

    @Test
    void aCallerWhoComesAloneIsAnsweredByAStatementOfItsOwn() {
        BatchLoader<String, Integer> lengths = new BatchLoader<>(this::lengths);

        assertThat(lengths.of("four")).containsExactly(4);
        assertThat(lengths.first("seven77")).contains(7);
        assertThat(statements).containsExactly(Set.of("four"), Set.of("seven77"));
    }

    @Test
    void whatIsNotFoundIsEmpty() {
        BatchLoader<String, Integer> nothing = new BatchLoader<>(keys -> Map.of());

        assertThat(nothing.of("any")).isEmpty();
        assertThat(nothing.first("any")).isEmpty();
    }

    @Test
    void thoseWhoComeWhileAStatementRunsAreAnsweredTogetherByTheNext() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        BatchLoader<String, Integer> lengths = new BatchLoader<>(keys -> {
            running.countDown();
            await(goOn);
            return lengths(keys);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Integer>> first = threads.submit(() -> lengths.of("first"));
            running.await();
            AtomicInteger come = new AtomicInteger();
            List<Future<List<Integer>>> others = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> threads.submit(() -> {
                        come.incrementAndGet();
                        return lengths.of("x".repeat(1 + caller % 10));
                    }))
                    .toList();
            while (come.get() < CALLERS) {
                Thread.onSpinWait();
            }
            goOn.countDown();

            assertThat(first.get()).containsExactly(5);
            for (int caller = 0; caller < CALLERS; caller++) {
                assertThat(others.get(caller).get()).containsExactly(1 + caller % 10);
            }
        }
        assertThat(statements.size()).isLessThan(CALLERS / 2);
    }

    @Test
    void anAnswerIsNeverOlderThanItsQuestion() throws Exception {
        AtomicInteger state = new AtomicInteger();
        BatchLoader<String, Integer> now = new BatchLoader<>(keys -> {
            int read = state.get();
            Thread.onSpinWait();
            Map<String, List<Integer>> answers = new HashMap<>();
            keys.forEach(key -> answers.put(key, List.of(read)));
            return answers;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> askers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                askers.add(threads.submit(() -> {
                    boolean fresh = true;
                    for (int i = 0; i < CALLERS; i++) {
                        int before = state.incrementAndGet();
                        fresh &= now.of("state").getFirst() >= before;
                    }
                    return fresh;
                }));
            }
            for (Future<Boolean> asker : askers) {
                assertThat(asker.get()).isTrue();
            }
        }
    }

    @Test
    void whoeverSpoilsAStatementFailsAlone() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        BatchLoader<String, Integer> lengths = new BatchLoader<>(keys -> {
            running.countDown();
            await(goOn);
            if (keys.contains("poison")) {
                throw new IllegalArgumentException("poison");
            }
            return lengths(keys);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Integer>> first = threads.submit(() -> lengths.of("first"));
            running.await();
            Future<List<Integer>> poisoned = threads.submit(() -> lengths.of("poison"));
            Future<List<Integer>> sound = threads.submit(() -> lengths.of("sound"));
            goOn.countDown();

            assertThat(first.get()).containsExactly(5);
            assertThat(sound.get()).containsExactly(5);
            assertThatThrownBy(poisoned::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
        assertThat(lengths.of("later")).containsExactly(5);
    }

    private Map<String, List<Integer>> lengths(Set<String> keys) {
        statements.add(Set.copyOf(keys));
        Map<String, List<Integer>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, List.of(key.length())));
        return found;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
