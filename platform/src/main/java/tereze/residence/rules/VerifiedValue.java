package tereze.residence.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.Provision;

/// A value that follows from legal numbers. It is shown only if each number was compared with the text of the law: a
/// report about a law is not law.
public sealed interface VerifiedValue<T> {
    /// The places in the law.
    List<Provision> provisions();

    /// The value according to the law.
    ///
    /// @param asOf the earliest day on which one of its numbers was compared with the text
    record Verified<T>(T value, List<Provision> provisions, LocalDate asOf) implements VerifiedValue<T> {}

    /// Not compared with the text yet, or no number is in force.
    ///
    /// @param provisions where to look it up
    record Unverified<T>(List<Provision> provisions) implements VerifiedValue<T> {}

    /// A value that follows from these numbers on a day.
    ///
    /// @param value computed only if all numbers were compared
    static <T> VerifiedValue<T> of(List<LawId> numbers, Law law, LocalDate on, Supplier<T> value) {
        List<LawId> open = numbers.stream()
                .filter(number -> law.row(number, on).filter(LawRow::checked).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            return new Unverified<>(provisions(open.stream().flatMap(number -> latest(number, law, on).stream())));
        }
        List<LawRow> rows = numbers.stream().map(number -> law.at(number, on)).toList();
        LocalDate asOf = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.comparedOn()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Verified<>(value.get(), provisions(rows.stream()), asOf);
    }

    /// The row in force, or else the last one before: its successor is found in the same place of the law.
    private static Optional<LawRow> latest(LawId number, Law law, LocalDate on) {
        List<LawRow> history = law.history(number);
        return law.row(number, on).or(() -> history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()));
    }

    private static List<Provision> provisions(Stream<LawRow> rows) {
        return rows.flatMap(row -> Stream.ofNullable(row.provision()))
                .distinct()
                .toList();
    }

    /// The value, if it may be shown.
    default Optional<T> verified() {
        return switch (this) {
            case Verified<T>(T value, var _, var _) -> Optional.of(value);
            case Unverified<T> _ -> Optional.empty();
        };
    }
}
