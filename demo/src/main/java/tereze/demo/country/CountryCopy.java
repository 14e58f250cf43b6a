package tereze.demo.country;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// Copies a country into the tables. One thread makes the next quarters while this one sends the previous ones.
final class CountryCopy {
    private static final int PEOPLE_A_BATCH = 10_000;
    private static final int BATCHES_AHEAD = 3;

    private final Country country;
    private final CountryRows rows;
    private final CopyManager copies;
    private final MessageDigest digest = sha256Digest();
    private long count;

    CountryCopy(Connection owner, Country country) throws SQLException {
        this.country = country;
        this.rows = new CountryRows(country);
        this.copies = owner.unwrap(PGConnection.class).getCopyAPI();
    }

    private record Ready(Map<Table, byte[]> texts, long rows) {
        static Ready of(Batch batch) {
            return new Ready(batch.texts(), batch.count());
        }
    }

    /// The number of copied rows.
    long rows() {
        return count;
    }

    /// The hash of all copied rows, in hexadecimal. Call it once, at the end.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// @param progress receives the percentage that is copied
    void run(IntConsumer progress) throws SQLException {
        send(Ready.of(rows.base()));
        int step = Math.max(1, PEOPLE_A_BATCH / country.peopleAQuarter());
        Deque<Future<Ready>> ahead = new ArrayDeque<>();
        ExecutorService maker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("synthetic-country").daemon().factory());
        try {
            int next = 0;
            for (int sent = 0; sent < country.quarters(); sent += step) {
                while (next < country.quarters() && ahead.size() < BATCHES_AHEAD) {
                    int from = next;
                    next = Math.min(from + step, country.quarters());
                    int to = next;
                    ahead.add(maker.submit(() -> Ready.of(rows.quarters(from, to))));
                }
                send(await(ahead.remove()));
                progress.accept((int) Math.min(100L, 100L * (sent + step) / country.quarters()));
            }
        } finally {
            maker.shutdownNow();
        }
    }

    private void send(Ready ready) throws SQLException {
        for (Map.Entry<Table, byte[]> entry : ready.texts().entrySet()) {
            byte[] text = entry.getValue();
            digest.update(entry.getKey().tableName().getBytes(StandardCharsets.UTF_8));
            digest.update(text);
            CopyIn copy = copies.copyIn(entry.getKey().copy());
            copy.writeToCopy(text, 0, text.length);
            copy.endCopy();
        }
        count += ready.rows();
    }

    private static Ready await(Future<Ready> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the country was made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the country could not be made", e.getCause());
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
