package tereze.cases;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.access.Role;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.api.FieldError;
import tereze.cases.store.CaseTable;
import tereze.law.LawId;
import tereze.law.StatutoryTerms;

/// Questions of officers to applicants. While one waits for a reply, the term of the decision stands still.
/// Thread-safe.
public final class Questions {
    /// The law row for the time to reply.
    private static final LawId TO_REPLY = new LawId("applicant-reply");

    /// The recorded reason, until the case is read and its service is known.
    private static final String REASON = "cases";

    private final Cases cases;
    private final StatutoryTerms terms;

    Questions(Cases cases, StatutoryTerms terms) {
        this.cases = cases;
        this.terms = terms;
    }

    /// An officer asks the applicant a question.
    ///
    /// @param field of the form that the applicant is asked to correct; null for none
    @CheckReturnValue
    public Command<Outcome<Case, CaseRefusal>> ask(
            UUID kase, PersonId officer, Collection<Role> roles, String text, @Nullable String field) {
        return Command.by(officer, REASON, unit -> {
            var until = terms.mustBeDue(TO_REPLY, unit.now());
            var ask = new CaseCommand.Ask(officer, List.copyOf(roles), text, field, until);
            return cases.send(unit, kase, ask, null, unit.now());
        });
    }

    /// The applicant, or the person who sent the application for them, replies to the question.
    ///
    /// @param typed the corrected value as it was typed; null if nothing is corrected
    @CheckReturnValue
    public Command<Outcome<Case, CaseRefusal>> reply(UUID id, PersonId by, String text, @Nullable String typed) {
        return Command.by(by, REASON, unit -> {
            var found = unit.find(CaseTable.CASES, id);
            if (found.isEmpty() || typed == null) {
                return cases.send(unit, id, reply(found, by, text, null, unit.now()), null, unit.now());
            }
            var kase = found.get();
            return switch (Corrections.read(cases.definitionOf(kase).form(), kase, typed)) {
                // A page sends the answer also if nobody has changed it.
                case Corrections.Read.Fits(String value)
                when Corrections.isUnchanged(kase, value) ->
                    text.isEmpty()
                            ? refused(unit, kase, by, List.of(new FieldError("/text", FieldError.Kind.MISSING)))
                            : cases.send(unit, id, reply(found, by, text, null, unit.now()), null, unit.now());
                case Corrections.Read.Fits(String value) ->
                    cases.send(unit, id, reply(found, by, text, value, unit.now()), value, unit.now());
                case Corrections.Read.Unfit(var faults) -> refused(unit, kase, by, faults);
            };
        });
    }

    /// A stranger must not learn by this that there is such a case.
    private Outcome<Case, CaseRefusal> refused(UnitOfWork unit, Case kase, PersonId by, List<FieldError> faults) {
        return unit.refuse(
                kase.applicant().equals(by) || cases.actsIn(kase, by)
                        ? new CaseRefusal.ValueInvalid(faults)
                        : new CaseRefusal.Unknown());
    }

    private CaseCommand reply(Optional<Case> found, PersonId by, String text, @Nullable String value, Instant now) {
        return new CaseCommand.Reply(
                by,
                text,
                value,
                found.filter(kase -> cases.actsIn(kase, by)).isPresent(),
                found.map(kase -> resumed(kase, now)).orElse(null));
    }

    /// When the decision is due if the term goes on now; null if it is not known.
    private @Nullable Instant resumed(Case kase, Instant now) {
        var question = kase.question();
        Instant due = question == null ? null : question.due();
        return question == null || due == null
                ? null
                : cases.findDefinition(kase)
                        .map(definition -> definition.procedure().decision().officer())
                        .map(officer -> terms.resumed(new LawId(officer.within()), due, question.asked(), now))
                        .orElse(due);
    }

    /// Lets a case go on whose applicant did not reply in time. The term goes on from the end of that time.
    ///
    /// @return whether the case was changed
    boolean goOn(Case kase, Instant now) {
        var question = kase.question();
        return question != null
                && cases.bySystem(kase.id(), new CaseCommand.GoOn(resumed(kase, question.until())), now);
    }
}
