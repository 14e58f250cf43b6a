package tereze.payments;

import java.util.Arrays;
import java.util.Optional;

/// The messages of ISO 20022 in which a bank reports an account, of any version.
public enum StatementKind {
    /// Movements during the day. They are provisional.
    REPORT("camt.052", "Rpt"),
    /// The statement of a day, with its balances.
    STATEMENT("camt.053", "Stmt"),
    /// Single debits and credits, as they happen.
    NOTIFICATION("camt.054", "Ntfctn");

    private final String message;
    private final String element;

    StatementKind(String message, String element) {
        this.message = message;
        this.element = element;
    }

    /// The name of the message, such as `camt.053`.
    public String message() {
        return message;
    }

    /// The kind whose statements are in elements of this name.
    static Optional<StatementKind> ofElement(String name) {
        return Arrays.stream(values()).filter(kind -> kind.element.equals(name)).findFirst();
    }
}
