package tereze.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.law.LawStanding.Kind;

class LawStandingTest {
    private static final LocalDate EARLY = LocalDate.of(2026, 1, 2);
    private static final LocalDate LATE = LocalDate.of(2026, 2, 3);
    private static final Provision CODE = Provision.of("code", "492");

    @Test
    void aValueIsKnownAsWellAsTheWorstOfItsNumbers() {
        LawRow read = row(Basis.CHECKED, "the text", EARLY);
        LawRow told = row(Basis.SECONDARY, "news (news.kz 12; gov.kz/situations/424)", null);
        LawRow chosen = row(Basis.ASSUMED, "the project's choice", null);

        assertThat(LawStanding.of(List.of(read)))
                .isEqualTo(new LawStanding(Kind.READ, List.of(CODE), EARLY, List.of()));
        assertThat(LawStanding.of(List.of(read, row(Basis.CHECKED, "the text", LATE)))
                        .comparedOn())
                .isEqualTo(EARLY);
        assertThat(LawStanding.of(List.of(read, told)))
                .isEqualTo(new LawStanding(Kind.TOLD, List.of(CODE), null, List.of("news.kz", "gov.kz")));
        assertThat(LawStanding.of(List.of(told, chosen, read)).kind()).isEqualTo(Kind.CHOSEN);
        assertThat(LawStanding.of(List.of(row(Basis.COMPUTED, "computed", null)))
                        .kind())
                .isEqualTo(Kind.CHOSEN);
    }

    @Test
    void aPageSaysEachKindOnce() {
        LawStanding read = LawStanding.of(List.of(row(Basis.CHECKED, "the text", LATE)));
        LawStanding earlier = LawStanding.of(List.of(row(Basis.CHECKED, "the text", EARLY)));
        LawStanding told = LawStanding.of(List.of(row(Basis.SECONDARY, "a.kz", null)));
        LawStanding toldToo = LawStanding.of(List.of(row(Basis.SECONDARY, "b.kz, a.kz", null)));

        assertThat(LawStanding.byKind(Stream.of(told, read, toldToo, earlier)))
                .containsExactly(
                        new LawStanding(Kind.READ, List.of(CODE), EARLY, List.of()),
                        new LawStanding(Kind.TOLD, List.of(CODE), null, List.of("a.kz", "b.kz")));
        assertThat(LawStanding.byKind(Stream.of())).isEmpty();
    }

    /// "Reported" without a name would be hearsay.
    @Test
    void everyReportedNumberOfTheCountryNamesWhoReportsIt() {
        Law law = new LawConfiguration().law();
        assertThat(law.ids().stream()
                        .flatMap(id -> law.history(id).stream())
                        .filter(row -> row.basis() == Basis.SECONDARY))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.tellers()).as(row.toString()).isNotEmpty());
    }

    private static LawRow row(Basis basis, String source, @Nullable LocalDate comparedOn) {
        return new LawRow(new LawId("number"), BigDecimal.TEN, Unit.MCI, EARLY, null, basis, source, CODE, comparedOn);
    }
}
