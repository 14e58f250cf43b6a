package tereze.mandates.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.mandates.GiveMandate;
import tereze.people.Iin;
import tereze.people.IinPolicy;
import tereze.people.IinReading;

/// A mandate as it was sent: readable, or with what is wrong with it.
sealed interface SentMandate {
    /// It can be read.
    record Wished(GiveMandate wished) implements SentMandate {}

    /// It cannot.
    record Faulty(Problem problem) implements SentMandate {}

    /// Reads one.
    ///
    /// @param until the last day, as it was sent
    static SentMandate read(
            PersonId giver,
            @Nullable String iin,
            @Nullable List<String> services,
            @Nullable String until,
            IinPolicy policy) {
        List<FieldError> faults = new ArrayList<>();
        @Nullable Iin to = iin(iin, policy, faults);
        List<String> named = services == null
                ? List.of()
                : services.stream().filter(Objects::nonNull).toList();
        if (named.isEmpty()) {
            faults.add(new FieldError("/services", FieldError.Kind.MISSING));
        }
        @Nullable LocalDate lastDay = day(until, faults);
        return to == null || lastDay == null || !faults.isEmpty()
                ? new Faulty(Problem.invalid(faults))
                : new Wished(new GiveMandate(giver, to, named, lastDay));
    }

    private static @Nullable Iin iin(@Nullable String sent, IinPolicy policy, List<FieldError> faults) {
        if (sent == null || sent.isBlank()) {
            faults.add(new FieldError("/iin", FieldError.Kind.MISSING));
            return null;
        }
        return switch (Iin.read(sent, policy)) {
            case IinReading.Read(Iin read) -> read;
            case IinReading.Malformed _ -> {
                faults.add(new FieldError("/iin", FieldError.Kind.NOT_AN_IIN));
                yield null;
            }
        };
    }

    private static @Nullable LocalDate day(@Nullable String sent, List<FieldError> faults) {
        if (sent == null || sent.isBlank()) {
            faults.add(new FieldError("/until", FieldError.Kind.MISSING));
            return null;
        }
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeException e) {
            faults.add(new FieldError("/until", FieldError.Kind.NOT_A_DATE));
            return null;
        }
    }
}
