package tereze.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One payment in a statement: a part of an entry, or an entry without parts.
///
/// @param entry which entry of its statement, from 1
/// @param number which payment of its entry, from 1
/// @param money zero or more; null if the bank wrote no amount for it. One of zero moved nothing: it is no payment
/// @param written what the bank wrote where its amount stands; empty if that is nothing
/// @param credit whether the account received it
/// @param payer the IIN or BIN of who paid, twelve digits; empty if it is not known
/// @param texts what the payer wrote, and the references
public record Transaction(
        Source source,
        int entry,
        int number,
        @Nullable Money money,
        String written,
        boolean credit,
        boolean booked,
        Times times,
        String payer,
        List<String> texts,
        Identifiers identifiers) {

    public Transaction {
        texts = List.copyOf(texts);
    }

    /// The statement that reports it.
    ///
    /// @param statement which statement of its file, from 1
    /// @param account empty if the bank named none
    public record Source(StatementKind kind, int statement, String account) {}

    /// When it happened, as far as the bank says so.
    ///
    /// @param moment of the payment itself
    /// @param bookedOn the day on which the bank booked it
    public record Times(@Nullable Instant moment, @Nullable LocalDate bookedOn) {}

    /// The names that banks give to a payment. None of them is always there, and none is always unique.
    ///
    /// @param servicer the bank's reference; like the others empty if it is missing
    public record Identifiers(String servicer, String uetr, String transaction, String endToEnd) {}
}
