package tereze.mandates.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.QuotaReached;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.mandates.Delegated;
import tereze.mandates.GiveMandate;
import tereze.mandates.GiveMandateRefusal;
import tereze.mandates.Mandate;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateAct.Naming;
import tereze.mandates.MandateCommand;
import tereze.mandates.MandateRefusal;
import tereze.mandates.MandateStage;
import tereze.mandates.MandateStatus;

/// The rules for giving and ending mandates.
public final class MandateRules {
    /// The maximum number of a giver's mandates: enough for everybody, and too few to pester people. Active ones
    /// count, and all that were given recently, also ended ones. The database enforces it too.
    public static final int MAX_COUNTED = 20;

    private static final int SHOWN_DIGITS = 4;

    private MandateRules() {}

    /// The facts for a decision on a new mandate.
    ///
    /// @param representative null if the register contains no such person
    /// @param capable the giver is of age, and no court found them incapable
    /// @param quota the limit that is reached; empty if one more is allowed
    /// @param latest the latest last day that the law allows
    /// @param until the end of the requested last day
    public record Facts(
            @Nullable PersonId representative,
            boolean capable,
            Optional<QuotaReached> quota,
            List<Delegated.Service> services,
            LocalDate today,
            LocalDate latest,
            Instant until) {
        public Facts {
            services = List.copyOf(services);
        }
    }

    /// Decides on a new mandate. The decision does not depend on whether the register contains the representative.
    public static Decision<MandateAct, GiveMandateRefusal> give(GiveMandate wished, Facts facts, Instant now) {
        Optional<List<String>> services = covered(wished.services(), facts.services());
        if (!facts.capable()) {
            return Decision.refuse(new GiveMandateRefusal.CannotGive());
        } else if (wished.principal().equals(facts.representative())) {
            return Decision.refuse(new GiveMandateRefusal.ToOneself());
        } else if (services.isEmpty()) {
            return Decision.refuse(new GiveMandateRefusal.NoSuchService());
        } else if (wished.lastDay().isBefore(facts.today()) || wished.lastDay().isAfter(facts.latest())) {
            return Decision.refuse(new GiveMandateRefusal.LastDayOutOfRange(facts.today(), facts.latest()));
        } else if (facts.quota().isPresent()) {
            return Decision.refuse(
                    new GiveMandateRefusal.TooMany(facts.quota().get().most()));
        }
        String number = wished.representative().value();
        return Decision.accept(new MandateAct.Given(
                new Subject<>(
                        wished.principal(),
                        new MandateAct.Giving(number.substring(number.length() - SHOWN_DIGITS), services.get())),
                subject(facts.representative()),
                wished.lastDay(),
                facts.until(),
                now));
    }

    /// The covered services, once each. Empty if none is named, or if one does not exist or may not be delegated.
    private static Optional<List<String>> covered(List<String> named, List<Delegated.Service> known) {
        List<String> covered = new ArrayList<>();
        for (String name : named) {
            List<String> meant = known.stream()
                    .filter(Delegated.Service::delegable)
                    .filter(service -> service.id().equals(name) || name.equals(service.group()))
                    .map(Delegated.Service::id)
                    .toList();
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            meant.stream().filter(id -> !covered.contains(id)).forEach(covered::add);
        }
        return Optional.of(covered).filter(some -> !some.isEmpty());
    }

    /// Decides a command to a mandate. Its giver revokes and its holder declines; for others it does not exist.
    public static Decision<MandateAct, MandateRefusal> decide(MandateCommand command, Mandate mandate, Instant now) {
        Subject<Nothing> principal = Subject.of(mandate.principal());
        return switch (command) {
            case MandateCommand.Revoke(PersonId by)
            when by.equals(mandate.principal()) ->
                ending(mandate, new MandateAct.Revoked(principal, subject(mandate.representative()), now), now);
            case MandateCommand.Decline(PersonId by)
            when by.equals(mandate.representative()) ->
                ending(mandate, new MandateAct.Declined(principal, Subject.of(by), now), now);
            case MandateCommand.Revoke _, MandateCommand.Decline _ -> Decision.refuse(new MandateRefusal.Unknown());
        };
    }

    private static Decision<MandateAct, MandateRefusal> ending(Mandate mandate, MandateAct act, Instant now) {
        MandateStatus status = mandate.statusAt(now);
        return status == MandateStatus.STANDING
                ? Decision.accept(act)
                : Decision.refuse(new MandateRefusal.EndedBefore(status));
    }

    /// @param before null before its first act
    /// @throws IllegalArgumentException if the act cannot follow
    public static Mandate evolve(UUID id, @Nullable Mandate before, MandateAct act) {
        return switch (act) {
            case MandateAct.Given(var principal, var representative, var lastDay, var until, var at) -> {
                MandateAct.Giving giving = principal.part();
                yield given(
                        before,
                        new Mandate(
                                id,
                                principal.person(),
                                person(representative),
                                giving == null ? null : giving.ending(),
                                giving == null ? List.of() : giving.services(),
                                at,
                                lastDay,
                                until,
                                new MandateStage.Standing()));
            }
            case MandateAct.GivenV1(
                    var principal,
                    var representative,
                    var services,
                    var lastDay,
                    var until,
                    var at) -> {
                Naming naming = principal.part();
                yield given(
                        before,
                        new Mandate(
                                id,
                                principal.person(),
                                person(representative),
                                naming == null ? null : naming.ending(),
                                services,
                                at,
                                lastDay,
                                until,
                                new MandateStage.Standing()));
            }
            case MandateAct.Revoked(var _, var _, var at) -> known(before, act).at(new MandateStage.Revoked(at));
            case MandateAct.Declined(var _, var _, var at) -> known(before, act).at(new MandateStage.Declined(at));
        };
    }

    private static Mandate given(@Nullable Mandate before, Mandate mandate) {
        if (before != null) {
            throw new IllegalArgumentException("act: Given (expected: an act of a standing mandate)");
        }
        return mandate;
    }

    private static @Nullable PersonId person(@Nullable Subject<Nothing> subject) {
        return subject == null ? null : subject.person();
    }

    private static @Nullable Subject<Nothing> subject(@Nullable PersonId person) {
        return person == null ? null : Subject.of(person);
    }

    private static Mandate known(@Nullable Mandate before, MandateAct act) {
        if (before == null) {
            throw new IllegalArgumentException(
                    "act: the first is " + act.getClass().getSimpleName() + " (expected: Given)");
        }
        return before;
    }
}
