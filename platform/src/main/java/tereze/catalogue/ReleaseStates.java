package tereze.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which services are open, as the module of releases knows it. All answers are of one moment by the clock of the
/// database, so that a scheduled service is open on every node from its announced moment on. Thread-safe.
public interface ReleaseStates {
    /// All services that have a release, as they are now. While the database does not answer, as they last were.
    Map<String, Availability> now();

    /// As [#now], or as it was at most a second ago.
    Map<String, Availability> recent();

    /// One service, as it is now. A command relies on the answer: when the release has changed at its commit, it is
    /// decided again. Outside of commands, while the database does not answer, as it last was.
    Optional<Availability> find(String service);

    /// The states of a catalogue without a database, for tools that read files: what is ready is open, except what
    /// expects a rush.
    static ReleaseStates byFile(Catalogue catalogue) {
        return new ByFile(catalogue);
    }

    /// @see #byFile
    record ByFile(Catalogue catalogue) implements ReleaseStates {
        @Override
        public Map<String, Availability> now() {
            return catalogue.all().stream()
                    .map(Definition::service)
                    .distinct()
                    .flatMap(service -> catalogue.current(service).stream())
                    .filter(Definition::ready)
                    .collect(Collectors.toMap(newest -> newest.service().value(), ByFile::of));
        }

        @Override
        public Map<String, Availability> recent() {
            return now();
        }

        @Override
        public Optional<Availability> find(String service) {
            return catalogue.find(service).filter(Definition::ready).map(ByFile::of);
        }

        private static Availability of(Definition newest) {
            return newest.about().openingMinute() == null
                    ? new Availability.Open(Availability.Edition.UNSIGNED, Instant.EPOCH)
                    : new Availability.Coming(Availability.Step.DRAFT, Instant.EPOCH, null, null, null, List.of());
        }
    }
}
