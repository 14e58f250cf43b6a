package tereze.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.Sex;

class IinRulesTest {
    private static final LocalDate BORN = LocalDate.parse("2026-11-27");

    /// The number says the birth and the sex, and no check of a demonstration refuses it.
    @ParameterizedTest
    @CsvSource({"2026-11-27, MALE, 2611277", "2000-02-29, FEMALE, 0002298", "2009-01-05, FEMALE, 0901058"})
    void drawsANumberThatNoCheckRefuses(LocalDate born, Sex sex, String stem) {
        for (long random = 0; random < 30_000; random += 37) {
            Iin iin = IinRules.free(born, sex, Set.of(), random).orElseThrow();

            assertThat(iin.value()).startsWith(stem);
            assertThat(iin.birth(Year.of(2026))).contains(born);
            assertThat(iin.sex()).contains(sex);
            assertThat(iin.isDemo()).isTrue();
            assertThat(IinPolicy.ISSUED_AND_DEMO.read(iin.value())).contains(iin);
            assertThat(IinPolicy.ISSUED.read(iin.value())).isEmpty();
        }
    }

    /// Whatever the random number is, each number is given once, and then there are no more.
    @Test
    void givesEachNumberOnceAndThenNoMore() {
        Set<String> taken = new HashSet<>();
        for (long random = Long.MAX_VALUE; taken.size() < 9_000; random -= 7_919) {
            assertThat(taken.add(IinRules.free(BORN, Sex.MALE, taken, random)
                            .orElseThrow()
                            .value()))
                    .isTrue();
            if (taken.size() > 100) {
                fillUp(taken);
                break;
            }
        }
        assertThat(taken).hasSizeBetween(9_000, IinRules.SERIALS);
        assertThat(IinRules.free(BORN, Sex.MALE, taken, 5)).isEmpty();
        assertThat(IinRules.free(BORN, Sex.FEMALE, taken, 5)).isPresent();
    }

    private static void fillUp(Set<String> taken) {
        for (int serial = 0; serial < IinRules.SERIALS; serial++) {
            Iin.closing(IinRules.stem(BORN, Sex.MALE) + "%04d".formatted(serial))
                    .ifPresent(iin -> taken.add(iin.value()));
        }
    }
}
