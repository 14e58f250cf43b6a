package tereze.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Tenge;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Judgement;
import tereze.reconciliation.Verdict;

/// Which bailiffs are told of a fine whose deadline is 5 April 2026.
class WrongHandoversTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final Fine FINE = new Fine(
            "251234567890123", "870512300017", Tenge.of(20_000), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 5));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-04-02T19:30:00Z ; A:04-20         ; A in time      ; paid before",
                "2026-04-19T19:00:00Z ; A:04-20         ; A late         ; on the day of the hand-over, which is not the day in UTC",
                "2026-04-20T19:00:00Z ; A:04-20         ;                ; on the day after",
                "2026-04-02T19:30:00Z ; A:04-02         ;                ; in time, but after an early hand-over",
                "2026-04-20T19:00:00Z ; A:04-20 B:04-25 ; B late         ; between two hand-overs",
                "2026-04-02T19:30:00Z ; B:04-25 A:04-20 ; A in time, B in time ; two bailiffs",
                "2026-04-20T19:00:00Z ; A:04-25 A:04-20 ;                ; the first hand-over to a bailiff counts",
                "                     ; A:04-20         ;                ; not settled",
                "2026-04-02T19:30:00Z ;                 ;                ; nobody has it",
            })
    void tellsWhoGotAPaidFine(
            @Nullable Instant paidAt, @Nullable String handovers, @Nullable String expected, String why) {
        List<Handover> all = handovers == null
                ? List.of()
                : Arrays.stream(handovers.split(" ", -1))
                        .map(word -> word.split(":", -1))
                        .map(parts -> new Handover(LocalDate.parse("2026-" + parts[1]), parts[0]))
                        .toList();
        Judgement judgement = new Judgement(
                Verdict.PAID, Set.of(), Optional.ofNullable(paidAt), Tenge.of(20_000), List.of(), List.of());

        assertThat(WrongHandovers.of(FINE, all, judgement, ZONE).stream()
                        .map(one -> one.bailiff() + (one.inTime() ? " in time" : " late"))
                        .collect(Collectors.joining(", ")))
                .as(why)
                .isEqualTo(expected == null ? "" : expected);
    }
}
