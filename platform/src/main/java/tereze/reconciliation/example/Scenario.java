package tereze.reconciliation.example;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Something that happens to fines, with the right verdicts.
///
/// @param name also the note behind its fines, so that a reader of the files sees what a fine is for
/// @param weight how often it happens; each one happens at least once
/// @param fines how many fines it has that are judged
record Scenario(String name, int weight, int fines, Script script) {

    /// Writes what happens.
    interface Script {
        void write(Story story) throws IOException;
    }

    /// A scenario of one fine.
    static Scenario of(String name, int weight, Script script) {
        return new Scenario(name, weight, 1, script);
    }

    /// A rare scenario of one fine.
    static Scenario rare(String name, Script script) {
        return of(name, 1, script);
    }

    /// A rare scenario of several fines.
    static Scenario rare(String name, int fines, Script script) {
        return new Scenario(name, 1, fines, script);
    }

    /// All of them.
    static List<Scenario> all() {
        return Stream.of(
                        SettlementScenarios.ALL,
                        OtherPayerScenarios.ALL,
                        ReversalScenarios.ALL,
                        HandoverScenarios.ALL,
                        MomentScenarios.ALL,
                        ReferenceScenarios.ALL,
                        SeveralNumbersScenarios.ALL,
                        SlipScenarios.ALL,
                        SuspicionScenarios.ALL,
                        RepetitionScenarios.ALL,
                        DamageScenarios.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
