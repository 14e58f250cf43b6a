package tereze.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Tenge;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Payment;
import tereze.reconciliation.TermsFile;
import tereze.reconciliation.rules.SharedPayments.Named;
import tereze.reconciliation.rules.SharedPayments.Shared;

/// Payments that name several fines: 1 of 20,000.01 tenge, issued on 1 March; 2 of 10,000, issued on 5 March; 3 of 500,
/// issued on 20 March. The half settles a fine for seven days.
class SharedPaymentsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final List<Fine> FINES =
            List.of(fine("1", "20000.01", "03-01"), fine("2", "10000", "03-05"), fine("3", "500", "03-20"));

    private static Fine fine(String number, String amount, String issued) {
        LocalDate day = LocalDate.parse("2026-" + issued);
        return new Fine(number, "870512300017", Tenge.of(new BigDecimal(amount)), day, day.plusDays(30));
    }

    /// `MM-DD:AMOUNT`, with an `r` behind if it takes money back.
    private static Payment payment(String word) {
        String[] parts = word.split(":", -1);
        LocalDate day = LocalDate.parse("2026-" + parts[0]);
        boolean back = parts[1].endsWith("r");
        Tenge amount = Tenge.of(new BigDecimal(back ? parts[1].substring(0, parts[1].length() - 1) : parts[1]));
        return new Payment(
                day.atTime(12, 0).atZone(ZONE).toInstant(),
                day,
                false,
                amount,
                !back,
                true,
                "",
                Evidence.line(word, 1));
    }

    private static String shared(@Nullable String alone, String several) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < FINES.size(); i++) {
            String prefix = (i + 1) + "=";
            named.add(new Named(
                    i + 1L,
                    FINES.get(i),
                    alone == null
                            ? List.of()
                            : List.of(alone.split(" ", -1)).stream()
                                    .filter(word -> word.startsWith(prefix))
                                    .map(word -> payment(word.substring(prefix.length())))
                                    .toList()));
        }
        List<Shared> payments = List.of(several.split(" ", -1)).stream()
                .map(word -> new Shared(
                        payment(word.substring(word.indexOf('=') + 1)),
                        word.substring(0, word.indexOf('='))
                                .chars()
                                .mapToObj(fine -> (long) Character.digit(fine, 10))
                                .toList()))
                .toList();
        SharedPayments.Result result =
                new SharedPayments(TermsFile.usual(), fine -> fine.issuedOn().plusDays(7)).shareOut(named, payments);
        return result.parts().stream()
                        .map(part -> part.fine() + "=" + part.payment().amount()
                                + (part.payment().credit() ? "" : "r"))
                        .sorted()
                        .collect(Collectors.joining(" "))
                + (result.undecided().isEmpty()
                        ? ""
                        : " undecided " + result.undecided().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "           ; 12=04-01:30000.01                 ; 1=20000.01 2=10000.00               ; the whole of both",
                "           ; 12=04-01:29999.01                 ; 1=20000.01 2=9999.00                ; one tenge short",
                "           ; 12=04-01:29999.00                 ;  undecided 1                        ; a tiyn more",
                "           ; 12=04-01:30000.02                 ;  undecided 1                        ; a tiyn too much",
                "           ; 12=03-08:15000.01                 ; 1=10000.01 2=5000.00                ; both halves in time",
                "           ; 12=03-08:30000.01                 ; 1=20000.01 2=10000.00               ; both whole although the half would do",
                "           ; 12=03-10:25000.01                 ; 1=20000.01 2=5000.00                ; one half in time",
                "           ; 12=03-10:15000.01                 ;  undecided 1                        ; one half too late",
                "1=03-20:5000 ; 12=04-01:25000.01             ; 1=15000.01 2=10000.00               ; the rest of one",
                "1=04-02:5000 ; 12=04-01:30000.01             ; 1=20000.01 2=10000.00               ; what comes later does not count",
                "1=03-20:20000.01 ; 12=04-01:10000            ; 2=10000.00                          ; one is settled already",
                "1=03-20:20000.01 2=03-20:10000 ; 12=04-01:10000 ;  undecided 1                     ; both are",
                "           ; 123=04-01:30500.01                ; 1=20000.01 2=10000.00 3=500.00      ; three",
                "           ; 12=04-01:30000.01 12=04-02:30000.01 ; 1=20000.01 2=10000.00 undecided 1 ; paid again",
                "           ; 12=04-01:30000.01 12=04-02:30000.01r ; 1=20000.01 1=20000.01r 2=10000.00 2=10000.00r ; taken back",
                "           ; 12=04-01:30000.01 12=04-02:30000r ; 1=20000.01 2=10000.00               ; another sum is not",
                "           ; 12=04-02:30000.01 12=04-01:30000.01r ; 1=20000.01 2=10000.00            ; nor what comes later",
                "           ; 12=04-01:30000.01 23=04-02:500    ; 1=20000.01 2=10000.00 3=500.00      ; one after the other",
            })
    void areSharedOutIfTheyAreWhatIsDue(String alone, String several, @Nullable String expected, String why) {
        assertThat(shared(alone, several).strip()).as(why).isEqualTo(expected == null ? "" : expected.strip());
    }
}
