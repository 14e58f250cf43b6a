package tereze.launcher.statements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tereze.payments.AccountChain;
import tereze.payments.AccountChain.Filed;
import tereze.payments.Balance;
import tereze.payments.BankStatement;
import tereze.payments.Hole;
import tereze.payments.Money;
import tereze.payments.StatementFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The figures of statements as one JSON object, for programs. Amounts are strings, so that nothing rounds them; what
/// a bank does not say is null.
public final class StatementsJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StatementsJson() {}

    /// The object as text.
    public static String of(StatementFiles read) {
        ObjectNode all = NODES.objectNode();
        ArrayNode statements = all.putArray("statements");
        read.statements().forEach(filed -> statements.add(statement(filed)));
        ArrayNode accounts = all.putArray("accounts");
        read.accounts().forEach(chain -> accounts.add(account(chain)));
        ArrayNode rejected = all.putArray("rejected");
        read.rejected()
                .forEach(one -> rejected.addObject()
                        .put("file", one.file())
                        .put("line", one.fault().line())
                        .put("reason", one.fault().detail()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static ObjectNode statement(Filed filed) {
        BankStatement statement = filed.statement();
        BankStatement.Figures figures = statement.figures();
        return NODES.objectNode()
                .put("file", filed.file())
                .put("place", statement.place())
                .put("kind", statement.kind().message())
                .put("id", statement.id())
                .put("sequence", statement.sequence())
                .put("account", statement.account())
                .put("currency", statement.currency())
                .put("opening", amount(statement.opening()))
                .put("closing", amount(statement.closing()))
                .put("sum", Money.text(figures.sum()))
                .put("entries", figures.entries())
                .put("transactions", figures.transactions())
                .put("reversals", figures.reversals())
                .put("batches", figures.batches())
                .put("batchesEqual", figures.batchesEqual())
                .put("balances", statement.balances());
    }

    private static ObjectNode account(AccountChain chain) {
        ObjectNode account = NODES.objectNode()
                .put("account", orNull(chain.account()))
                .put("currency", orNull(chain.currency()))
                .put("statements", chain.statements());
        ArrayNode holes = account.putArray("holes");
        for (Hole hole : chain.holes()) {
            holes.addObject()
                    .put("after", hole.after())
                    .put("before", hole.before())
                    .put("closing", amount(hole.closing()))
                    .put("opening", amount(hole.opening()));
        }
        return account;
    }

    private static @Nullable String amount(@Nullable Balance balance) {
        return balance == null ? null : Money.text(balance.money().amount());
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.text(amount);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
