package tereze.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import tereze.law.Tenge;

/// A fine that was handed to a bailiff although it was paid before.
///
/// @param bailiff as the agency names them; may be empty
/// @param number of the fine
/// @param amount of the fine
/// @param deadline the last day on which a payment is in time
/// @param paidAt when it was settled
/// @param paid all that was paid for it
/// @param handedOverOn the day of the first hand-over
/// @param verdict [Verdict#PAID_IN_TIME_HANDED_OVER] or [Verdict#PAID_LATE_BEFORE_HANDOVER]
/// @param evidence where the payments are written: `file:line` or `file#statement.entry.transaction`, joined by `;`
public record WrongHandover(
        String bailiff,
        String number,
        Tenge amount,
        LocalDate deadline,
        Instant paidAt,
        Tenge paid,
        LocalDate handedOverOn,
        Verdict verdict,
        String evidence) {}
