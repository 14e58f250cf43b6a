package tereze.rehearsal.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Eligibility.Born;
import tereze.gate.rules.Iin;

/// Who arrives.
class CrowdTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static List<Applicant> applicants(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Applicant("applicant-" + i, null, "child-" + i))
                .toList();
    }

    @Test
    void mixesThoseWhoApplyWithOthers() {
        List<Visitor> crowd = Crowd.of(1_000, MINUTE, applicants(100), false, null);
        assertThat(crowd).hasSize(1_000);
        assertThat(crowd.stream().map(Visitor::iin)).doesNotHaveDuplicates();
        assertThat(crowd.stream().filter(visitor -> visitor.applicant() != null))
                .hasSize(100);
        assertThat(crowd.subList(0, 500).stream().filter(visitor -> visitor.applicant() != null))
                .hasSizeBetween(25, 75);
    }

    @Test
    void hasNoMoreApplicantsThanArrivals() {
        List<Visitor> crowd = Crowd.of(10, MINUTE, applicants(100), false, null);
        assertThat(crowd)
                .hasSize(10)
                .allSatisfy(visitor -> assertThat(visitor.applicant()).isNotNull());
    }

    @Test
    void typesTheNumberOfTheChildWhereChildrenAreQueuedFor() {
        assertThat(Crowd.of(5, MINUTE, applicants(5), true, null))
                .allSatisfy(visitor -> assertThat(visitor.iin())
                        .isEqualTo(Objects.requireNonNull(visitor.applicant()).child()));
    }

    @Test
    void strangersHaveNumbersThatAreNeverIssuedAndThatTheGateTakes() {
        Born born = new Born(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 8, 31));
        List<String> first = Strangers.of(2_000, Set.of(), born);
        assertThat(first).hasSize(2_000).doesNotHaveDuplicates().allSatisfy(text -> {
            Iin iin = Iin.read(text).orElseThrow();
            assertThat(iin.isDemo()).isTrue();
            assertThat(iin.births(Year.of(2026)))
                    .allSatisfy(day -> assertThat(day).isBetween(born.from(), born.to()));
        });
        String taken = first.getFirst();
        assertThat(Strangers.of(2_000, Set.of(taken), born)).doesNotContain(taken);
    }

    @Test
    void saysWhenThereAreNotEnoughNumbers() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThatThrownBy(() -> Strangers.of(20_000, Set.of(), new Born(day, day)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("count: 20000 (expected: at most ");
    }
}
