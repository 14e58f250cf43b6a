package tereze.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tereze.reconciliation.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryJsonTest {
    @Test
    void hasTheFieldsInTheirOrder() {
        assertThat(SummaryJson.of(Summaries.empty())).isEqualTo("""
                {
                  "version" : "1.4.0",
                  "terms" : {
                    "discount" : {
                      "share" : 50,
                      "days" : 7,
                      "count" : "calendar"
                    },
                    "tolerance" : "1.00"
                  },
                  "inputs" : [ ],
                  "verdicts" : {
                """ + verdicts() + """
                  },
                  "unmatched" : {
                    "count" : 0,
                    "sum" : "0.00"
                  },
                  "holes" : [ ]
                }
                """);
    }

    private static String verdicts() {
        StringBuilder all = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            all.append("    \"")
                    .append(verdict)
                    .append("\" : {\n      \"count\" : 0,\n      \"sum\" : \"0.00\"\n    }");
            all.append(verdict == Verdict.PAID ? "\n" : ",\n");
        }
        return all.toString();
    }

    @Test
    void saysEverythingOfTheFiles() {
        JsonNode read = JsonMapper.shared().readTree(SummaryJson.of(Summaries.usual()));

        assertThat(read.get("inputs").get(0)).isEqualTo(JsonMapper.shared().readTree("""
                {"file": "fines-2024.csv", "kind": "fines", "sha256": "%s", "encoding": "windows-1251",
                 "delimiter": ";", "rows": 1248301, "taken": 1248298, "rejected": 3, "complete": true,
                 "first": "2024-01-01", "last": "2024-12-31"}
                """.formatted(Summaries.SHA256)));
        assertThat(read.get("inputs").get(4).get("delimiter").isNull()).isTrue();
        assertThat(read.get("inputs").get(4).get("first").isNull()).isTrue();
        assertThat(read.get("inputs").get(3).get("complete").booleanValue()).isFalse();
        assertThat(read.get("inputs").get(0).propertyNames())
                .containsExactly(
                        "file",
                        "kind",
                        "sha256",
                        "encoding",
                        "delimiter",
                        "rows",
                        "taken",
                        "rejected",
                        "complete",
                        "first",
                        "last");
        assertThat(read.get("verdicts").get("PAID_IN_TIME_HANDED_OVER"))
                .isEqualTo(JsonMapper.shared().readTree("{\"count\": 1412, \"sum\": \"27759920.50\"}"));
        assertThat(read.get("holes")).isEqualTo(JsonMapper.shared().readTree("""
                [{"account": "KZ86125KZT1001300335", "currency": "KZT", "after": "053-0312.xml#1",
                  "before": "053-0314.xml#1", "closing": "1204500.50", "opening": "1398110.12345"}]
                """));
    }

    @Test
    void keepsEveryTextAsItIs() {
        String text = "<script>\"\\\u202E\u0000\n😀";
        String json = SummaryJson.of(Summaries.hostile(text));

        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(read.get("inputs").get(0).get("file").stringValue()).isEqualTo(text);
        assertThat(read.get("terms").get("discount").get("count").stringValue()).isEqualTo("working");
        assertThat(json).isEqualTo(SummaryJson.of(Summaries.hostile(text))).doesNotContain("\r", "\u0000");
    }
}
