package tereze.releases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseCommand;
import tereze.releases.ReleaseRefusal;
import tereze.releases.ReleaseStage;
import tereze.releases.Vanished;

/// What follows for releases from the files that declare services.
public final class PublicationRules {
    private PublicationRules() {}

    /// The acts that a declared service needs at a start.
    ///
    /// @param newest the newest version that has a file
    /// @param rush whether any version that was ever registered expects a rush
    /// @param release of the service; null if there is none yet
    /// @param publicSince when a service without a release was first open
    public static List<ReleaseAct> steps(
            DeclaredVersion newest, boolean rush, @Nullable Release release, Instant publicSince, Instant now) {
        if (release != null) {
            return isNewer(newest, release) ? noted(newest.version(), release, now) : List.of();
        } else if (!newest.ready()) {
            return List.of();
        }
        return List.of(
                rush
                        ? new ReleaseAct.Drafted(newest.service(), newest.agency(), now)
                        : new ReleaseAct.Opened(newest.service(), newest.agency(), publicSince, now));
    }

    /// A service that is not public is refused a pending version: its newest one is rehearsed anyway.
    private static List<ReleaseAct> noted(int version, Release release, Instant now) {
        return switch (ReleaseRules.decide(new ReleaseCommand.NewVersion(version), release, now)) {
            case Decision.Accepted<ReleaseAct, ReleaseRefusal>(var acts) -> acts;
            case Decision.Refused<ReleaseAct, ReleaseRefusal> _ -> List.of();
        };
    }

    /// Whether a version needs a rehearsal and signatures of its own. A node of an older build has an older version,
    /// for which nothing follows.
    private static boolean isNewer(DeclaredVersion newest, Release release) {
        if (!newest.rush() && !hasEditions(release)) {
            return false;
        }
        int known = Math.max(
                Objects.requireNonNullElse(release.edition(), 0),
                release.pending() == null ? 0 : release.pending().version());
        return newest.version() > known;
    }

    /// Whether versions of the service open one by one. Otherwise the newest version is open.
    private static boolean hasEditions(Release release) {
        return release.rush() || release.edition() != null || release.pending() != null;
    }

    /// The version that an act opens after signatures; empty for all other acts.
    public static Optional<Integer> opened(ReleaseAct act) {
        return switch (act) {
            case ReleaseAct.OpenedAsScheduled(var edition, var _) -> Optional.of(edition);
            case ReleaseAct.VersionOpened(var version, var _) -> Optional.of(version);
            case ReleaseAct.Drafted _,
                    ReleaseAct.Opened _,
                    ReleaseAct.Rehearsed _,
                    ReleaseAct.RehearsalFailed _,
                    ReleaseAct.Signed _,
                    ReleaseAct.Scheduled _,
                    ReleaseAct.Paused _,
                    ReleaseAct.Resumed _,
                    ReleaseAct.RetirementAsked _,
                    ReleaseAct.Retired _,
                    ReleaseAct.PutBack _,
                    ReleaseAct.VersionPending _ -> Optional.empty();
        };
    }

    /// The services and versions that were open once and are missing among the declared ones.
    ///
    /// @param registered all versions that were ever registered
    /// @param opened the versions that opened after signatures, by service
    public static List<Vanished> vanished(
            Collection<DeclaredVersion> declared,
            Collection<RegisteredVersion> registered,
            Collection<Release> releases,
            Map<String, Set<Integer>> opened) {
        Map<String, List<DeclaredVersion>> files =
                declared.stream().collect(Collectors.groupingBy(DeclaredVersion::service));
        Map<String, List<RegisteredVersion>> versions =
                registered.stream().collect(Collectors.groupingBy(RegisteredVersion::service));
        List<Vanished> found = new ArrayList<>();
        for (Release release : releases) {
            Instant since = release.publicSince();
            if (since != null) {
                String service = release.service();
                List<DeclaredVersion> present = files.getOrDefault(service, List.of());
                List<RegisteredVersion> known = versions.getOrDefault(service, List.of());
                Set<Integer> open = everOpen(release, since, known);
                open.addAll(opened.getOrDefault(service, Set.of()));
                found.addAll(vanished(release, since, present, open));
                hiddenRush(release, present, known)
                        .map(version -> new Vanished(service, Vanished.Reason.NO_RUSH, version, since))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<Vanished> vanished(
            Release release, Instant since, List<DeclaredVersion> files, Set<Integer> open) {
        Optional<DeclaredVersion> newest = files.stream().max(Comparator.comparingInt(DeclaredVersion::version));
        if (newest.isEmpty()) {
            return List.of(new Vanished(release.service(), Vanished.Reason.NO_FILE, null, since));
        }
        List<Vanished> found = new ArrayList<>();
        if (!newest.get().ready() && !(release.stage() instanceof ReleaseStage.Retired)) {
            found.add(new Vanished(release.service(), Vanished.Reason.NOT_READY, null, since));
        }
        open.stream()
                .filter(version -> files.stream().noneMatch(file -> file.version() == version))
                .forEach(version ->
                        found.add(new Vanished(release.service(), Vanished.Reason.NO_VERSION, version, since)));
        return found;
    }

    /// The first version with a rush, if no file shows to a later version that it needs signatures.
    private static Optional<Integer> hiddenRush(
            Release release, List<DeclaredVersion> files, List<RegisteredVersion> registered) {
        if (release.rush() || release.edition() != null) {
            return Optional.empty();
        }
        int shown = files.stream()
                .filter(DeclaredVersion::rush)
                .mapToInt(DeclaredVersion::version)
                .min()
                .orElse(Integer.MAX_VALUE);
        return registered.stream()
                .filter(RegisteredVersion::rush)
                .map(RegisteredVersion::version)
                .min(Comparator.naturalOrder())
                .filter(first -> files.stream().anyMatch(file -> file.version() >= first && file.version() < shown));
    }

    /// The versions that opened without signatures: the newest one of the time when the service became public, and
    /// those that followed until one expected a rush.
    private static Set<Integer> everOpen(Release release, Instant since, List<RegisteredVersion> registered) {
        Set<Integer> open = new TreeSet<>();
        if (!release.rush()) {
            registered.stream()
                    .sorted(Comparator.comparingInt(RegisteredVersion::version))
                    .takeWhile(version -> !version.rush())
                    .forEach(version -> {
                        if (version.at().isBefore(since)) {
                            open.clear();
                        }
                        open.add(version.version());
                    });
        }
        return open;
    }
}
