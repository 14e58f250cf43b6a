package tereze.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one statement says of an account, in figures.
///
/// @param place which statement of its file, from 1
/// @param id the bank's name of it
/// @param sequence its number in the account's row of statements
/// @param account the number of the account
/// @param opening the booked balance before the entries; null if there is none
/// @param closing the booked balance after them; null if there is none
/// @param created when the bank made it
/// @param figures of its entries
public record BankStatement(
        int place,
        StatementKind kind,
        @Nullable String id,
        @Nullable Long sequence,
        @Nullable String account,
        @Nullable String currency,
        @Nullable Balance opening,
        @Nullable Balance closing,
        @Nullable Instant created,
        Figures figures) {

    /// What the entries of a statement come to. Entries of every status count; only booked ones are in the sum.
    ///
    /// @param sum of the booked entries as they are written, debits below zero
    /// @param currency of the first booked entry that names one; empty if none does
    /// @param complete whether every amount of a booked entry could be read, and all are in this currency
    /// @param transactions the payments in the entries
    /// @param reversals the entries that take an earlier one back
    /// @param batches the entries that list several payments
    /// @param batchesEqual whether the payments of each batch come to its amount; null if that cannot be said
    public record Figures(
            BigDecimal sum,
            String currency,
            boolean complete,
            long entries,
            long transactions,
            long reversals,
            long batches,
            @Nullable Boolean batchesEqual) {}

    /// Whether the opening balance and the booked entries come to the closing balance; null if that cannot be said:
    /// something is missing, or in another currency.
    public @Nullable Boolean balances() {
        if (opening == null || closing == null || !figures.complete()) {
            return null;
        }
        long currencies = Stream.of(
                        Objects.requireNonNullElse(currency, ""),
                        opening.money().currency(),
                        closing.money().currency(),
                        figures.currency())
                .filter(named -> !named.isEmpty())
                .distinct()
                .count();
        if (currencies > 1) {
            return null;
        }
        return opening.money()
                        .amount()
                        .add(figures.sum())
                        .compareTo(closing.money().amount())
                == 0;
    }
}
