package tereze.reconciliation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.payments.Money;
import tereze.reconciliation.AccountHole;
import tereze.reconciliation.InputSummary;
import tereze.reconciliation.Summary;
import tereze.reconciliation.Tally;
import tereze.reconciliation.Terms;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `summary.json`: the figures of a reconciliation, for programs. Sums are strings, so that nothing rounds them; what
/// a file does not have is null. Equal summaries give equal texts.
public final class SummaryJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final int DIGITS = 2;

    private SummaryJson() {}

    /// The object as text, with a line feed at its end.
    public static String of(Summary summary) {
        ObjectNode all = NODES.objectNode();
        all.put("version", summary.version());
        all.set("terms", terms(summary.terms()));
        ArrayNode inputs = all.putArray("inputs");
        summary.inputs().forEach(input -> inputs.add(input(input)));
        ObjectNode verdicts = all.putObject("verdicts");
        summary.verdicts().forEach((verdict, tally) -> verdicts.set(verdict.name(), tally(tally)));
        all.set("unmatched", tally(summary.unmatched()));
        ArrayNode holes = all.putArray("holes");
        summary.holes().forEach(hole -> holes.add(hole(hole)));
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(all) + "\n";
    }

    /// Whether a text is the summary of results by this version, with these terms, from these files.
    ///
    /// @param files `sha256 name` of each, in their order
    public static boolean isOf(String text, String version, Terms terms, List<String> files) {
        try {
            JsonNode all = JsonMapper.shared().readTree(text);
            List<String> found = all.path("inputs")
                    .valueStream()
                    .map(input -> input.path("sha256").asString("") + " "
                            + input.path("file").asString(""))
                    .toList();
            return all.path("version").asString("").equals(version)
                    && all.path("terms").equals(terms(terms))
                    && found.equals(files);
        } catch (JacksonException e) {
            return false;
        }
    }

    private static ObjectNode terms(Terms terms) {
        ObjectNode all = NODES.objectNode();
        all.putObject("discount")
                .put("share", terms.share())
                .put("days", terms.days())
                .put("count", terms.count().name().toLowerCase(Locale.ROOT));
        return all.put("tolerance", terms.tolerance().toString());
    }

    private static ObjectNode input(InputSummary input) {
        return NODES.objectNode()
                .put("file", input.file())
                .put("kind", input.kind())
                .put("sha256", input.sha256())
                .put("encoding", orNull(input.encoding()))
                .put("delimiter", orNull(input.delimiter()))
                .put("rows", input.rows())
                .put("taken", input.taken())
                .put("rejected", input.rejected())
                .put("complete", input.complete())
                .put("first", day(input.first()))
                .put("last", day(input.last()));
    }

    private static ObjectNode tally(Tally tally) {
        return NODES.objectNode().put("count", tally.count()).put("sum", sum(tally.sum()));
    }

    private static String sum(BigDecimal tenge) {
        return tenge.setScale(DIGITS, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static ObjectNode hole(AccountHole of) {
        return NODES.objectNode()
                .put("account", orNull(of.account()))
                .put("currency", orNull(of.currency()))
                .put("after", of.hole().after())
                .put("before", of.hole().before())
                .put("closing", balance(of.hole().closing()))
                .put("opening", balance(of.hole().opening()));
    }

    private static @Nullable String balance(@Nullable BigDecimal balance) {
        return balance == null ? null : Money.text(balance);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
