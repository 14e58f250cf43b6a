package tereze.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Tenge;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Flag;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Refund;
import tereze.reconciliation.TermsFile;

/// Who gets how much back of a fine of 20,000 that was issued on 1 March 2026, with the half enough until 8 March.
/// Payments are `day:payer:amount`, with `:r` for money taken back.
class RefundsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 8);
    private static final Fine FINE =
            new Fine("251234567890123", "A", Tenge.of(20_000), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 5));

    private static Payment payment(String words) {
        String[] parts = words.split(":", -1);
        LocalDate day = LocalDate.of(2026, 3, Integer.parseInt(parts[0]));
        return new Payment(
                Instant.parse(day + "T08:00:00Z"),
                day,
                false,
                Tenge.of(new BigDecimal(parts[2])),
                parts.length == 3,
                true,
                parts[1],
                Evidence.line(words, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20:A:20000                              ;                     ; exactly what is due",
                "20:A:20005                              ; A 5.00              ; more at once",
                "20:A:19999 21:A:1                       ;                     ; the tenge that was short, later",
                "05:A:10000                              ;                     ; the half in time",
                "05:A:10000 20:A:10000                   ; A 10000.00          ; and the other half",
                "05:A:20000                              ;                     ; the whole in time",
                "20:A:20000 21:B:20000                   ; B 20000.00          ; the last payer",
                "20:B:15000 21:A:15000                   ; A 10000.00          ; a part of the last one",
                "20:A:20000 21:B:7 22:A:3 23:B:1         ; A 3.00, B 8.00      ; each their own",
                "20:A:20000 21:A:20000 22:A:20000:r      ;                     ; it was given back already",
                "20:A:12000 21:A:5000                    ;                     ; less than is due",
            })
    void givesBackWhatWasNotNeeded(String payments, @Nullable String expected, String why) {
        List<Payment> all =
                Arrays.stream(payments.split(" ", -1)).map(RefundsTest::payment).toList();
        Settlement settlement = Settlement.of(FINE, all, LAST_DAY, TermsFile.usual());

        List<Refund> refunds = Refunds.of(settlement, Flag.OVERPAID);

        assertThat(refunds.stream().map(one -> one.payer() + " " + one.amount()).collect(Collectors.joining(", ")))
                .as(why)
                .isEqualTo(expected == null ? "" : expected);
        assertThat(refunds).allSatisfy(one -> assertThat(one.evidence()).isNotEmpty());
    }
}
