package tereze.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.access.Role;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.Versioned;
import tereze.api.Language;
import tereze.api.Text;
import tereze.cases.RuleEvaluator.Applied;
import tereze.cases.rules.CaseRules;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Check;
import tereze.catalogue.Definition;
import tereze.catalogue.FormResult;
import tereze.catalogue.Procedure;
import tereze.catalogue.ServiceId;
import tereze.mandates.Acting;
import tereze.mandates.RepresentationBasis;

/// The service of the engine that runs declared services. Thread-safe; any number of nodes.
public final class Cases {
    /// The JSON pointer of the form in an application.
    private static final String FORM = "/form";

    /// An officer would not look at more.
    private static final int MAX_RELATED = 10;

    /// The recorded reason, until the case is read and its service is known.
    private static final String REASON = "cases";

    private final Acts acts;
    private final CaseTable table;
    private final Catalogue catalogue;
    private final RuleEvaluator evaluator;
    private final Acting acting;
    private final Writers writers;
    private final InstantSource clock;

    Cases(
            Acts acts,
            CaseTable table,
            Catalogue catalogue,
            RuleEvaluator evaluator,
            Acting acting,
            Writers writers,
            InstantSource clock) {
        this.acts = acts;
        this.table = table;
        this.catalogue = catalogue;
        this.evaluator = evaluator;
        this.acting = acting;
        this.writers = writers;
        this.clock = clock;
    }

    /// The id of a new case, for [Apply].
    public UUID newId() {
        return acts.newId();
    }

    /// Opens a case. A submitter must have the right to act for the applicant at the commit.
    @CheckReturnValue
    public Command<Outcome<Case, ApplyRefusal>> open(Apply apply) {
        return Command.by(apply.sender(), apply.service(), unit -> open(unit, apply));
    }

    /// The application for a person whom the register does not contain. It is refused like one for a person for
    /// whom the sender may not act.
    @CheckReturnValue
    public static Command<Outcome<Case, ApplyRefusal>> notActing(PersonId submitter, String service) {
        return Command.by(submitter, service, unit -> unit.refuse(new ApplyRefusal.NotActing()));
    }

    /// Sends a command to a case.
    ///
    /// @param by the sender
    @CheckReturnValue
    public Command<Outcome<Case, CaseRefusal>> send(UUID kase, PersonId by, CaseCommand command) {
        return Command.by(by, REASON, unit -> send(unit, kase, command, unit.now()));
    }

    /// A case for its applicant, for the people asked, and for its submitter while they may act for the applicant;
    /// empty for others and if there is no such case.
    public Optional<Case> find(UUID kase, PersonId by) {
        return table.find(kase).map(Versioned::state).filter(found -> found.concerns(by) || actsIn(found, by));
    }

    /// Whether a person sent this case for its applicant, and still may act for them.
    public boolean actsIn(Case kase, PersonId person) {
        var submitter = kase.submitter();
        return submitter != null
                && submitter.person().equals(person)
                && acting.find(person, kase.applicant(), kase.service(), submitter.authority())
                        .isPresent();
    }

    /// Whether a person may withdraw a case now.
    public boolean mayWithdraw(Case kase, PersonId person) {
        return findDefinition(kase).isPresent()
                && CaseRules.withdrawalRefused(kase, person, actsIn(kase, person))
                        .isEmpty();
    }

    /// A case that an officer may see in one of these roles ([Case#roleOf]). Empty for others, if there is no such
    /// case, and if this officer applies in it, was asked or sent it. The caller must record the access before it
    /// shows the case.
    public Optional<Task> findTask(UUID kase, PersonId officer, Collection<Role> roles) {
        return table.find(kase)
                .map(Versioned::state)
                .filter(found -> !found.concerns(officer) && !found.wasSentBy(officer))
                .flatMap(found -> found.roleOf(officer, roles, clock.instant()).map(role -> new Task(found, role)));
    }

    /// A case that an officer may see.
    ///
    /// @param in the role in which they may
    public record Task(Case kase, Role in) {}

    /// The declaration of a case; empty if its file is gone. Such a case can still be shown, but not decided.
    public Optional<Definition> findDefinition(Case kase) {
        return catalogue.at(new ServiceId(kase.service()), kase.serviceVersion());
    }

    /// Other cases about the same thing, of all applicants and with any outcome. They are for officers only: another
    /// applicant must not learn that somebody applied. Empty if the service is not about a thing, see
    /// [Procedure.OneOpen].
    public Related aboutTheSame(Case kase) {
        var value = kase.openValue();
        return findDefinition(kase)
                .map(definition -> definition.procedure().oneOpen())
                .filter(oneOpen -> oneOpen.thing() && value != null)
                .map(_ -> table.aboutTheSame(kase.service(), Objects.requireNonNull(value), kase.id(), MAX_RELATED + 1))
                .map(found -> new Related(found.stream().limit(MAX_RELATED).toList(), found.size() > MAX_RELATED))
                .orElse(new Related(List.of(), false));
    }

    /// Cases about the same thing.
    ///
    /// @param first the granted ones, then the open ones, then the others, each newest first; at most ten
    /// @param more whether there are more
    public record Related(List<Case> first, boolean more) {}

    /// The name of a case's service, or its id if its declaration is gone.
    public String serviceOf(Case kase, Language language) {
        return findDefinition(kase)
                .map(definition -> definition.about().name().in(language))
                .orElse(kase.service());
    }

    private Definition definitionOf(Case kase) {
        return findDefinition(kase)
                .orElseThrow(() -> new IllegalStateException(kase.service() + " version " + kase.serviceVersion()
                        + ": no declaration (expected: its file)"));
    }

    /// The text of a failed check; empty if the code is not one of the service's checks.
    public Optional<Text> textOf(String service, int version, String code) {
        return catalogue.at(new ServiceId(service), version).stream()
                .flatMap(definition -> definition.procedure().check(code).stream())
                .map(Check::text)
                .findFirst();
    }

    /// What everybody but officers reads in place of a code about somebody else; empty if the declaration has no text
    /// for it.
    public Optional<Text> textForApplicant(Case kase) {
        return findDefinition(kase)
                .map(definition -> definition.procedure().decision().officer())
                .map(Procedure.Officer::applicantReads);
    }

    /// Cases of an applicant, newest first.
    ///
    /// @param before the last one of the previous page; for the first page an id later than all
    public List<Case> of(PersonId applicant, UUID before, int limit) {
        return table.of(applicant, before, limit);
    }

    /// Cases that a person sent for others, newest first, also those that they may no longer see: check [#actsIn]
    /// for each.
    ///
    /// @param before the last one of the previous page; for the first page an id later than all
    public List<Case> sentBy(PersonId submitter, UUID before, int limit) {
        return table.sentBy(submitter, before, limit);
    }

    /// Cases in which a person was asked, newest first.
    public List<Case> asking(PersonId person, UUID before, int limit) {
        return table.asking(person, before, limit);
    }

    /// Cases with officers of these roles, in their territories, most urgent first; those whose term is not known
    /// yet are the last.
    ///
    /// @param after the due time (null if not known) and id of the last one on the previous page; for the first
    ///     page the epoch and the smallest id
    public List<Case> tasks(Collection<Role> roles, @Nullable Instant dueAfter, UUID after, int limit) {
        return table.tasks(roles, dueAfter, after, limit);
    }

    /// Cases with officers of these roles, outside their territories, whose deadline has passed, so that these
    /// officers may decide them too. The longest overdue first.
    public List<Case> overdueElsewhere(Collection<Role> roles, @Nullable Instant dueAfter, UUID after, int limit) {
        return table.overdueElsewhere(roles, clock.instant(), dueAfter, after, limit);
    }

    /// The number of cases that were opened since a moment.
    public long openedSince(Instant moment) {
        return table.openedSince(moment);
    }

    /// Records that a person has read the question of a case, if their silence would count as consent.
    ///
    /// @return the case after that
    public Case read(Case kase, PersonId by) {
        if (kase.status() != CaseStatus.WAITING_CONSENT
                || kase.consentOf(by).filter(Consent::unread).isEmpty()) {
            return kase;
        }
        acts.run(send(kase.id(), by, new CaseCommand.Read(by)));
        return table.find(kase.id()).map(Versioned::state).orElse(kase);
    }

    /// Applies silence to a case.
    ///
    /// @param reached the people who are known to have received the question
    /// @return whether the case was changed
    boolean expire(UUID kase, Set<PersonId> reached, Instant now) {
        return bySystem(kase, new CaseCommand.Expire(reached), now);
    }

    /// Sets terms that could not be computed when they began.
    ///
    /// @return whether the case was changed
    boolean setTerms(UUID kase, CaseCommand.SetTerms terms, Instant now) {
        return bySystem(kase, terms, now);
    }

    private boolean bySystem(UUID kase, CaseCommand command, Instant now) {
        return switch (acts.run(Command.bySystem(REASON, unit -> send(unit, kase, command, now)))) {
            case Outcome.Done<Case, CaseRefusal> _ -> true;
            case Outcome.Refused<Case, CaseRefusal> _ -> false;
        };
    }

    private Outcome<Case, ApplyRefusal> open(UnitOfWork unit, Apply apply) {
        var submitter = apply.submitter();
        if (submitter == null) {
            return open(unit, apply, null);
        }
        // First of all, because a sender without the right must learn nothing, not even whether the person exists.
        return acting.find(submitter, apply.applicant(), apply.service())
                .map(found -> open(unit, apply, found.basis()))
                .orElseGet(() -> unit.refuse(new ApplyRefusal.NotActing()));
    }

    private Outcome<Case, ApplyRefusal> open(UnitOfWork unit, Apply apply, @Nullable RepresentationBasis authority) {
        var declared = catalogue.findReady(apply.service());
        if (declared.isEmpty()) {
            return unit.refuse(new ApplyRefusal.NoSuchService(apply.service()));
        }
        var form = declared.get().form();
        // The applicant reads what a representative wrote.
        return switch ((authority == null ? form : form.writtenForAnother())
                .read(apply.form().values(), FORM)) {
            case FormResult.Unfit(var faults) -> unit.refuse(new ApplyRefusal.FormInvalid(faults));
            case FormResult.Filled(var values) -> open(unit, apply, authority, declared.get(), values);
        };
    }

    private Outcome<Case, ApplyRefusal> open(
            UnitOfWork unit,
            Apply apply,
            @Nullable RepresentationBasis authority,
            Definition definition,
            Map<String, @Nullable Object> values) {
        var now = unit.now();
        var read = new Apply(apply.kase(), apply.applicant(), apply.sender(), apply.service(), FormData.of(values));
        var quota = unit.count(CaseTable.APPLYING, read.applicant(), read.service());
        var applied = new Applied(read.kase(), definition, read.applicant(), read.sender(), values, now);
        return new CaseRun(evaluator, writers, unit, applied, null, now).decide(evaluation -> {
            var evaluated = evaluation.get();
            return CaseRules.open(
                    read,
                    definition.version(),
                    evaluated,
                    new FilingHistory(isOpen(read, evaluated), quota),
                    authority,
                    now);
        });
    }

    private boolean isOpen(Apply apply, Evaluation evaluation) {
        var value = evaluation.openValue();
        return value != null
                && table.open(apply.applicant(), apply.service(), value).isPresent();
    }

    private Outcome<Case, CaseRefusal> send(UnitOfWork unit, UUID id, CaseCommand command, Instant now) {
        var found = unit.find(CaseTable.CASES, id);
        if (found.isEmpty()) {
            return unit.refuse(new CaseRefusal.Unknown());
        }
        var kase = found.get();
        unit.because(kase.service());
        var definition = definitionOf(kase);
        var applied =
                new Applied(id, definition, kase.applicant(), kase.sender(), formOf(kase, definition), kase.opened());
        // A submitter withdraws for the applicant, while they still may act for them.
        var meant = command instanceof CaseCommand.Withdraw(PersonId by) && actsIn(kase, by)
                ? new CaseCommand.WithdrawFor(by)
                : command;
        return new CaseRun(evaluator, writers, unit, applied, kase, now)
                .decide(evaluation -> CaseRules.decide(meant, kase, evaluation, now));
    }

    private static Map<String, @Nullable Object> formOf(Case kase, Definition definition) {
        return definition.form().valuesOf(kase.form().values());
    }
}
