package tereze.payments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.payments.AccountChain;
import tereze.payments.AccountChain.Filed;
import tereze.payments.Balance;
import tereze.payments.BankStatement;
import tereze.payments.Hole;
import tereze.payments.Money;
import tereze.payments.StatementKind;

class ChainRulesTest {
    private static final BankStatement.Figures NONE =
            new BankStatement.Figures(BigDecimal.ZERO, "", true, 0, 0, 0, 0, null);

    /// `sequence:opening>closing`, a day later each; `-` for what is missing.
    private static List<Filed> chain(String statements) {
        List<Filed> chain = new ArrayList<>();
        for (String statement : statements.split(" ", -1)) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(chain.size());
            String[] parts = statement.split("[:>]", -1);
            chain.add(new Filed(
                    "s" + (chain.size() + 1),
                    new BankStatement(
                            1,
                            StatementKind.STATEMENT,
                            "id" + chain.size(),
                            parts[0].equals("-") ? null : Long.valueOf(parts[0]),
                            "KZ1",
                            "KZT",
                            balance(parts[1], day),
                            balance(parts[2], day),
                            Instant.parse(day + "T20:00:00Z"),
                            NONE)));
        }
        return chain;
    }

    private static @Nullable Balance balance(String amount, LocalDate day) {
        return amount.equals("-") ? null : new Balance(new Money(new BigDecimal(amount), "KZT"), day);
    }

    private static List<String> holes(List<Filed> statements) {
        return ChainRules.chains(statements).stream()
                .flatMap(account -> account.holes().stream())
                .map(hole -> hole.after() + ">" + hole.before())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:0>5 2:5>7 3:7>7                | nothing is missing       |",
                "-:0>5 -:5>7 -:7>9                | without numbers, by day  |",
                "1:0>5 3:7>9                      | one that moved money     | s1#1>s2#1",
                "-:0>5 -:7>9                      | the same without numbers | s1#1>s2#1",
                "1:0>5 3:5>9                      | one that moved nothing   | s1#1>s2#1",
                "-:0>5 -:5>9                      | nobody can miss it       |",
                "7:0>5 7:5>9                      | a number given twice     |",
                "1:0>5 -:5>9                      | a number missing         |",
                "1:0>- 2:7>9                      | no balance to compare    |",
                "1:0>- 3:7>9                      | a number left out        | s1#1>s2#1",
                "1:->- 3:->-                      | without any balance      | s1#1>s2#1",
                "1:0>5 2:-9>9                     | below zero               | s1#1>s2#1",
                "1:0>5.0 2:5.00>9                 | the same amount          |",
                "3:7>9 1:0>5 2:5>7                | by number before day     |"
            })
    void findsEachHole(String statements, String why, String holes) {
        assertThat(holes(chain(statements)))
                .as(why)
                .containsExactlyElementsOf(holes == null ? List.of() : List.of(holes));
    }

    /// Each statement by its opening day, closing day, day of making, file and place. The first one comes before the
    /// second.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 9 9 z 9 | 2 1 1 a 1 | the opening day",
                "1 1 9 z 9 | 1 2 1 a 1 | the closing day",
                "1 1 1 z 9 | 1 1 2 a 1 | the day of making",
                "1 1 1 z 9 | 1 1 - a 1 | a day of making that is not there",
                "1 1 1 a 9 | 1 1 1 b 1 | the file",
                "1 1 1 a 1 | 1 1 1 a 2 | the place"
            })
    void ordersWithoutNumbersBy(String first, String second, String by) {
        Filed before = filed(first, "0", "5");
        Filed after = filed(second, "5", "9");

        assertThat(holes(List.of(before, after))).as(by).isEmpty();
        assertThat(holes(List.of(after, before))).as(by).isEmpty();
        assertThat(holes(List.of(filed(second, "0", "5"), filed(first, "5", "9"))))
                .as(by)
                .hasSize(1);
    }

    private static Filed filed(String order, String opening, String closing) {
        String[] parts = order.split(" ", -1);
        return new Filed(
                parts[3],
                new BankStatement(
                        Integer.parseInt(parts[4]),
                        StatementKind.STATEMENT,
                        null,
                        null,
                        "KZ1",
                        "KZT",
                        balance(opening, LocalDate.parse("2026-01-0" + parts[0])),
                        balance(closing, LocalDate.parse("2026-01-0" + parts[1])),
                        parts[2].equals("-") ? null : Instant.parse("2026-01-0" + parts[2] + "T20:00:00Z"),
                        NONE));
    }

    @Test
    void missesEachOfManyWhateverTheirOrder() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        int balance = 0;
        for (int day = 0; day < 30; day++) {
            int next = balance + 1 + random.nextInt(9);
            text.append("-")
                    .append(':')
                    .append(balance)
                    .append('>')
                    .append(next)
                    .append(' ');
            balance = next;
        }
        List<Filed> whole = chain(text.toString().strip());
        assertThat(holes(whole)).isEmpty();
        for (int gone = 1; gone < whole.size() - 1; gone++) {
            List<Filed> rest = new ArrayList<>(whole);
            rest.remove(gone);
            Collections.shuffle(rest, random);
            assertThat(holes(rest)).containsExactly("s" + gone + "#1>s" + (gone + 2) + "#1");
        }
    }

    @Test
    void countsAStatementThatWasGivenTwiceAsOneLink() {
        List<Filed> twice = new ArrayList<>(chain("1:0>5 2:5>7"));
        twice.add(new Filed("copy", twice.getFirst().statement()));

        assertThat(ChainRules.chains(twice)).containsExactly(new AccountChain("KZ1", "KZT", 3, List.of()));
    }

    @Test
    void keepsAccountsApartAndPutsNoReportIntoAChain() {
        List<Filed> one = chain("1:0>5 2:6>7");
        Filed report = new Filed("r", with(one.getFirst().statement(), StatementKind.REPORT, "KZ1"));
        Filed other = new Filed("o", with(one.getFirst().statement(), StatementKind.STATEMENT, "KZ2"));

        assertThat(ChainRules.chains(Arrays.asList(one.get(0), report, other, one.get(1))))
                .containsExactly(
                        new AccountChain(
                                "KZ1",
                                "KZT",
                                3,
                                List.of(new Hole("s1#1", "s2#1", new BigDecimal(5), new BigDecimal(6)))),
                        new AccountChain("KZ2", "KZT", 1, List.of()));
    }

    private static BankStatement with(BankStatement one, StatementKind kind, String account) {
        return new BankStatement(
                one.place(),
                kind,
                one.id(),
                one.sequence(),
                account,
                one.currency(),
                one.opening(),
                one.closing(),
                one.created(),
                one.figures());
    }
}
