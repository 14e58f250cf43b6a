package tereze.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tereze.access.AccessAct;
import tereze.access.DataAccessed;
import tereze.acts.Subject;
import tereze.acts.UnitOfWork;

/// The agency behind the declared services of these tests. A test can change what the agency knows about its
/// cellars. Its writers write acts, so that a test can see that the decision and the outcome are written together
/// or not at all.
final class Cellars implements EvidenceSource<Cellars.Asked, Cellars.Facts> {
    record Asked(String cellar) {}

    record Facts(boolean used, boolean flooded, boolean unclear) {}

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> flooded = ConcurrentHashMap.newKeySet();
    private final Set<String> unclear = ConcurrentHashMap.newKeySet();
    private final Set<String> movedOn = ConcurrentHashMap.newKeySet();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    void use(String cellar) {
        used.add(cellar);
    }

    void flood(String cellar) {
        flooded.add(cellar);
    }

    void blur(String cellar) {
        unclear.add(cellar);
    }

    /// From now on a writer cannot write the outcome for this cellar, although the rules allow it.
    void moveOn(String cellar) {
        movedOn.add(cellar);
    }

    /// From now on the agency fails when it is asked about this cellar.
    void lose(String cellar) {
        lost.add(cellar);
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        var cellar = asked.cellar();
        if (lost.contains(cellar)) {
            throw new IllegalArgumentException("cellar: " + cellar + " (expected: one that the agency knows)");
        }
        return new Facts(used.contains(cellar), flooded.contains(cellar), unclear.contains(cellar));
    }

    /// The writers of the services. Each records a data access with its own name as the purpose, because the tests
    /// have no act of their own.
    static final List<String> WRITERS = List.of("tests.note", "tests.announce", "tests.retract");

    Map<String, OutcomeWriter<?>> writers() {
        return WRITERS.stream().collect(Collectors.toMap(Function.identity(), Writer::new));
    }

    private final class Writer implements OutcomeWriter<Asked> {
        private final String name;

        Writer(String name) {
            this.name = name;
        }

        @Override
        public Writing write(UnitOfWork unit, Asked asked, CaseContext context) {
            if (movedOn.contains(asked.cellar())) {
                return new Writing.MovedOn("cellar-gone");
            }
            var written = new AccessAct.Seen(
                    null,
                    new Subject<>(
                            context.applicant(),
                            new DataAccessed(
                                    name, context.service(), context.kase().toString(), List.of())));
            unit.record(written);
            return new Writing.Done();
        }
    }
}
