package tereze.launcher.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tereze.payments.AccountChain;
import tereze.payments.AccountChain.Filed;
import tereze.payments.Balance;
import tereze.payments.BankStatement;
import tereze.payments.Hole;
import tereze.payments.Money;
import tereze.payments.StatementFiles;

/// The figures of statements for people at a terminal.
public final class StatementsText {
    private static final String MISSING = "–";

    private StatementsText() {}

    /// The figures: a line for each statement, then the accounts with their holes, then what could not be read.
    public static String of(StatementFiles read) {
        List<String> lines = new ArrayList<>();
        read.statements().forEach(filed -> lines.add(statement(filed)));
        read.accounts().forEach(chain -> account(chain, lines));
        read.rejected()
                .forEach(one -> lines.add("not read: " + one.file()
                        + (one.fault().line() == 0
                                ? ""
                                : ", line " + one.fault().line()) + ": "
                        + one.fault().detail()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String statement(Filed filed) {
        BankStatement statement = filed.statement();
        BankStatement.Figures figures = statement.figures();
        return filed.name() + "  " + statement.kind().message() + "  "
                + Objects.requireNonNullElse(statement.account(), MISSING) + "  "
                + amount(statement.opening()) + " + " + Money.text(figures.sum()) + " = " + amount(statement.closing())
                + " " + Objects.requireNonNullElse(statement.currency(), "") + verdict(statement.balances())
                + "  entries " + figures.entries() + ", payments " + figures.transactions()
                + (figures.reversals() == 0 ? "" : ", reversals " + figures.reversals())
                + (figures.batches() == 0 ? "" : ", batches " + figures.batches() + batches(figures.batchesEqual()));
    }

    private static String verdict(@Nullable Boolean balances) {
        if (balances == null) {
            return " (not comparable)";
        }
        return balances ? "" : " (DIFFERS)";
    }

    private static String batches(@Nullable Boolean equal) {
        if (equal == null) {
            return " (not comparable)";
        }
        return equal ? "" : " (other than their payments)";
    }

    private static void account(AccountChain chain, List<String> lines) {
        lines.add("account " + (chain.account().isEmpty() ? MISSING : chain.account()) + " " + chain.currency()
                + ": statements " + chain.statements() + ", holes "
                + chain.holes().size());
        for (Hole hole : chain.holes()) {
            lines.add("  missing between " + hole.after() + " (closing " + amount(hole.closing()) + ") and "
                    + hole.before() + " (opening " + amount(hole.opening()) + ")");
        }
    }

    private static String amount(@Nullable Balance balance) {
        return amount(balance == null ? null : balance.money().amount());
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? MISSING : Money.text(amount);
    }
}
