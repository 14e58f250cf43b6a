package tereze.rehearsal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// What happens to the applications of one service, as the people note it. Thread-safe.
public final class Ledger {
    private static final int MOST_ANSWERS = 4_000_000;

    private final ConcurrentLinkedQueue<Long> sent = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();
    private final LongAdder gaveUp = new LongAdder();
    private final Samples answers = new Samples(MOST_ANSWERS);
    private final Samples applications = new Samples(MOST_ANSWERS);

    /// An application is sent for the first time.
    public void send(long dueNanos) {
        sent.add(dueNanos);
    }

    /// A receipt came.
    ///
    /// @param answeredNanos since the opening
    public void keep(Receipt receipt, long answeredNanos) {
        receipts.add(receipt);
        applications.add(receipt.dueNanos(), answeredNanos - receipt.dueNanos());
        answers.add(receipt.dueNanos(), answeredNanos - receipt.dueNanos());
    }

    /// Another request of an applicant was answered.
    public void answer(long dueNanos, long answeredNanos) {
        answers.add(dueNanos, answeredNanos - dueNanos);
    }

    /// A person was refused.
    ///
    /// @param code as the answer says
    public void refuse(String code) {
        refused.computeIfAbsent(code, _ -> new LongAdder()).increment();
    }

    /// A person did not get an answer in time.
    public void giveUp() {
        gaveUp.increment();
    }

    /// How many people did not get an answer in time.
    public int gaveUp() {
        return gaveUp.intValue();
    }

    /// How many applications were sent from a time to another.
    public int sent(long fromNanos, long toNanos) {
        return (int)
                sent.stream().filter(due -> due >= fromNanos && due < toNanos).count();
    }

    /// How many were sent at all.
    public int sent() {
        return sent.size();
    }

    /// The receipts.
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /// How many receipts there are for applications from a time to another.
    public int receipts(long fromNanos, long toNanos) {
        return (int) receipts.stream()
                .filter(one -> one.dueNanos() >= fromNanos && one.dueNanos() < toNanos)
                .count();
    }

    /// Who was refused how often, such as `already-registered (2)`.
    public List<String> refused() {
        List<String> found = new ArrayList<>();
        refused.forEach((code, count) -> found.add(code + " (" + count + ")"));
        return found;
    }

    /// How many people were refused.
    public int refusals() {
        return refused.values().stream().mapToInt(LongAdder::intValue).sum();
    }

    /// Answers of the platform to applicants: to passes and to applications.
    public Samples answers() {
        return answers;
    }

    /// Answers to applications.
    public Samples applications() {
        return applications;
    }
}
