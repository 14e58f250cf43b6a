package tereze.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.catalogue.Rehearsal;

/// How large a rehearsal is.
class RehearsalPlanTest {
    private static final Duration FIVE = Duration.ofMinutes(5);

    private static Declared service(int perDay, @Nullable Integer minute) {
        return new Declared("s", 1, "interior", perDay, minute, false, new Rehearsal(Rehearsal.As.ADULT, Map.of()));
    }

    @Test
    void hasOneAndAHalfTimesTheArrivalsOfTheWorstMinute() {
        assertThat(RehearsalPlan.families(service(20_000, 1_000), FIVE)).isEqualTo(1_500);
        assertThat(RehearsalPlan.families(service(20_000, 1_001), FIVE)).isEqualTo(1_502);
    }

    @Test
    void hasAtLeastAsManyArrivalsAsMustApply() {
        assertThat(RehearsalPlan.families(service(370_000, 1_000), FIVE)).isEqualTo(6_938);
        assertThat(RehearsalPlan.families(service(1, 2_000_000), FIVE)).isEqualTo(1_000_000);
    }

    @Test
    void hasNoArrivalsWithoutARush() {
        assertThat(RehearsalPlan.families(service(20_000, null), FIVE)).isZero();
    }

    @Test
    void spreadsABusyDayOverEightHours() {
        assertThat(RehearsalPlan.perSecond(28_800)).isEqualTo(1.5);
    }

    @Test
    void hasPeopleEnough() {
        assertThat(RehearsalPlan.people(1_500, 375)).isEqualTo(6_000);
        assertThat(RehearsalPlan.people(0, 375)).isEqualTo(3_000);
        assertThat(RehearsalPlan.people(10, 1)).isEqualTo(1_000);
        assertThat(RehearsalPlan.people(1_000_000, 1_000_000)).isEqualTo(1_000_000);
    }
}
