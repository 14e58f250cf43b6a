package tereze.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.access.Acting;
import tereze.access.Authority;
import tereze.access.Right;
import tereze.access.Role;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.Keeping;
import tereze.acts.PersonId;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.api.Text;
import tereze.cases.Assessor.Applied;
import tereze.cases.Attempted.Before;
import tereze.cases.Attempted.Result;
import tereze.cases.Attempted.Sender;
import tereze.cases.CaseOutcome.Done;
import tereze.cases.rules.Lifecycle;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Check;
import tereze.catalogue.Definition;
import tereze.catalogue.FormReading;
import tereze.catalogue.ServiceId;

/// The door of the engine that runs declared services. Thread-safe; any number of nodes.
public final class Cases {
    /// Where the form stands in the request that applies.
    private static final String FORM = "/form";

    private final Acts acts;
    private final CaseTable table;
    private final Catalogue catalogue;
    private final Assessor assessor;
    private final Acting acting;
    private final Writers writers;
    private final InstantSource clock;

    /// @throws IllegalStateException if a declaration names a source or a writer that is not there
    Cases(
            Acts acts,
            CaseTable table,
            Catalogue catalogue,
            Assessor assessor,
            Acting acting,
            Writers writers,
            InstantSource clock) {
        this.acts = acts;
        this.table = table;
        this.catalogue = catalogue;
        this.assessor = assessor;
        this.acting = acting;
        this.writers = writers;
        this.clock = clock;
        catalogue.all().stream()
                .filter(definition -> !assessor.canCollect(definition) || !writers.canWrite(definition))
                .findFirst()
                .ifPresent(definition -> {
                    throw new IllegalStateException(definition.service() + " version " + definition.version()
                            + " names a source or a writer that no module offers");
                });
    }

    /// A new case's id, for [Apply].
    public UUID newId() {
        return acts.newId();
    }

    /// Takes an application in. Where somebody sends it for the applicant, they must have the right to at the moment of
    /// the commit.
    public Opening open(Apply apply, Keeping<Opening> keeping) {
        return acts.decide(() -> tryOpening(apply), keeping);
    }

    /// Carries out a command to a standing case.
    ///
    /// @param actor who sends it
    public CaseOutcome carryOut(UUID kase, UUID actor, CaseCommand command, Keeping<CaseOutcome> keeping) {
        return acts.decide(() -> tryCommand(kase, actor, command, now()), keeping);
    }

    /// A case, for a person who applies in it or was asked, and for who sent it while they may act for the applicant;
    /// empty for everybody else's and for none.
    public Optional<Case> find(UUID kase, PersonId by) {
        return table.find(kase).map(Versioned::state).filter(found -> found.concerns(by) || actsIn(found, by));
    }

    /// Whether a person sent this case for its applicant, and still may act for them.
    public boolean actsIn(Case kase, PersonId person) {
        return right(kase, person).isPresent();
    }

    private Optional<Right> right(Case kase, PersonId person) {
        var submitter = kase.submitter();
        return submitter == null || !submitter.person().equals(person)
                ? Optional.empty()
                : acting.find(person, kase.applicant(), kase.service(), submitter.authority());
    }

    /// A case that an officer may know in one of these roles ([Case#roleOf]); empty for any other, for none,
    /// and for one in which this officer applies, was asked, or which they sent. The caller records the look at
    /// its persons before it is shown.
    public Optional<Task> findTask(UUID kase, PersonId officer, Collection<Role> roles) {
        return table.find(kase)
                .map(Versioned::state)
                .filter(found -> !found.concerns(officer) && !found.wasSentBy(officer))
                .flatMap(found -> found.roleOf(officer, roles, now()).map(role -> new Task(found, role)));
    }

    /// A case that an officer may know.
    ///
    /// @param in the role of theirs in which they do
    public record Task(Case kase, Role in) {}

    /// The declaration that a case is run under.
    public Definition definitionOf(Case kase) {
        return catalogue
                .at(new ServiceId(kase.service()), kase.serviceVersion())
                .orElseThrow(() -> new IllegalStateException(kase.service() + " version " + kase.serviceVersion()
                        + ": no declaration (expected: its file)"));
    }

    /// What a check of a service says where it does not hold; empty for a code that is none of its checks.
    public Optional<Text> textOf(String service, int version, String code) {
        return catalogue.at(new ServiceId(service), version).stream()
                .flatMap(definition -> definition.procedure().checks().stream())
                .filter(check -> check.id().equals(code))
                .map(Check::text)
                .findFirst();
    }

    /// Cases of an applicant, the newest first.
    ///
    /// @param before the last of the page before; an id later than all for the first page
    public List<Case> of(PersonId applicant, UUID before, int limit) {
        return table.of(applicant, before, limit);
    }

    /// Cases that a person sent for others, the newest first, also those that they may not see any more: ask
    /// [#actsIn] of each.
    ///
    /// @param before the last of the page before; an id later than all for the first page
    public List<Case> sentBy(PersonId submitter, UUID before, int limit) {
        return table.sentBy(submitter, before, limit);
    }

    /// Cases in which a person was asked, the newest first.
    public List<Case> asking(PersonId person, UUID before, int limit) {
        return table.asking(person, before, limit);
    }

    /// Cases before these roles, each in its territory, the most urgent first.
    ///
    /// @param after the due time and id of the last of the page before; the epoch and the smallest id for the first
    public List<Case> tasks(Collection<Role> roles, Instant dueAfter, UUID after, int limit) {
        return table.tasks(roles, dueAfter, after, limit);
    }

    /// Cases before these roles, outside of their territories, whose term is over: theirs to decide too. The longest
    /// overdue first.
    public List<Case> overdueElsewhere(Collection<Role> roles, Instant dueAfter, UUID after, int limit) {
        return table.overdueElsewhere(roles, now(), dueAfter, after, limit);
    }

    /// How many applications were taken in since a moment.
    public long openedSince(Instant moment) {
        return table.openedSince(moment);
    }

    /// Notes that a person has read what a case asks of them, where their silence would count for consent.
    ///
    /// @return the case as it then stands
    public Case read(Case kase, PersonId by) {
        if (kase.status() != CaseStatus.WAITING_CONSENT
                || kase.consentOf(by).filter(Consent::unread).isEmpty()) {
            return kase;
        }
        carryOut(kase.id(), by.value(), new CaseCommand.Read(by), Keeping.nothing());
        return table.find(kase.id()).map(Versioned::state).orElse(kase);
    }

    /// Lets silence take its effect in a case.
    ///
    /// @param reached who is known to have got the question
    /// @return whether something happened
    boolean expire(UUID kase, Set<PersonId> reached, Instant now) {
        return switch (acts.decide(() -> tryCommand(kase, Change.SYSTEM, new CaseCommand.Expire(reached), now))) {
            case Done _ -> true;
            case CaseRefusal _ -> false;
        };
    }

    private Decision<Opening> tryOpening(Apply apply) {
        var submitter = apply.submitter();
        if (submitter == null) {
            return tryOpening(apply, Optional.empty());
        }
        // Before all else: whoever may not act learns nothing, not even whether there is such a person.
        var right = acting.find(submitter, apply.applicant(), apply.service());
        return right.isEmpty() ? Decision.refusal(new Opening.NotActing()) : tryOpening(apply, right);
    }

    private Decision<Opening> tryOpening(Apply apply, Optional<Right> right) {
        var declared = ServiceId.isWellFormed(apply.service())
                ? catalogue.current(new ServiceId(apply.service())).filter(Definition::ready)
                : Optional.<Definition>empty();
        if (declared.isEmpty()) {
            return Decision.refusal(new Opening.NoSuchService(apply.service()));
        }
        return switch (declared.get().form().read(Forms.parse(apply.form()), FORM)) {
            case FormReading.Unfit(var faults) -> Decision.refusal(new Opening.FormInvalid(faults));
            case FormReading.Filled(var values) -> tryOpening(apply, right, declared.get(), values);
        };
    }

    private Decision<Opening> tryOpening(
            Apply apply, Optional<Right> right, Definition definition, Map<String, @Nullable Object> values) {
        var now = now();
        var read = new Apply(apply.kase(), apply.applicant(), apply.submitter(), apply.service(), Forms.of(values));
        @Nullable Authority authority = right.map(Right::authority).orElse(null);
        var before = table.filed(read.applicant(), read.service(), now.minus(Lifecycle.LATELY));
        var brings = new Change.Contribution(
                List.of(),
                List.of(),
                List.of(before.moved()),
                right.map(Right::relied).orElseGet(List::of));
        var sender = new Sender(read.sender().value(), brings);
        var attempted =
                attempt(new Applied(read.kase(), definition, read.applicant(), read.sender(), values, now), now);
        Result<Opening> result = attempted.by(sender, new Before(null, Version.NONE), assessment -> {
            var assessed = assessment.get();
            return Lifecycle.open(
                    read,
                    definition.version(),
                    assessed,
                    new Filed(openAlready(read, assessed), before.open(), before.lately()),
                    authority,
                    now);
        });
        return switch (result) {
            case Result.Refused<Opening>(Opening refusal) -> Decision.refusal(refusal);
            case Result.Changes<Opening>(UUID receipt, Case kase, Change change) ->
                new Decision<>(new Opening.Opened(kase.id(), receipt, kase.status()), change);
        };
    }

    private boolean openAlready(Apply apply, Assessment assessment) {
        var value = assessment.openValue();
        return value != null
                && table.open(apply.applicant(), apply.service(), value).isPresent();
    }

    private Decision<CaseOutcome> tryCommand(UUID id, UUID actor, CaseCommand command, Instant now) {
        var stored = table.find(id);
        if (stored.isEmpty()) {
            return Decision.refusal(new CaseRefusal.Unknown());
        }
        var kase = stored.get().state();
        var definition = definitionOf(kase);
        var applied =
                new Applied(id, definition, kase.applicant(), kase.sender(), formOf(kase, definition), kase.opened());
        var right = byRepresentative(command, kase);
        var meant = right.isPresent() ? new CaseCommand.WithdrawFor(new PersonId(actor)) : command;
        var sender = Sender.relying(actor, right.map(Right::relied).orElseGet(List::of));
        Result<CaseRefusal> result = attempt(applied, now)
                .by(
                        sender,
                        new Before(kase, stored.get().version()),
                        assessment -> Lifecycle.decide(meant, kase, assessment, now));
        return switch (result) {
            case Result.Refused<CaseRefusal>(CaseRefusal refusal) -> Decision.refusal(refusal);
            case Result.Changes<CaseRefusal>(UUID receipt, Case after, Change change) ->
                new Decision<>(new Done(id, receipt, after.status()), change);
        };
    }

    /// The right by which somebody takes back what they sent for the applicant.
    private Optional<Right> byRepresentative(CaseCommand command, Case kase) {
        return command instanceof CaseCommand.Withdraw(PersonId by) ? right(kase, by) : Optional.empty();
    }

    private static Map<String, @Nullable Object> formOf(Case kase, Definition definition) {
        return switch (definition.form().read(Forms.parse(kase.form()), FORM)) {
            case FormReading.Filled(var values) -> values;
            case FormReading.Unfit _ ->
                throw new IllegalStateException(
                        "case " + kase.id() + ": its form does not fit " + definition.service() + " any more");
        };
    }

    private Attempted attempt(Applied applied, Instant now) {
        return new Attempted(assessor, writers, acts, applied, now);
    }

    /// Whole milliseconds: what is told, recorded and stored is then the same moment.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
