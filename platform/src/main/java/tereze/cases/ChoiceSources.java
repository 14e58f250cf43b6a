package tereze.cases;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.FormDefinition.Field;

/// The choice sources of all modules. Immutable.
@Component
public final class ChoiceSources {
    private final Map<String, ChoiceSource> sources;

    ChoiceSources(Map<String, ChoiceSource> sources) {
        this.sources = Map.copyOf(sources);
    }

    /// The source of a field; empty if its declaration names none.
    public Optional<ChoiceSource> of(FormDefinition form, Field field) {
        return form.choosing().sourceOf(field.name()).map(sources::get);
    }
}
