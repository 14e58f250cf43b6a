package tereze.releases.checks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.api.CleanText;
import tereze.api.Language;
import tereze.api.Text;
import tereze.catalogue.Check;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.ServiceInfo;

/// Everything that people read about the service is there in three languages.
@Component
final class TextsComplete implements OpeningCheck {
    @Override
    public String id() {
        return "texts";
    }

    @Override
    public boolean isOfOwner() {
        return true;
    }

    @Override
    public boolean isPassed(Opening opening) {
        return texts(opening.service()).allMatch(TextsComplete::isComplete);
    }

    private static Stream<Text> texts(Definition service) {
        ServiceInfo about = service.about();
        return Stream.of(
                        Stream.of(about.name(), about.summary(), about.brief(), about.whoMay(), about.responsible()),
                        service.form().fields().stream().flatMap(TextsComplete::texts),
                        service.procedure().checks().stream().map(Check::text))
                .flatMap(some -> some);
    }

    private static Stream<Text> texts(FormDefinition.Field field) {
        return Stream.concat(
                Stream.of(field.label(), Objects.requireNonNullElse(field.hint(), field.label())),
                field.choices().stream().map(FormDefinition.Choice::label));
    }

    private static boolean isComplete(Text text) {
        return List.of(Language.values()).stream().noneMatch(language -> CleanText.isBlank(text.in(language)));
    }
}
