package tereze.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import tereze.law.Tenge;

/// A movement of money that somebody reported.
///
/// @param moment if only the day is known, its beginning; or its end if money is taken back
/// @param day of the moment, in the country's time
/// @param byBooking whether the moment is only the day on which the bank booked it
/// @param credit false if it takes money back
/// @param booked false if the bank only announced it
/// @param payer the IIN of the person who paid; empty if it is not known
/// @param evidence where it is written
public record Payment(
        Instant moment,
        LocalDate day,
        boolean byBooking,
        Tenge amount,
        boolean credit,
        boolean booked,
        String payer,
        Evidence evidence) {

    /// By their moments. Of one moment, money comes before it is taken back; the rest is only there to be the same
    /// each time.
    public static final Comparator<Payment> ORDER = Comparator.comparing(Payment::moment)
            .thenComparing(payment -> !payment.credit())
            .thenComparing(Payment::evidence);

    /// The same payment, or a part of it, with this amount.
    public Payment of(Tenge part) {
        return new Payment(moment, day, byBooking, part, credit, booked, payer, evidence);
    }
}
