package tereze.residence.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.Tenge;
import tereze.law.Term;
import tereze.law.Unit;

/// The legal consequences for a citizen who lives where they are not registered, and for the owner of that dwelling,
/// according to today's law.
///
/// The day of arrival is not counted. If the last day is not a working day, it stays the last day: registration is
/// possible on any day, and an earlier day does people no harm.
///
/// @param lastDay the last day to register in time
/// @param warningFrom the first day on which a warning is possible
/// @param fineFrom the first day on which a fine is possible
/// @param stage the situation today
/// @param fine for living without registration
/// @param fineAgain the same, for the second time within a year
/// @param ownersFine for an owner who lets people live in a dwelling without registration
/// @param ownersFineAgain the same, for the second time within a year
public record RegistrationDuty(
        LegalValue<LocalDate> lastDay,
        LegalValue<LocalDate> warningFrom,
        LegalValue<LocalDate> fineFrom,
        LegalValue<Stage> stage,
        LegalValue<Fine> fine,
        LegalValue<Fine> fineAgain,
        LegalValue<Fine> ownersFine,
        LegalValue<Fine> ownersFineAgain) {
    private static final LawId MCI = new LawId("mci");
    private static final LawId REQUIRED_AFTER = new LawId("registration-required-after");
    private static final LawId WARNING_AFTER = new LawId("living-unregistered-warning-after");
    private static final LawId FINE_AFTER = new LawId("living-unregistered-fine-after");
    private static final LawId FINE = new LawId("living-unregistered-fine");
    private static final LawId FINE_AGAIN = new LawId("living-unregistered-fine-repeat");
    private static final LawId OWNERS_FINE = new LawId("housing-unregistered-fine");
    private static final LawId OWNERS_FINE_AGAIN = new LawId("housing-unregistered-fine-repeat");

    /// What can happen today.
    public enum Stage {
        NOTHING,
        WARNING,
        FINE
    }

    /// A fine in today's money.
    ///
    /// @param mci the fine in monthly calculation indices, as the law states it; null if the law states an amount
    public record Fine(Tenge sum, @Nullable BigDecimal mci) {}

    /// The consequences for a person.
    ///
    /// @param arrived the day of arrival, today or earlier
    public static RegistrationDuty of(LocalDate arrived, LocalDate today, Law law) {
        return new RegistrationDuty(
                LegalValue.of(List.of(REQUIRED_AFTER), law, today, () -> end(arrived, REQUIRED_AFTER, law, today)),
                LegalValue.of(List.of(WARNING_AFTER), law, today, () -> after(arrived, WARNING_AFTER, law, today)),
                LegalValue.of(List.of(FINE_AFTER), law, today, () -> after(arrived, FINE_AFTER, law, today)),
                LegalValue.of(List.of(WARNING_AFTER, FINE_AFTER), law, today, () -> stage(arrived, today, law)),
                fine(FINE, law, today),
                fine(FINE_AGAIN, law, today),
                fine(OWNERS_FINE, law, today),
                fine(OWNERS_FINE_AGAIN, law, today));
    }

    private static Stage stage(LocalDate arrived, LocalDate today, Law law) {
        if (!today.isBefore(after(arrived, FINE_AFTER, law, today))) {
            return Stage.FINE;
        }
        return today.isBefore(after(arrived, WARNING_AFTER, law, today)) ? Stage.NOTHING : Stage.WARNING;
    }

    /// The first day after the term.
    private static LocalDate after(LocalDate arrived, LawId term, Law law, LocalDate today) {
        return end(arrived, term, law, today).plusDays(1);
    }

    private static LocalDate end(LocalDate arrived, LawId id, Law law, LocalDate today) {
        return switch (law.term(id, today)) {
            case Term.CalendarDays days -> days.ahead(arrived);
            case Term.Months months -> months.ahead(arrived);
            case Term.WorkingDays _, Term.WorkingMinutes _, Term.Hours _ ->
                throw new IllegalStateException(id + ": a term in working time or hours (expected: days or months)");
        };
    }

    private static LegalValue<Fine> fine(LawId id, Law law, LocalDate today) {
        boolean inMci =
                law.row(id, today).map(LawRow::unit).filter(Unit.MCI::equals).isPresent();
        return LegalValue.of(
                inMci ? List.of(id, MCI) : List.of(id),
                law,
                today,
                () -> new Fine(law.tenge(id, today), inMci ? law.at(id, today).value() : null));
    }
}
