package tereze.launcher;

import java.security.DrbgParameters;
import java.security.DrbgParameters.Capability;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/// Random numbers for ids and for the nonces of records. They are drawn from a DRBG four kilobytes at a time, because
/// the fixed cost of a draw is higher than the cost of the numbers.
///
/// They are as strong as the operating system's, which seed the DRBG: Hash_DRBG with SHA-256 has a strength of 256
/// bits (NIST SP 800-90A), so outputs reveal nothing about other outputs. It is reseeded after each megabyte. A number
/// that was handed out is erased from the buffer and cannot be computed from the state of the DRBG, so memory never
/// contains earlier nonces.
///
/// One instance serves all threads. An instance for each thread would cost more: a virtual thread lives for one
/// request, and seeding takes longer than all draws of a request. Thread-safe.
final class BufferedRandom extends SecureRandom {
    /// The size of one draw.
    static final int BUFFER_BYTES = 4_096;

    /// The number of draws between two seedings.
    static final int DRAWS_A_SEED = 256;

    private static final long serialVersionUID = 1L;
    private static final int STRENGTH_BITS = 256;

    private final SecureRandom source;
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used = BUFFER_BYTES;
    private int draws;

    BufferedRandom() {
        this(drbg());
    }

    /// @param source must support reseeding
    BufferedRandom(SecureRandom source) {
        this.source = source;
    }

    private static SecureRandom drbg() {
        try {
            return SecureRandom.getInstance(
                    "DRBG", DrbgParameters.instantiation(STRENGTH_BITS, Capability.RESEED_ONLY, null));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has a DRBG", e);
        }
    }

    @Override
    public void nextBytes(byte[] bytes) {
        lock.lock();
        try {
            int filled = 0;
            while (filled < bytes.length) {
                if (used == BUFFER_BYTES) {
                    draw();
                }
                int taken = Math.min(bytes.length - filled, BUFFER_BYTES - used);
                System.arraycopy(buffer, used, bytes, filled, taken);
                Arrays.fill(buffer, used, used + taken, (byte) 0);
                used += taken;
                filled += taken;
            }
        } finally {
            lock.unlock();
        }
    }

    private void draw() {
        if (draws == DRAWS_A_SEED) {
            source.reseed();
            draws = 0;
        }
        source.nextBytes(buffer);
        draws++;
        used = 0;
    }
}
