package tereze.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.Versioned;
import tereze.api.Language;
import tereze.api.Page;
import tereze.api.ReferenceNumber;
import tereze.api.Text;
import tereze.cases.RuleEvaluator.Applied;
import tereze.cases.rules.CaseRules;
import tereze.cases.rules.TurnRules;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Check;
import tereze.catalogue.DecisionReason;
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

    /// The recorded reason, until the case is read and its service is known.
    private static final String REASON = "cases";

    private final Acts acts;
    private final CaseTable table;
    private final Catalogue catalogue;
    private final Entrance entrance;
    private final RuleEvaluator evaluator;
    private final Acting acting;
    private final Writers writers;

    Cases(
            Acts acts,
            CaseTable table,
            Catalogue catalogue,
            Entrance entrance,
            RuleEvaluator evaluator,
            Acting acting,
            Writers writers) {
        this.acts = acts;
        this.table = table;
        this.catalogue = catalogue;
        this.entrance = entrance;
        this.evaluator = evaluator;
        this.acting = acting;
        this.writers = writers;
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

    /// As [#find(UUID, PersonId)], by the number of the case.
    public Optional<Case> find(ReferenceNumber number, PersonId by) {
        return table.find(number, by, List.of()).filter(found -> found.concerns(by) || actsIn(found, by));
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

    /// The declaration of a case; empty if its file is gone. Such a case can still be shown, but not decided.
    public Optional<Definition> findDefinition(Case kase) {
        return catalogue.at(new ServiceId(kase.service()), kase.serviceVersion());
    }

    /// The name of a case's service, or its id if its declaration is gone.
    public String serviceOf(Case kase, Language language) {
        return findDefinition(kase)
                .map(definition -> definition.about().name().in(language))
                .orElse(kase.service());
    }

    /// The name of a service, or its id if it is not declared any more.
    public String nameOf(String service, Language language) {
        return catalogue
                .find(service)
                .map(definition -> definition.about().name().in(language))
                .orElse(service);
    }

    Definition definitionOf(Case kase) {
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

    /// The text of a check of a service as officers read it, in the version under which a case was opened.
    public Optional<Text> officersTextOf(Case kase, String code) {
        return findDefinition(kase)
                .flatMap(definition -> definition.procedure().check(code))
                .map(Check::officerReads);
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

    /// Cases in which an officer waits for the applicant's reply, the most urgent first, at most [Page#SIZE].
    public List<Case> waitingForReply(PersonId applicant) {
        return table.askedApplicant(applicant, Page.SIZE);
    }

    /// Open cases that wait for a person's answer, newest first, at most [Page#SIZE].
    public List<Case> waitingFor(PersonId person) {
        return table.openAsking(person, Page.SIZE).stream()
                .filter(kase -> kase.consentOf(person).filter(Consent::awaited).isPresent())
                .toList();
    }

    /// The number of cases that were opened since a moment.
    public long openedSince(Instant moment) {
        return table.openedSince(moment);
    }

    /// The time from application to decision, of the cases that were opened since a moment and are decided: half of
    /// them took no longer. Empty if none is decided.
    public Optional<Duration> medianDecisionSince(Instant moment) {
        return table.medianDecisionSince(moment);
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

    boolean bySystem(UUID kase, CaseCommand command, Instant now) {
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
        return switch (entrance.of(apply)) {
            case Entrance.Entry.Shut(var why) -> unit.refuse(why);
            case Entrance.Entry.Open(var definition, var turn) -> open(unit, apply, authority, definition, turn);
        };
    }

    private Outcome<Case, ApplyRefusal> open(
            UnitOfWork unit,
            Apply apply,
            @Nullable RepresentationBasis authority,
            Definition definition,
            Admittance.Turn turn) {
        var form = definition.form();
        // The applicant reads what a representative wrote.
        return switch ((authority == null ? form : form.writtenForAnother())
                .read(apply.form().values(), FORM)) {
            case FormResult.Unfit(var faults) -> unit.refuse(new ApplyRefusal.FormInvalid(faults));
            case FormResult.Filled(var values) -> open(unit, apply, authority, definition, values, turn);
        };
    }

    private Outcome<Case, ApplyRefusal> open(
            UnitOfWork unit,
            Apply apply,
            @Nullable RepresentationBasis authority,
            Definition definition,
            Map<String, @Nullable Object> values,
            Admittance.Turn turn) {
        var now = unit.now();
        var read = new Apply(apply.applicant(), apply.sender(), apply.service(), FormData.of(values));
        var quota = unit.count(CaseTable.APPLYING, read.applicant(), read.service());
        // The number follows from the id. If another case has it, the next attempt draws another id.
        var applied = new Applied(unit.newId(), definition, read.applicant(), read.sender(), values, now);
        return new CaseRun(evaluator, writers, unit, applied, null, now).decide(evaluation -> {
            var evaluated = evaluation.get();
            return TurnRules.with(
                    turn,
                    read.applicant(),
                    CaseRules.open(
                            read,
                            definition.version(),
                            evaluated,
                            new FilingHistory(isOpen(read, evaluated), quota),
                            authority,
                            now),
                    now);
        });
    }

    private boolean isOpen(Apply apply, Evaluation evaluation) {
        var value = evaluation.openValue();
        return value != null
                && table.open(apply.applicant(), apply.service(), value).isPresent();
    }

    private Outcome<Case, CaseRefusal> send(UnitOfWork unit, UUID id, CaseCommand command, Instant now) {
        return send(unit, id, command, null, now);
    }

    /// @param corrected the value with which the applicant corrects the form, as JSON; null for none
    Outcome<Case, CaseRefusal> send(
            UnitOfWork unit, UUID id, CaseCommand command, @Nullable String corrected, Instant now) {
        var found = unit.find(CaseTable.CASES, id);
        if (found.isEmpty()) {
            return unit.refuse(new CaseRefusal.Unknown());
        }
        var kase = found.get();
        unit.because(kase.service());
        var definition = definitionOf(kase);
        var applied = applied(corrected == null ? kase : Corrections.with(kase, corrected), definition);
        // A submitter withdraws for the applicant, while they still may act for them.
        var meant = command instanceof CaseCommand.Withdraw(PersonId by) && actsIn(kase, by)
                ? new CaseCommand.WithdrawFor(by)
                : command;
        return new CaseRun(evaluator, writers, unit, applied, kase, now)
                .decide(evaluation -> declared(meant, definition, CaseRules.decide(meant, kase, evaluation, now)));
    }

    /// The decision, unless the command names something that the service does not declare.
    private static Decision<CaseAct, CaseRefusal> declared(
            CaseCommand command, Definition definition, Decision<CaseAct, CaseRefusal> decided) {
        return decided instanceof Decision.Accepted
                ? undeclared(command, definition)
                        .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                        .orElse(decided)
                : decided;
    }

    private static Optional<CaseRefusal> undeclared(CaseCommand command, Definition definition) {
        return switch (command) {
            case CaseCommand.Grant(var _, var _, var why) -> undeclared(definition, DecisionReason.Of.GRANT, why);
            case CaseCommand.Refuse(var _, var _, var why) -> undeclared(definition, DecisionReason.Of.REFUSE, why);
            case CaseCommand.Ask(var _, var _, var _, var field, var _) ->
                field == null || Corrections.correctable(definition, field)
                        ? Optional.empty()
                        : Optional.of(new CaseRefusal.NotCorrectable(field));
            case CaseCommand.GiveConsent _,
                    CaseCommand.RefuseConsent _,
                    CaseCommand.Withdraw _,
                    CaseCommand.WithdrawFor _,
                    CaseCommand.Take _,
                    CaseCommand.PutBack _,
                    CaseCommand.Reply _,
                    CaseCommand.GoOn _,
                    CaseCommand.Read _,
                    CaseCommand.SetTerms _,
                    CaseCommand.Expire _ -> Optional.empty();
        };
    }

    private static Optional<CaseRefusal> undeclared(
            Definition definition, DecisionReason.Of decision, CaseAct.Grounds why) {
        String id = why.declared();
        return id == null
                        || reasonOf(definition, id)
                                .filter(reason -> reason.decision() == decision)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(new CaseRefusal.NoSuchReason(id));
    }

    private static Optional<DecisionReason> reasonOf(Definition definition, String id) {
        return Optional.ofNullable(definition.procedure().decision().officer()).flatMap(officer -> officer.reason(id));
    }

    /// The text of a reason that the service declares for decisions; empty if it declares it no longer.
    public Optional<Text> reasonOf(Case kase, String id) {
        return findDefinition(kase)
                .flatMap(definition -> reasonOf(definition, id))
                .map(DecisionReason::text);
    }

    static Applied applied(Case kase, Definition definition) {
        return new Applied(
                kase.id(), definition, kase.applicant(), kase.sender(), formOf(kase, definition), kase.opened());
    }

    private static Map<String, @Nullable Object> formOf(Case kase, Definition definition) {
        return definition.form().valuesOf(kase.currentForm().values());
    }
}
