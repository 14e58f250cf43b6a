package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each number is given out only once, to any caller, and is not kept.
class BufferedRandomTest {
    /// Keeps the buffer that it filled.
    private static final class Watched extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient Random numbers = new Random(1);
        private byte @Nullable [] filled;
        private int seeded;

        @Override
        public void nextBytes(byte[] bytes) {
            numbers.nextBytes(bytes);
            filled = bytes;
        }

        @Override
        public void reseed() {
            seeded++;
        }
    }

    @Test
    void noNumberIsHandedOutTwiceWhoeverAsks() throws Exception {
        BufferedRandom random = new BufferedRandom();
        int threads = 4;
        int each = 50_000;
        Set<Long> numbers = ConcurrentHashMap.newKeySet();
        Callable<Void> asking = () -> {
            for (int i = 0; i < each; i++) {
                numbers.add(random.nextLong());
            }
            return null;
        };
        List<Future<Void>> asked = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                asked.add(executor.submit(asking));
            }
        }
        for (Future<Void> one : asked) {
            one.get();
        }

        assertThat(numbers).hasSize(threads * each);
    }

    @Test
    void twoInstancesHandOutDifferentNumbers() {
        byte[] one = new byte[32];
        byte[] other = new byte[32];
        new BufferedRandom().nextBytes(one);
        new BufferedRandom().nextBytes(other);

        assertThat(one).isNotEqualTo(other).isNotEqualTo(new byte[32]);
    }

    @Test
    void whatWasHandedOutIsErased() {
        Watched source = new Watched();
        BufferedRandom random = new BufferedRandom(source);
        byte[] nonce = new byte[32];

        random.nextBytes(nonce);

        assertThat(source.filled).isNotNull().hasSize(BufferedRandom.BUFFER_BYTES);
        assertThat(Arrays.copyOf(source.filled, 32)).isEqualTo(new byte[32]).isNotEqualTo(nonce);
        assertThat(Arrays.copyOfRange(source.filled, 32, 64)).isNotEqualTo(new byte[32]);
    }

    @Test
    void moreThanTheBufferHoldsIsDrawnInTurn() {
        byte[] expected = new byte[3 * BufferedRandom.BUFFER_BYTES];
        new Random(1).nextBytes(expected);
        byte[] many = new byte[expected.length - 100];

        new BufferedRandom(new Watched()).nextBytes(many);

        assertThat(many).isEqualTo(Arrays.copyOf(expected, many.length));
    }

    @Test
    void theSourceIsSeededAnewNowAndThen() {
        Watched source = new Watched();
        BufferedRandom random = new BufferedRandom(source);
        byte[] whole = new byte[BufferedRandom.BUFFER_BYTES];
        for (int i = 0; i < BufferedRandom.DRAWS_A_SEED; i++) {
            random.nextBytes(whole);
        }
        assertThat(source.seeded).isZero();

        random.nextBytes(whole);

        assertThat(source.seeded).isEqualTo(1);
    }
}
