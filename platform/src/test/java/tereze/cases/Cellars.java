package tereze.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tereze.access.AccessAct;
import tereze.access.DataAccessed;
import tereze.acts.Subject;
import tereze.acts.UnitOfWork;

/// The agency behind the declared services of these tests: what it knows of its cellars can be changed by the test, and
/// what a case writes with it is an act, so that it can be seen that both stand or neither does.
final class Cellars implements EvidenceSource {
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
    public String name() {
        return "tests.cellar";
    }

    @Override
    public Map<String, Object> collect(EvidenceSource.Request request) {
        var cellar = request.text("cellar").orElseThrow();
        if (lost.contains(cellar)) {
            throw new IllegalArgumentException("cellar: " + cellar + " (expected: one that the agency knows)");
        }
        return Map.of(
                "used", used.contains(cellar),
                "flooded", flooded.contains(cellar),
                "unclear", unclear.contains(cellar));
    }

    /// What the services write: a look at the applicant's data under the writer's name, for want of an act of its own.
    List<OutcomeWriter> writers() {
        var writers = new ArrayList<OutcomeWriter>();
        for (var name : List.of("tests.note", "tests.announce", "tests.retract")) {
            writers.add(new Writer(name));
        }
        return writers;
    }

    private final class Writer implements OutcomeWriter {
        private final String name;

        Writer(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Writing write(UnitOfWork unit, OutcomeWriter.Request request) {
            if (movedOn.contains(request.text("cellar"))) {
                return new Writing.MovedOn("cellar-gone");
            }
            var written = new AccessAct.Seen(
                    null,
                    new Subject<>(
                            request.applicant(),
                            new DataAccessed(
                                    name, request.service(), request.kase().toString(), List.of())));
            unit.record(written);
            return new Writing.Done();
        }
    }
}
