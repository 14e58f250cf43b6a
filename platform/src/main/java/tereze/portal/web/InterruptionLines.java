package tereze.portal.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tereze.agencies.Agencies;
import tereze.api.Language;
import tereze.catalogue.Catalogue;
import tereze.releases.Interruptions;

/// Makes the lines of pauses on the status page.
@Component
final class InterruptionLines {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final InstantSource time;

    InterruptionLines(Catalogue catalogue, Agencies agencies, InstantSource time) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.time = time;
    }

    /// @param figures of the status page; empty if the database does not answer
    List<InterruptionLine> of(Map<String, Object> figures, Language language) {
        return figures.get(StatusFigures.PAUSES) instanceof List<?> pauses
                ? pauses.stream()
                        .map(pause -> InterruptionLine.of(
                                (Interruptions.Pause) pause, catalogue, agencies, time.instant(), language))
                        .toList()
                : List.of();
    }
}
