package tereze.payments;

import java.util.Collection;
import java.util.List;
import tereze.payments.rules.ChainRules;

/// The statements of one account, one after the other.
///
/// @param account empty if the bank named none
/// @param currency empty if the bank named none
/// @param statements how many there are, of all kinds
public record AccountChain(String account, String currency, long statements, List<Hole> holes) {
    public AccountChain {
        holes = List.copyOf(holes);
    }

    /// The chain of each account, by its number and currency.
    public static List<AccountChain> of(Collection<Filed> statements) {
        return ChainRules.chains(statements);
    }

    /// A statement with the name of its file.
    public record Filed(String file, BankStatement statement) {
        /// The statement as `file#place`.
        public String name() {
            return file + '#' + statement.place();
        }
    }
}
