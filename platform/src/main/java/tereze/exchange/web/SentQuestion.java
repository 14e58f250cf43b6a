package tereze.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.access.DataAccessed;
import tereze.addresses.Rka;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;

/// Parses the fields of one question and collects their errors. Not thread-safe.
final class SentQuestion {
    private final IinPolicy policy;
    private final List<FieldError> faults = new ArrayList<>();

    SentQuestion(IinPolicy policy) {
        this.policy = policy;
    }

    Optional<Iin> iin(@Nullable String text) {
        if (text == null) {
            faults.add(new FieldError("/iin", FieldError.Kind.MISSING));
            return Optional.empty();
        }
        return switch (Iin.read(text, policy)) {
            case IinReading.Read(Iin iin) -> Optional.of(iin);
            case IinReading.Malformed _ -> {
                faults.add(new FieldError("/iin", FieldError.Kind.NOT_AN_IIN));
                yield Optional.empty();
            }
        };
    }

    Optional<Rka> rka(@Nullable String text) {
        if (text == null) {
            faults.add(new FieldError("/rka", FieldError.Kind.MISSING));
            return Optional.empty();
        }
        Optional<Rka> rka = Rka.read(text);
        if (rka.isEmpty()) {
            faults.add(new FieldError("/rka", FieldError.Kind.NOT_AN_RKA));
        }
        return rka;
    }

    /// A text within its limit; a blank one counts as missing.
    @Nullable
    String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > DataAccessed.MAX_TEXT) {
            faults.add(new FieldError(field, FieldError.Kind.TOO_LONG));
        }
        return text;
    }

    /// The errors; empty if there are none.
    Optional<Problem> problem() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(faults));
    }
}
