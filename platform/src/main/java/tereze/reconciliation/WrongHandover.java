package tereze.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import tereze.law.Tenge;

/// A fine that was handed to a bailiff although it was paid before.
///
/// @param bailiff as the agency names them; may be empty
/// @param number of the fine
/// @param amount of the fine
/// @param paidAt when it was settled
/// @param handedOverOn the day of the first hand-over to this bailiff
/// @param inTime whether it was settled by its deadline
/// @param evidence where the payments are written: `file:line` or `file#statement.entry.transaction`, joined by `;`
public record WrongHandover(
        String bailiff,
        String number,
        Tenge amount,
        Instant paidAt,
        LocalDate handedOverOn,
        boolean inTime,
        String evidence) {}
