package tereze.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.ActStream;
import tereze.acts.DueJob;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.cases.store.CaseTable;
import tereze.catalogue.Consents;
import tereze.catalogue.Definition;
import tereze.law.LawId;
import tereze.law.StatutoryTerms;

/// Sets the terms of cases that could not be computed when they began, once the law's data reach that far. Until then
/// no job changes such a case: silence has no effect, and nothing is overdue. Safe on every node.
public final class CaseTerms {
    private final Cases cases;
    private final CaseTable table;
    private final ActStream stream;
    private final StatutoryTerms terms;

    CaseTerms(Cases cases, CaseTable table, ActStream stream, StatutoryTerms terms) {
        this.cases = cases;
        this.table = table;
        this.stream = stream;
        this.terms = terms;
    }

    /// Sets all terms that can be computed now.
    ///
    /// @return the number of cases that were changed
    public int run(Instant now) {
        return new DueJob<UUID>(table::withoutTerm, 1, found -> set(found.getFirst(), now)).run();
    }

    private int set(UUID id, Instant now) {
        return table.find(id)
                .flatMap(found ->
                        cases.findDefinition(found.state()).map(definition -> known(found.state(), definition, now)))
                .filter(known -> !known.answers().isEmpty() || known.decision() != null)
                .filter(known -> cases.setTerms(id, known, now))
                .map(_ -> 1)
                .orElse(0);
    }

    private CaseCommand.SetTerms known(Case kase, Definition definition, Instant now) {
        Map<PersonId, Instant> answers = new HashMap<>();
        for (Consent asked : kase.consents()) {
            until(asked, definition.procedure().consents(), kase.opened(), now)
                    .ifPresent(until -> answers.put(asked.person(), until));
        }
        return new CaseCommand.SetTerms(answers, decision(kase, definition, now));
    }

    /// A case does not store by which part of the declaration a person was asked. Of the parts with the same
    /// consequences the longest term counts.
    private Optional<Instant> until(Consent asked, List<Consents> declared, Instant opened, Instant now) {
        List<Optional<Instant>> possible = declared.stream()
                .filter(part -> part.silence() == asked.silence() && part.refusal() == asked.refusal())
                .map(part -> terms.due(new LawId(part.within()), opened, now))
                .toList();
        return possible.contains(Optional.<Instant>empty())
                ? Optional.empty()
                : possible.stream().flatMap(Optional::stream).max(Instant::compareTo);
    }

    private @Nullable Instant decision(Case kase, Definition definition, Instant now) {
        var officer = definition.procedure().decision().officer();
        return officer == null
                ? null
                : referred(kase)
                        .flatMap(at -> terms.due(new LawId(officer.within()), at, now))
                        .orElse(null);
    }

    /// When the case was sent to officers without a term.
    private Optional<Instant> referred(Case kase) {
        return stream.of(kase.id()).stream()
                .map(RecordedAct::act)
                .flatMap(act ->
                        act instanceof CaseAct.ReferredWithoutTerm referred ? Stream.of(referred.at()) : Stream.of())
                .findFirst();
    }
}
