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

/// The agency behind the declared services of these tests: what it knows of its cellars can be changed by the test, and
/// what a case writes with it is an act, so that it can be seen that both stand or neither does.
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

    /// From now on nothing can be written about it, though the rules see no reason.
    void moveOn(String cellar) {
        movedOn.add(cellar);
    }

    /// From now on the agency fails when it is asked about it.
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

    /// What the services write: a look at the applicant's data under the writer's name, for want of an act of its own.
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
