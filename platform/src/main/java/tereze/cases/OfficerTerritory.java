package tereze.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Access;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Kato;
import tereze.addresses.Premises;
import tereze.addresses.Rka;
import tereze.addresses.Viewer;
import tereze.catalogue.FormDefinition;

/// Finds the place whose officers decide an application. Thread-safe.
@Component
final class OfficerTerritory {
    private final Addresses addresses;
    private final Access access;

    OfficerTerritory(Addresses addresses, Access access) {
        this.addresses = addresses;
        this.access = access;
    }

    /// The place of the dwelling of an application.
    ///
    /// @param answers the form's values, parsed by its schema
    /// @param role of the officers who decide
    /// @param parties people who may not decide this case, whatever role they hold
    /// @return empty if no answer names a registered dwelling, or if nobody holds the role for its place
    Optional<Kato> of(
            FormDefinition form,
            Map<String, ? extends @Nullable Object> answers,
            String role,
            Collection<PersonId> parties) {
        return dwelling(form, answers).filter(place -> access.isHeldIn(role, place.value(), parties));
    }

    /// From the first answer that names a dwelling, by its code or by a registration there.
    private Optional<Kato> dwelling(FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        return form.fields().stream()
                .flatMap(field -> Stream.ofNullable(answers.get(field.name()))
                        .flatMap(answer -> premises(form.rule(field.name(), "format"), answer.toString()).stream()))
                .map(Premises::kato)
                .findFirst();
    }

    private Optional<Premises> premises(String format, String answer) {
        return switch (format) {
            case "rka" -> Rka.read(answer).flatMap(addresses::premises);
            case "uuid" ->
                FormAnswers.id(answer)
                        .flatMap(id -> addresses.registration(id, new Viewer.Rules()))
                        .flatMap(held -> addresses.premises(held.state().premises()));
            default -> Optional.empty();
        };
    }
}
