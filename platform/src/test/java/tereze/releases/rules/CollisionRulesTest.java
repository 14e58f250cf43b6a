package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tereze.api.Text;
import tereze.releases.ReleaseCommand.Collision;
import tereze.releases.YearlyPeak;
import tereze.releases.rules.CollisionRules.OtherOpening;

class CollisionRulesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final Text NAME = new Text("Ашылу", "Открытие", "Opening");
    private static final Text PEAK_NAME = new Text("Қабылдау", "Приём", "Admission");
    private static final List<OtherOpening> OPENINGS = List.of(new OtherOpening("passport", NAME, DAY));
    private static final List<YearlyPeak> PEAKS = List.of(
            new YearlyPeak("first-grade", PEAK_NAME, MonthDay.of(4, 1), MonthDay.of(4, 3), 8_000, "education", "s"));

    @Test
    void findsAnotherOpeningFirst() {
        assertThat(first(DAY)).contains(new Collision("passport", NAME));
    }

    @Test
    void findsThePeakThatWasNotRehearsed() {
        assertThat(first(DAY, "passport")).contains(new Collision("first-grade", PEAK_NAME));
        assertThat(first(DAY.plusDays(1))).contains(new Collision("first-grade", PEAK_NAME));
    }

    @Test
    void findsNothingOnAnotherDay() {
        assertThat(first(DAY.plusDays(3))).isEmpty();
    }

    @Test
    void findsNothingBesideWhichItWasRehearsed() {
        assertThat(first(DAY, "first-grade", "passport")).isEmpty();
    }

    private static Optional<Collision> first(LocalDate day, String... beside) {
        return CollisionRules.first(day, OPENINGS, PEAKS, List.of(beside));
    }
}
