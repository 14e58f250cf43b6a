package tereze.cases;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tereze.catalogue.FormDefinition.Field;

/// The choice sources of all modules. Immutable.
@Component
public final class ChoiceSources {
    private final Map<String, ChoiceSource> sources;

    ChoiceSources(ObjectProvider<ChoiceSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(ChoiceSource::name, Function.identity()));
    }

    /// The source that a field's declaration names; empty where it names none.
    ///
    /// @throws IllegalStateException if no module has registered it
    public Optional<ChoiceSource> of(tereze.catalogue.FormDefinition form, Field field) {
        return form.choosing().sourceOf(field.name()).map(this::named);
    }

    private ChoiceSource named(String name) {
        return Optional.ofNullable(sources.get(name))
                .orElseThrow(() -> new IllegalStateException("choice source: " + name + " (expected: a bean)"));
    }
}
