package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.releases.rules.ReleaseSamples.FIRST;
import static tereze.releases.rules.ReleaseSamples.NOW;
import static tereze.releases.rules.ReleaseSamples.draft;
import static tereze.releases.rules.ReleaseSamples.rehearse;
import static tereze.releases.rules.ReleaseSamples.rehearsed;
import static tereze.releases.rules.ReleaseSamples.report;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.releases.RehearsalReport;
import tereze.testing.Decided;

/// A report counts only if its own figures agree with `passed`, and if the rehearsal was large and new enough.
class ReportRulesTest {
    private static final RehearsalReport GOOD = report(1, FIRST);

    /// A report with one other member.
    static RehearsalReport with(RehearsalReport report, String member, Object value) {
        try {
            RecordComponent[] components = RehearsalReport.class.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].getName().equals(member)
                        ? value
                        : components[i].getAccessor().invoke(report);
            }
            return RehearsalReport.class
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(member, e);
        }
    }

    @Test
    void nothingContradictsAGoodReport() {
        assertThat(ReportRules.contradictions(GOOD)).isEmpty();
        assertThat(ReportRules.contradictions(with(GOOD, "p99", 999.9))).isEmpty();
        assertThat(ReportRules.contradictions(with(GOOD, "recoverySeconds", 30.0)))
                .isEmpty();
        assertThat(ReportRules.contradictions(with(GOOD, "goodput", 2.19))).isEmpty();
        assertThat(ReportRules.contradictions(with(GOOD, "errors", 6))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tickets, 1499",
        "ticketsLost, 1",
        "receipts, 599",
        "receiptsLost, 1",
        "doubles, 1",
        "inversions, 1",
        "errors, 7"
    })
    void aWholeNumberContradicts(String member, int value) {
        assertThat(ReportRules.contradictions(with(GOOD, member, value))).containsExactly(member);
    }

    @ParameterizedTest
    @CsvSource({"goodput, 2.3", "goodput, 1.7", "goodput, NaN", "p99, 1000", "p99, NaN", "recoverySeconds, 30.1"})
    void aFractionContradicts(String member, double value) {
        assertThat(ReportRules.contradictions(with(GOOD, member, value))).containsExactly(member);
    }

    @Test
    void withoutMinutesThereIsNoRate() {
        assertThat(ReportRules.contradictions(with(GOOD, "minutes", 0))).containsExactly("goodput");
    }

    @Test
    void isRefusedIfItWasTooSmallOrTooSlow() {
        assertThat(word(report(1, FIRST, 1_499, true))).isEqualTo("!BelowPeak");
        RehearsalReport slow = with(with(with(GOOD, "applications", 300), "receipts", 300), "goodput", 1.4);
        assertThat(word(with(slow, "errors", 0))).isEqualTo("!Failed");
        assertThat(word(with(with(slow, "errors", 0), "goodput", 1.05))).isEqualTo("!BelowPeak");
        assertThat(word(GOOD)).isEqualTo("Rehearsed");
    }

    @Test
    void isRefusedIfItIsTooOldOrOfTheFutureOrKnown() {
        Instant oldest = NOW.minus(Duration.ofDays(14));
        assertThat(word(with(GOOD, "at", oldest))).isEqualTo("Rehearsed");
        assertThat(word(with(GOOD, "at", oldest.minusMillis(1)))).isEqualTo("!Stale");
        assertThat(word(with(GOOD, "at", NOW.plusSeconds(5)))).isEqualTo("Rehearsed");
        assertThat(word(with(GOOD, "at", NOW.plusSeconds(6)))).isEqualTo("!Stale");
        assertThat(Decided.word(ReleaseRules.decide(rehearse(GOOD, 1), rehearsed(1), NOW)))
                .isEqualTo("!Stale");
    }

    /// Everybody can see why the service is shut.
    @Test
    void isRecordedIfItSaysThatTheRehearsalFailed() {
        assertThat(word(report(1, FIRST, 3, false))).isEqualTo("RehearsalFailed");
        assertThat(Decided.word(ReleaseRules.decide(rehearse(report(1, FIRST, 3, false), 1), rehearsed(1), NOW)))
                .as("posted twice")
                .isEqualTo("!Stale");
    }

    /// Figures are never rounded in favour of the service.
    @Test
    void isKeptWithoutFractions() {
        RehearsalReport report = with(with(GOOD, "goodput", 2.0059), "p99", 250.01);
        assertThat(report.kept("a").figures().thousandths()).isEqualTo(2_005);
        assertThat(report.kept("a").figures().p99()).isEqualTo(251);
        assertThat(report.kept("a").figures().recoverySeconds()).isEqualTo(5);
    }

    private static String word(RehearsalReport report) {
        return Decided.word(ReleaseRules.decide(rehearse(report, 1), draft(), NOW));
    }
}
