package tereze.gate.rules;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose number gets a ticket. There is no list of known numbers: it would tell who exists, and a number of nobody
/// gains nothing, because only its owner can use the pass.
///
/// @param born the days of birth that the service is for; null: any
/// @param demo whether synthetic people may queue
public record Eligibility(@Nullable Born born, boolean demo) {
    /// A range of days of birth, both ends included.
    public record Born(LocalDate from, LocalDate to) {
        public Born {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to: " + to + " (expected: not before " + from + ")");
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// What a typed number turns out to be.
    public sealed interface Verdict {
        /// The number gets a ticket.
        record Eligible(Iin iin) implements Verdict {}

        /// No IIN, or one of a synthetic person outside a demonstration.
        record Malformed() implements Verdict {}

        /// Its owner was not born in the days that the service is for.
        record NotOfAge() implements Verdict {}
    }

    /// Checks what somebody typed.
    ///
    /// @param current this year
    public Verdict check(String typed, Year current) {
        Optional<Iin> iin = Iin.read(typed).filter(read -> demo || !read.isDemo());
        if (iin.isEmpty()) {
            return new Verdict.Malformed();
        }
        boolean ofAge = born == null || iin.get().births(current).stream().anyMatch(born::contains);
        return ofAge ? new Verdict.Eligible(iin.get()) : new Verdict.NotOfAge();
    }
}
