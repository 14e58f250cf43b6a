package tereze.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.payments.StatementKind;
import tereze.reconciliation.rules.RepeatedReports.Row;
import tereze.reconciliation.rules.RepeatedReports.Statement;

/// Which rows of statements report a payment that another one reports. All rows of a case have one name in common.
class RepeatedReportsTest {
    /// Rows as `KIND FILE [s=SERVICER] [u=UETR] [pending]`; the id of a row is its place, from 1.
    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        for (String row : text.split(",", -1)) {
            List<String> words = List.of(row.strip().split(" +", -1));
            StatementKind kind = switch (words.get(0)) {
                case "053" -> StatementKind.STATEMENT;
                case "054" -> StatementKind.NOTIFICATION;
                default -> StatementKind.REPORT;
            };
            rows.add(new Row(
                    rows.size() + 1L,
                    new Statement(kind, Integer.parseInt(words.get(1)), 1),
                    !words.contains("pending"),
                    value(words, "s="),
                    value(words, "u=")));
        }
        return rows;
    }

    private static String value(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "053 1, 054 2                      ; 2     ; a notification of what the statement has",
                "054 2, 053 1                      ; 1     ; whatever comes first",
                "052 1, 054 2, 053 3               ; 1 2   ; all three",
                "052 1, 054 2                      ; 1     ; no statement of the day",
                "053 1, 053 1                      ;       ; two rows of one statement are two payments",
                "053 1, 053 1, 054 2, 054 2        ; 3 4   ; both are notified",
                "053 1, 053 1, 054 2               ; 3     ; one is notified",
                "053 1, 054 2, 054 2               ; 2     ; the statement may be cut",
                "053 1, 053 2                      ; 2     ; statements that overlap",
                "053 1, 053 1, 053 2               ; 3     ; and have one in common",
                "053 1 s=A, 053 2 s=A              ; 2     ; one reference",
                "053 1 s=A, 053 2 s=B              ;       ; two references are two payments",
                "053 1 s=A, 053 2                  ; 2     ; one of them has none",
                "053 1 u=A, 053 2 u=B              ;       ; two UETRs",
                "053 1 s=A u=C, 053 2 s=B u=C      ; 2     ; one UETR",
                "053 1 s=A, 054 2 s=B              ; 2     ; banks name a notification otherwise",
                "054 1 s=A, 054 2 s=B              ;       ; two notifications of two payments",
                "053 1 s=A, 053 1 s=B, 054 2 s=B, 054 3 s=A ; 3 4 ; each finds its own",
                "053 1 pending, 054 2              ; 1     ; the booked one counts",
                "053 1, 054 2 pending              ; 2     ; announced before",
                "053 1                             ;       ; alone",
            })
    void findsWhatIsReportedAgain(String rows, @Nullable String repeats, String why) {
        assertThat(RepeatedReports.among(rows(rows)).stream()
                        .sorted()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(repeats == null ? "" : repeats);
    }
}
