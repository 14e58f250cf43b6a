package tereze.releases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.api.DateWords;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.releases.ReleaseCommand.Collision;
import tereze.releases.rules.CollisionRules;
import tereze.releases.rules.CollisionRules.OtherOpening;

/// The public calendar of rushes: the yearly peaks and all announced openings. Thread-safe.
@Component
public final class PeakCalendar {
    private final YearlyPeaks peaks;
    private final Releases releases;
    private final Catalogue catalogue;

    PeakCalendar(YearlyPeaks peaks, Releases releases, Catalogue catalogue) {
        this.peaks = peaks;
        this.releases = releases;
        this.catalogue = catalogue;
    }

    /// The yearly peaks.
    public List<YearlyPeak> peaks() {
        return peaks.all();
    }

    /// The announced openings, the next one first.
    public List<AnnouncedOpening> openings() {
        return releases.all().stream()
                .flatMap(this::announced)
                .sorted(Comparator.comparing(AnnouncedOpening::opens).thenComparing(AnnouncedOpening::service))
                .toList();
    }

    private Stream<AnnouncedOpening> announced(Release release) {
        if (!(release.stage() instanceof ReleaseStage.Scheduled scheduled)) {
            return Stream.empty();
        }
        return catalogue.find(release.service()).stream()
                .map(Definition::about)
                .map(about -> new AnnouncedOpening(
                        release.service(),
                        about.name(),
                        release.agency(),
                        about.openingMinute(),
                        scheduled.opens(),
                        scheduled.prequeue(),
                        scheduled.closes()));
    }

    /// Another opening or a peak on the day of an opening, beside which it was not rehearsed.
    ///
    /// @param others all releases
    Optional<Collision> collision(Release release, Instant opens, Collection<Release> others) {
        Rehearsed rehearsal = release.rehearsal();
        List<OtherOpening> openings = others.stream()
                .filter(other -> !other.id().equals(release.id()))
                .flatMap(this::opening)
                .toList();
        return CollisionRules.first(
                DateWords.at(opens).toLocalDate(),
                openings,
                peaks.all(),
                rehearsal == null ? List.of() : rehearsal.beside());
    }

    /// The opening of a service that is announced, or that was open before: its day is then that of the opening.
    private Stream<OtherOpening> opening(Release release) {
        Optional<Instant> moment = switch (release.stage()) {
            case ReleaseStage.Scheduled scheduled -> Optional.of(scheduled.opens());
            case ReleaseStage.Open _, ReleaseStage.Paused _ ->
                Optional.ofNullable(release.publicSince()).filter(_ -> release.rush());
            case ReleaseStage.Draft _, ReleaseStage.Rehearsed _, ReleaseStage.Signed _, ReleaseStage.Retired _ ->
                Optional.empty();
        };
        return moment.stream()
                .flatMap(opens -> catalogue.find(release.service()).stream()
                        .map(definition -> new OtherOpening(
                                release.service(),
                                definition.about().name(),
                                DateWords.at(opens).toLocalDate())));
    }
}
