package tereze.releases.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tereze.api.Text;
import tereze.releases.ReleaseCommand.Collision;
import tereze.releases.YearlyPeak;

/// What else falls on the day of an opening.
public final class CollisionRules {
    private CollisionRules() {}

    /// The opening of another service.
    ///
    /// @param service its id
    /// @param name of the service
    /// @param day on which it opens
    public record OtherOpening(String service, Text name, LocalDate day) {}

    /// The first opening or peak of a day beside which nothing was rehearsed; empty if there is none.
    ///
    /// @param beside ids of the services and peaks that ran at the same time as the rehearsal
    public static Optional<Collision> first(
            LocalDate day, List<OtherOpening> openings, List<YearlyPeak> peaks, Collection<String> beside) {
        Stream<Collision> others = openings.stream()
                .filter(opening -> opening.day().equals(day))
                .map(opening -> new Collision(opening.service(), opening.name()));
        Stream<Collision> yearly =
                peaks.stream().filter(peak -> peak.covers(day)).map(peak -> new Collision(peak.id(), peak.name()));
        return Stream.concat(others, yearly)
                .filter(found -> !beside.contains(found.id()))
                .findFirst();
    }
}
