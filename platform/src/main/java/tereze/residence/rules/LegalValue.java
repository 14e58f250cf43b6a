package tereze.residence.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.LawStanding;
import tereze.law.Provision;

/// A value that follows from legal numbers, with how well they are known. A number that was read in the law or is
/// reported by others is shown as such. One that is known from memory alone is not shown: what the law demands of
/// people is not for the project to choose.
public sealed interface LegalValue<T> {
    /// A value that may be shown with its standing.
    record Known<T>(T value, LawStanding standing) implements LegalValue<T> {}

    /// Nobody has read or reported it, or no number is in force.
    ///
    /// @param provisions where to look it up
    record Unknown<T>(List<Provision> provisions) implements LegalValue<T> {
        public Unknown {
            provisions = List.copyOf(provisions);
        }
    }

    /// A value that follows from these numbers on a day.
    ///
    /// @param value computed only if all numbers are known
    static <T> LegalValue<T> of(List<LawId> numbers, Law law, LocalDate on, Supplier<T> value) {
        List<LawRow> rows =
                numbers.stream().flatMap(number -> law.row(number, on).stream()).toList();
        if (rows.size() == numbers.size()) {
            LawStanding standing = LawStanding.of(rows);
            if (standing.kind() != LawStanding.Kind.CHOSEN) {
                return new Known<>(value.get(), standing);
            }
        }
        return new Unknown<>(numbers.stream()
                .flatMap(number -> latest(number, law, on).stream())
                .flatMap(row -> Stream.ofNullable(row.provision()))
                .distinct()
                .toList());
    }

    /// The row in force, or else the last one before: its successor is found in the same place of the law.
    private static Optional<LawRow> latest(LawId number, Law law, LocalDate on) {
        List<LawRow> history = law.history(number);
        return law.row(number, on).or(() -> history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()));
    }

    /// The value, if it is known.
    default Optional<T> known() {
        return switch (this) {
            case Known<T>(T value, var _) -> Optional.of(value);
            case Unknown<T> _ -> Optional.empty();
        };
    }
}
