package tereze.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.law.Tenge;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Judgement;
import tereze.reconciliation.Payment;
import tereze.reconciliation.Refund;
import tereze.reconciliation.Suspect;
import tereze.reconciliation.Terms;
import tereze.reconciliation.TermsFile;

/// Each clause of the verdict. The fine is of 20,000.01 tenge, so its half is 10,000.01. It was issued on 1 March, a
/// Sunday: seven calendar days last to 8 March, seven working days to 10 March. Its deadline is 5 April.
class VerdictRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final Terms USUAL = TermsFile.usual();
    private static final String OWN = "870512300017";
    private static final Fine FINE = new Fine(
            "251234567890123",
            OWN,
            Tenge.of(new BigDecimal("20000.01")),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 4, 5));

    /// Weekends alone, so that the test needs no law.
    private static LocalDate lastDay(LocalDate issuedOn, int days, Terms.Count count) {
        if (count == Terms.Count.CALENDAR) {
            return issuedOn.plusDays(days);
        }
        LocalDate day = issuedOn;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            counted += weekend ? 0 : 1;
        }
        return day;
    }

    private static Judgement judge(
            @Nullable String handovers, @Nullable String payments, @Nullable String suspects, Terms terms) {
        List<Suspect> suspected = new ArrayList<>();
        for (String word : words(suspects)) {
            String[] parts = word.split("=", -1);
            Set<String> groups = parts.length > 2 ? Set.of(parts[2]) : Set.of();
            suspected.add(new Suspect(payment(parts[1]), Suspect.Naming.valueOf(parts[0]), groups));
        }
        return new VerdictRules(terms, VerdictRulesTest::lastDay)
                .judge(
                        FINE,
                        words(handovers).stream()
                                .map(day -> new Handover(day(day), "B"))
                                .toList(),
                        words(payments).stream().map(VerdictRulesTest::payment).toList(),
                        suspected);
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    /// `MM-DD:AMOUNT` and letters behind a further colon: `r` takes money back, `o` another payer, `n` no payer, `b`
    /// known by its booking, `p` pending.
    private static Payment payment(String word) {
        String[] parts = word.split(":", -1);
        String how = parts.length > 2 ? parts[2] : "";
        Instant moment = day(parts[0]).atTime(12, 0).atZone(ZONE).toInstant();
        String payer = how.contains("n") ? "" : how.contains("o") ? "900101300012" : OWN;
        return new Payment(
                moment,
                day(parts[0]),
                how.contains("b"),
                Tenge.of(new BigDecimal(parts[1])),
                !how.contains("r"),
                !how.contains("p"),
                payer,
                Evidence.line(word, 1));
    }

    private static String text(Judgement judgement) {
        String flags = judgement.flags().stream().map(Enum::name).collect(Collectors.joining("|"));
        return judgement.verdict() + (flags.isEmpty() ? "" : " " + flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // when it is settled
                "      ;                                   ; UNPAID                                  ; nothing",
                "      ; 03-20:20000.01                    ; PAID                                    ; the whole",
                "      ; 03-20:19999.01                    ; PAID                                    ; one tenge short",
                "      ; 03-20:19999.00                    ; PAID_IN_PART                            ; a tiyn more than one tenge short",
                "      ; 03-08:10000.01                    ; PAID HALF                               ; the half on the last day",
                "      ; 03-08:9999.01                     ; PAID HALF                               ; the half, one tenge short",
                "      ; 03-08:9999.00                     ; PAID_IN_PART                            ; less",
                "      ; 03-09:10000.01                    ; PAID_IN_PART HALF_IN_DOUBT              ; in time by working days",
                "      ; 03-11:10000.01                    ; PAID_IN_PART                            ; in time by no count",
                "      ; 03-05:6000 03-07:4000.01          ; PAID HALF                               ; the half in two parts",
                "      ; 03-05:6000 03-11:14000.01         ; PAID                                    ; the whole in two parts",
                "      ; 03-11:10000 03-12:10000.01        ; PAID                                    ; two halves too late",
                // more than enough
                "      ; 03-08:10000.01 03-20:10000        ; PAID_TWICE HALF                         ; the other half too",
                "      ; 03-20:20000.01 03-21:20000.01     ; PAID_TWICE                              ; the whole twice",
                "      ; 03-20:20000.01 03-21:10000.01     ; PAID_TWICE                              ; a half beyond",
                "      ; 03-20:20000.01 03-21:9999.00      ; PAID OVERPAID                           ; less than a half beyond",
                "      ; 03-08:15000                       ; PAID HALF|OVERPAID                      ; between half and whole in time",
                "      ; 03-08:20000.01                    ; PAID                                    ; the whole in time is not beyond",
                "      ; 03-20:30000.02                    ; PAID_TWICE                              ; one and a half at once",
                // who paid
                "      ; 03-20:20000.01:o                  ; PAID_UNDER_OTHER_IIN                    ; somebody else",
                "      ; 03-20:20000.01:n                  ; PAID                                    ; nobody knows who",
                "      ; 03-20:10000:o 03-21:10000.01      ; PAID                                    ; somebody else in part",
                "      ; 03-20:20000.01:o 03-21:20000.01   ; PAID_TWICE PAID_UNDER_OTHER_IIN         ; both",
                "      ; 03-20:20000.01:o 03-21:1          ; PAID_UNDER_OTHER_IIN OVERPAID           ; what came later does not settle",
                // taken back
                "      ; 03-20:20000.01 03-21:20000.01:r   ; UNPAID REVERSED                         ; taken back",
                "      ; 03-20:20000.01 03-19:20000.01:r   ; PAID                                    ; only what came before",
                "      ; 03-20:20000.01 03-21:500:r        ; PAID                                    ; only an equal one",
                "      ; 03-08:10000.01 03-09:10000.01 03-10:10000.01:r; PAID HALF|REVERSED          ; the last before it",
                "      ; 03-20:20000.01 03-20:20000.01:r   ; UNPAID REVERSED                         ; at the same moment",
                // the moment
                "      ; 03-20:20000.01:b                  ; PAID MOMENT_BY_BOOKING                  ; known by its booking",
                // handed over
                "05-01 ;                                   ; UNPAID HANDED_OVER                      ; unpaid",
                "05-01 ; 04-20:100                         ; PAID_IN_PART HANDED_OVER                ; in part",
                "05-01 ; 04-05:20000.01                    ; PAID_IN_TIME_HANDED_OVER HANDED_OVER    ; paid on the deadline",
                "05-01 ; 03-08:10000.01                    ; PAID_IN_TIME_HANDED_OVER HANDED_OVER|HALF ; the half in time",
                "05-01 ; 04-06:20000.01                    ; PAID_LATE_BEFORE_HANDOVER HANDED_OVER   ; a day after the deadline",
                "05-01 ; 05-01:20000.01                    ; PAID_LATE_BEFORE_HANDOVER HANDED_OVER   ; on the day of the hand-over",
                "05-01 ; 05-02:20000.01                    ; PAID_AFTER_HANDOVER HANDED_OVER         ; a day later",
                "04-05 ; 05-02:20000.01                    ; PAID_AFTER_HANDOVER HANDED_OVER|HANDED_OVER_EARLY ; too early",
                "03-10 ; 03-20:20000.01                    ; PAID_IN_TIME_HANDED_OVER HANDED_OVER|HANDED_OVER_EARLY ; in time, after it",
                "06-01 05-01; 05-02:20000.01               ; PAID_AFTER_HANDOVER HANDED_OVER|SEVERAL_HANDOVERS ; the earliest counts",
                "05-01 ; 03-20:20000.01:o 03-21:20000.01   ; PAID_IN_TIME_HANDED_OVER PAID_TWICE|PAID_UNDER_OTHER_IIN|HANDED_OVER ; all that hold",
            })
    void judgesByWhatWasPaid(String handovers, String payments, String expected, String why) {
        assertThat(text(judge(handovers, payments, null, USUAL))).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NONE=03-20:5:o=251234567890124            ;            ; UNCERTAIN SUSPICION_A   ; a number with one slip",
                "NONE=02-20:5:o=251234567890124            ;            ; UNCERTAIN SUSPICION_A   ; whenever it was",
                "NONE=03-20:5:o=251234567890132            ;            ; UNCERTAIN SUSPICION_A   ; swapped",
                "NONE=03-20:5:o=251234567890142            ;            ; UNPAID                  ; two slips",
                "NONE=03-20:20000.01                       ;            ; UNCERTAIN SUSPICION_B   ; the whole by the person",
                "NONE=03-20:19999.01                       ;            ; UNCERTAIN SUSPICION_B   ; one tenge short",
                "NONE=03-20:20000.02                       ;            ; UNPAID                  ; another amount",
                "NONE=03-01:20000.01                       ;            ; UNCERTAIN SUSPICION_B   ; on the first day",
                "NONE=02-28:20000.01                       ;            ; UNPAID                  ; before the fine",
                "NONE=03-08:10000.01                       ;            ; UNCERTAIN SUSPICION_B   ; the half in time",
                "NONE=03-09:10000.01                       ;            ; UNPAID                  ; the half too late",
                "NONE=03-20:20000.01:o                     ;            ; UNPAID                  ; somebody else",
                "NONE=03-20:20000.01:n                     ;            ; UNPAID                  ; nobody knows who",
                "NONE=03-20:15000.01                       ; 03-19:5000 ; UNCERTAIN PAID_IN_PART|SUSPICION_B ; the rest",
                "NONE=03-20:20000.01:r                     ;            ; UNPAID                  ; no payment",
                "OTHER_PERSONS=03-20:20000.01              ;            ; UNCERTAIN SUSPICION_C   ; for somebody else's fine",
                "OTHER_PERSONS=03-20:20000.01:o            ;            ; UNPAID                  ; by somebody else",
                "OTHER_PERSONS=03-20:5=251234567890124     ;            ; UNPAID                  ; a slip in a number that is one",
                "SETTLED_WITHOUT=03-20:20000.01            ;            ; UNCERTAIN SUSPICION_C   ; for one that is settled",
                "THIS=03-20:20000.01:p                     ;            ; UNCERTAIN SUSPICION_D   ; announced",
                "THIS=03-20:20000.01:pr                    ;            ; UNPAID                  ; announced to be taken back",
                "NONE=03-20:20000.01:p                     ;            ; UNPAID                  ; announced, and it names none",
                "SEVERAL=03-20:7                           ;            ; UNCERTAIN SUSPICION_E   ; several named",
                "SEVERAL=03-20:7 NONE=03-20:20000.01       ;            ; UNCERTAIN SUSPICION_B|SUSPICION_E ; two suspicions",
                "SEVERAL=03-20:7                           ; 03-20:20000.01 ; PAID                ; a settled fine has none",
            })
    void suspectsPaymentsThatMayHaveBeenMeant(String suspects, String payments, String expected, String why) {
        assertThat(text(judge(null, payments, suspects, USUAL))).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "03-09:10000.01 ; 50 ; 7 ; WORKING  ; 1 ; PAID HALF|HALF_IN_DOUBT ; in time by working days alone",
                "03-08:10000.01 ; 50 ; 7 ; WORKING  ; 1 ; PAID HALF               ; in time by both",
                "03-08:15000.01 ; 75 ; 7 ; CALENDAR ; 1 ; PAID HALF               ; another share",
                "03-08:10000.01 ; 75 ; 7 ; CALENDAR ; 1 ; PAID_IN_PART            ; less than the share",
                "03-16:10000.01 ; 50 ; 15; CALENDAR ; 1 ; PAID HALF               ; more days",
                "03-20:19999.01 ; 50 ; 7 ; CALENDAR ; 0 ; PAID_IN_PART            ; nothing may be missing",
            })
    void readsItsTerms(
            String payments, int share, int days, Terms.Count count, int tolerance, String expected, String why) {
        Terms terms = new Terms(share, days, count, Tenge.of(tolerance));
        assertThat(text(judge(null, payments, null, terms))).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "20000.01, 20001", "20000.01, 50000"})
    void isPaidTwiceOnlyIfThereIsSomethingToGiveBack(BigDecimal amount, int tolerance) {
        Fine fine = new Fine(FINE.number(), OWN, Tenge.of(amount), FINE.issuedOn(), FINE.deadline());
        Judgement judgement = new VerdictRules(
                        new Terms(50, 7, Terms.Count.CALENDAR, Tenge.of(tolerance)), VerdictRulesTest::lastDay)
                .judge(fine, List.of(), List.of(payment("03-20:" + amount)), List.of());

        assertThat(text(judgement)).isEqualTo("PAID");
        assertThat(judgement.refunds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "03-21:10000.01 03-20:10000 03-25:5;        ; 20005.01 ; 5.00     ; 03-20:10000 03-21:10000.01 03-25:5",
                "03-20:20000.01 03-21:20000.01:r   ;        ; 0.00     ; 0.00     ; 03-20:20000.01 03-21:20000.01:r",
                "03-20:5 ; NONE=03-19:20000.01 NONE=03-18:7 ; 5.00     ; 0.00     ; 03-19:20000.01 03-20:5",
                "03-08:10000.01 03-09:10000        ;        ; 20000.01 ; 10000.00 ; 03-08:10000.01 03-09:10000",
            })
    void saysOnWhatItRests(String payments, String suspects, String paid, String beyond, String evidence) {
        Judgement judgement = judge(null, payments, suspects, USUAL);

        assertThat(judgement.paid()).hasToString(paid);
        assertThat(judgement.refunds().stream().map(Refund::amount).reduce(Tenge.ZERO, Tenge::plus))
                .hasToString(beyond);
        assertThat(judgement.evidence().stream()
                        .map(payment -> payment.evidence().file()))
                .containsExactly(evidence.split(" ", -1));
    }

    /// A register may have a passport, or nothing, where the IIN stands.
    @Test
    void comparesNoPersonsIfNobodyKnowsWhoWasFined() {
        Fine fine = new Fine(FINE.number(), "", FINE.amount(), FINE.issuedOn(), FINE.deadline());
        VerdictRules rules = new VerdictRules(USUAL, VerdictRulesTest::lastDay);
        List<Payment> paid = List.of(payment("03-20:20000.01:o"));
        List<Suspect> suspects =
                List.of(new Suspect(payment("03-20:20000.01:n"), Suspect.Naming.NONE, Set.of("999999999999")));

        assertThat(text(rules.judge(fine, List.of(), paid, List.of()))).isEqualTo("PAID");
        assertThat(text(rules.judge(fine, List.of(), List.of(), suspects))).isEqualTo("UNPAID");
    }
}
