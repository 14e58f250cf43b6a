package tereze.garden.declared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.ChoiceSource;
import tereze.garden.Leases;
import tereze.garden.Plot;

/// The plots that nobody leases, by their names.
@Component("garden.plots")
@ChoiceSource.Fills("uuid")
final class PlotChoice implements ChoiceSource {
    private final Leases leases;

    PlotChoice(Leases leases) {
        this.leases = leases;
    }

    @Override
    public List<Choice> choices(Chooser chooser, Language language) {
        return Stream.of(Plot.values())
                .filter(leases::isFree)
                .map(plot -> new Choice(plot.id().toString(), plot.title().in(language), null))
                .toList();
    }

    @Override
    public Optional<String> textOf(String value, PersonId viewer, Language language) {
        return Plot.of(UUID.fromString(value)).map(plot -> plot.title().in(language));
    }
}
