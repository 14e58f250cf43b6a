package tereze.releases;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tereze.api.Text;
import tereze.catalogue.Definition;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.OpeningCheck.Opening;
import tereze.catalogue.ServiceId;
import tereze.releases.OpeningChecks.CheckResult;
import tereze.releases.rules.SignerRules;
import tereze.testing.ShippedCatalogue;

/// The checks before an opening, with checks that are green, red, slow and broken.
@Timeout(60)
class OpeningChecksTest {
    private static final Definition SERVICE =
            ShippedCatalogue.read().find("residence-temporary").orElseThrow();
    private static final Opening OPENING = opening(1);

    private final AtomicInteger runs = new AtomicInteger();

    private static Opening opening(int version) {
        return new Opening(version(SERVICE.service(), version), Instant.parse("2027-04-01T04:00:00Z"));
    }

    private static Definition version(ServiceId service, int version) {
        return new Definition(
                service, version, SERVICE.sha256(), true, SERVICE.about(), SERVICE.form(), SERVICE.procedure());
    }

    /// @param id one that has a text
    private record Made(String id, boolean isOfOwner, BooleanSupplier passes) implements OpeningCheck {
        @Override
        public boolean isPassed(Opening opening) {
            return passes.getAsBoolean();
        }
    }

    private static OpeningCheck check(String id, BooleanSupplier passes) {
        return new Made(id, false, passes);
    }

    private OpeningChecks counting() {
        return new OpeningChecks(List.of(check("disk", () -> runs.incrementAndGet() > 0)));
    }

    private static boolean throwing() {
        throw new IllegalStateException("no answer");
    }

    @Test
    void eachCheckHasAResultOfItsOwnInTheOrderOfTheirIds() {
        OpeningChecks checks = new OpeningChecks(List.of(
                check("texts", () -> true),
                new Made("officers", true, () -> false),
                check("law", OpeningChecksTest::throwing),
                check("disk", () -> true)));

        assertThat(checks.fresh(OPENING))
                .extracting(CheckResult::id, CheckResult::ok)
                .containsExactly(
                        tuple("disk", true), tuple("law", false), tuple("officers", false), tuple("texts", true));
    }

    @Test
    void aResultSaysWhoAnswersForItAndWhatIsSoIfItIsPassed() {
        OpeningChecks checks =
                new OpeningChecks(List.of(new Made("officers", true, () -> true), check("disk", () -> false)));

        assertThat(checks.fresh(OPENING))
                .extracting(CheckResult::agency)
                .containsExactly(SignerRules.PLATFORM, SERVICE.about().agency());
        assertThat(checks.fresh(OPENING))
                .extracting(CheckResult::text)
                .extracting(Text::en)
                .containsExactly(
                        "The disks of the servers have room",
                        "In each region that is served there is an officer who decides");
    }

    @Test
    void aSlowCheckIsNotPassedAndHoldsUpNoOther() {
        CountDownLatch answer = new CountDownLatch(1);
        OpeningChecks checks =
                new OpeningChecks(List.of(check("disk", () -> waits(answer)), check("texts", () -> true)));
        long began = System.nanoTime();

        assertThat(checks.fresh(OPENING)).extracting(CheckResult::ok).containsExactly(false, true);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(1_900));

        answer.countDown();
    }

    @Test
    void severalSlowChecksWaitTogether() {
        CountDownLatch answer = new CountDownLatch(1);
        OpeningChecks checks = new OpeningChecks(List.of(
                check("disk", () -> waits(answer)),
                check("law", () -> waits(answer)),
                check("officers", () -> waits(answer)),
                check("gate", () -> waits(answer)),
                check("texts", () -> waits(answer))));
        long began = System.nanoTime();

        assertThat(checks.fresh(OPENING)).extracting(CheckResult::ok).containsOnly(false);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));

        answer.countDown();
    }

    /// Each waits until the other runs too.
    @Test
    void theChecksRunAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        OpeningChecks checks =
                new OpeningChecks(List.of(check("disk", () -> meets(both)), check("texts", () -> meets(both))));

        assertThat(checks.fresh(OPENING)).extracting(CheckResult::ok).containsExactly(true, true);
    }

    @Test
    void theResultsAreSharedForSomeSecondsAndFreshOnesAreMadeAnew() {
        OpeningChecks checks = counting();

        checks.recent(OPENING);
        checks.recent(OPENING);
        assertThat(runs).hasValue(1);
        checks.fresh(OPENING);
        assertThat(runs).hasValue(2);
        checks.recent(OPENING);
        assertThat(runs).as("what a scheduling found is recent too").hasValue(2);
    }

    @Test
    void anotherVersionOrAnotherServiceIsCheckedByItself() {
        OpeningChecks checks = counting();

        checks.recent(OPENING);
        checks.recent(opening(2));
        assertThat(runs).hasValue(2);
        checks.recent(new Opening(version(new ServiceId("residence-rush"), 2), OPENING.opens()));
        assertThat(runs).hasValue(3);
    }

    /// Somebody else sees that it is red because it was slow, and then that it is green.
    @Test
    void aCheckThatAnswersLateIsPassedForThoseWhoLookLater() {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        OpeningChecks checks = new OpeningChecks(List.of(check("disk", () -> {
            boolean passed = waits(answer);
            answered.countDown();
            return passed;
        })));

        assertThat(checks.recent(OPENING)).extracting(CheckResult::ok).containsExactly(false);
        answer.countDown();
        assertThat(waits(answered)).isTrue();
        await().untilAsserted(() ->
                assertThat(checks.recent(OPENING)).extracting(CheckResult::ok).containsExactly(true));
    }

    @Test
    void aCheckWithoutATextStopsTheStart() {
        List<OpeningCheck> unknown = List.of(check("weather", () -> true));

        assertThatThrownBy(() -> new OpeningChecks(unknown)).hasMessageContaining("check.weather");
    }

    private static boolean waits(CountDownLatch latch) {
        try {
            return latch.await(30, SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean meets(CyclicBarrier barrier) {
        try {
            barrier.await(30, SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
