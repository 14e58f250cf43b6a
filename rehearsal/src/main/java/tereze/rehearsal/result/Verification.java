package tereze.rehearsal.result;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Goes over everything that people got, and counts what is not right. Many at once.
public final class Verification {
    private Verification() {}

    /// Looks at one thing.
    public interface Look<T> {
        /// Whether it is right.
        boolean isRight(T thing) throws Exception;
    }

    /// How many things are not right. A thing that cannot be looked at is not right.
    public static <T> int wrong(List<T> things, Look<T> look) throws InterruptedException {
        AtomicInteger wrong = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                threads.execute(() -> {
                    if (!isRight(look, thing)) {
                        wrong.incrementAndGet();
                    }
                });
            }
        }
        return wrong.get();
    }

    private static <T> boolean isRight(Look<T> look, T thing) {
        try {
            return look.isRight(thing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    /// A ticket of a visitor.
    ///
    /// @param iin whose number was typed
    public record Ticket(String iin, Optional<String> text) {}
}
