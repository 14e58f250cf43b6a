package tereze.releases;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.access.Role;
import tereze.acts.Actor;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.api.Text;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.ServiceInfo.Peak;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;
import tereze.releases.ReleaseCommand.Collision;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.ReleaseCommand.ReportFacts;
import tereze.releases.ReleaseCommand.ScheduleFacts;
import tereze.releases.ReleaseCommand.Validity;
import tereze.releases.rules.ReleaseRules;
import tereze.releases.rules.SignerRules;
import tereze.releases.rules.ValidityRules;
import tereze.releases.store.ReleaseTable;

/// The releases of services: each step is a command. Thread-safe; any number of nodes.
@Service
public final class Releases {
    private static final LawId VALIDITY = new LawId("rehearsal-validity");
    private static final LawId LEAD = new LawId("opening-lead");

    private final Catalogue catalogue;
    private final ReleaseTable table;
    private final Law law;
    private final WorkingCalendars calendars;
    private final RunningBuild build;
    private final ReleaseSettings settings;

    Releases(
            Catalogue catalogue,
            ReleaseTable table,
            Law law,
            WorkingCalendars calendars,
            RunningBuild build,
            ReleaseSettings settings) {
        this.catalogue = catalogue;
        this.table = table;
        this.law = law;
        this.calendars = calendars;
        this.build = build;
        this.settings = settings;
    }

    /// The release of a service; empty if it was never declared as ready.
    public Optional<Release> find(String service) {
        return table.find(Release.idOf(service));
    }

    /// All releases, ordered by service: at most [ReleaseTable#MAX_SERVICES].
    public List<Release> all() {
        return table.all();
    }

    /// A person as a signer for a release.
    ///
    /// @param held the roles that the person holds now
    public static Signer signer(Release release, PersonId person, Collection<Role> held) {
        return new Signer(person, SignerRules.rolesFor(release.agency(), held));
    }

    /// Records a rehearsal.
    ///
    /// @param sha256 of the report's bytes, in hexadecimal
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> rehearse(
            String service, Signer by, RehearsalReport report, String sha256) {
        return changeDeclared(
                service, by, (newest, now) -> new ReleaseCommand.Rehearse(by, report, facts(newest, sha256, now)));
    }

    private ReportFacts facts(Definition newest, String sha256, Instant now) {
        @Nullable Peak peak = newest.about().peak();
        return new ReportFacts(peak, build.id(), newest.version(), validity(now).lasts(), sha256);
    }

    /// Signs for what was rehearsed. The second signature for a newer version of an open service opens it.
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> sign(String service, Signer by) {
        return changeDeclared(
                service, by, (newest, now) -> new ReleaseCommand.Sign(by, newest.version(), validity(now)));
    }

    /// Announces the opening, or moves it.
    ///
    /// @param facts see [#scheduleFacts]. It may read in the unit, and runs for each attempt
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> schedule(
            String service, Signer by, Plan plan, Function<UnitOfWork, ScheduleFacts> facts) {
        return change(service, by, unit -> new ReleaseCommand.Schedule(by, plan, facts.apply(unit)));
    }

    /// What a plan is compared with: the law and the calendar, with what the caller has checked.
    ///
    /// @param failed the ids of the checks that are red
    /// @param collision another opening or peak of that day; null if there is none
    /// @param now when the plan is made
    public ScheduleFacts scheduleFacts(Instant opens, List<String> failed, @Nullable Collision collision, Instant now) {
        Duration lead = settings.openingLead() == null
                ? Duration.ofHours(law.whole(LEAD, calendars.dayOf(now)))
                : settings.openingLead();
        return new ScheduleFacts(now.plus(lead), settings.atAnyHour() || inHours(opens, now), failed, collision);
    }

    private boolean inHours(Instant opens, Instant now) {
        WorkingCalendar calendar = calendars.asKnownAt(now);
        var day = calendar.dateOf(opens);
        return !day.isBefore(calendar.first())
                && !day.isAfter(calendar.last())
                && calendar.isWorking(day)
                && !opens.isBefore(calendar.opening(day))
                && opens.isBefore(calendar.closing(day));
    }

    /// Takes no applications for a while.
    ///
    /// @param expected when it probably goes on
    /// @param elsewhere what people can do without the portal
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> pause(
            String service, Signer by, Text reason, Instant expected, Text elsewhere) {
        return change(service, by, _ -> new ReleaseCommand.Pause(by, reason, expected, elsewhere));
    }

    /// Takes applications again.
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> resume(String service, Signer by) {
        return change(service, by, _ -> new ReleaseCommand.Resume(by));
    }

    /// Retires it: the owner asks, then the operator agrees.
    ///
    /// @param successor an open service
    @CheckReturnValue
    public Command<Outcome<Release, ReleaseRefusal>> retire(String service, Signer by, String successor) {
        return change(service, by, unit -> new ReleaseCommand.Retire(by, successor, isOpen(unit, successor)));
    }

    private static boolean isOpen(UnitOfWork unit, String service) {
        return unit.find(ReleaseTable.RELEASES, Release.idOf(service))
                .filter(release -> release.stage() instanceof ReleaseStage.Open)
                .isPresent();
    }

    /// Records that the announced moment of a release has come.
    Command<Outcome<Release, ReleaseRefusal>> open(UUID id) {
        return change(Actor.SYSTEM, id, _ -> new ReleaseCommand.Open());
    }

    /// Makes a release a draft again whose rehearsal no longer counts.
    ///
    /// @param why as [#expired] has found it
    Command<Outcome<Release, ReleaseRefusal>> putBack(UUID id, String why) {
        return change(Actor.SYSTEM, id, _ -> new ReleaseCommand.PutBack(why));
    }

    /// Why the rehearsal of a release does not count; empty if it counts, or if there is none.
    Optional<String> expired(Release release, Instant now) {
        return Optional.ofNullable(release.rehearsal())
                .flatMap(rehearsal -> ValidityRules.expired(rehearsal, validity(now), now));
    }

    private Validity validity(Instant now) {
        return new Validity(build.id(), Duration.ofDays(law.whole(VALIDITY, calendars.dayOf(now))));
    }

    private Command<Outcome<Release, ReleaseRefusal>> change(
            String service, Signer by, Function<UnitOfWork, ReleaseCommand> command) {
        return change(Actor.person(by.person()), Release.idOf(service), command);
    }

    /// A command that depends on the newest version of the service.
    private Command<Outcome<Release, ReleaseRefusal>> changeDeclared(
            String service, Signer by, BiFunction<Definition, Instant, ReleaseCommand> command) {
        Optional<Definition> newest = catalogue.find(service);
        return newest.isEmpty()
                ? Command.by(by.person(), ReleaseAct.REASON, unit -> unit.refuse(new ReleaseRefusal.Unknown()))
                : change(service, by, unit -> command.apply(newest.get(), unit.now()));
    }

    private static Command<Outcome<Release, ReleaseRefusal>> change(
            Actor actor, UUID id, Function<UnitOfWork, ReleaseCommand> command) {
        return Command.by(
                actor,
                ReleaseAct.REASON,
                unit -> unit.change(
                        ReleaseTable.RELEASES,
                        id,
                        ReleaseRefusal.Unknown::new,
                        release -> ReleaseRules.decide(command.apply(unit), release, unit.now())));
    }
}
