package tereze.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.api.ReferenceNumber;
import tereze.cases.store.CaseTable;

/// What officers read: their cases, and what the registers say about one. Thread-safe.
public final class OfficerTasks {
    /// An officer would not look at more.
    private static final int MAX_RELATED = 10;

    private final Cases cases;
    private final CaseTable table;
    private final RuleEvaluator evaluator;
    private final InstantSource clock;

    OfficerTasks(Cases cases, CaseTable table, RuleEvaluator evaluator, InstantSource clock) {
        this.cases = cases;
        this.table = table;
        this.evaluator = evaluator;
        this.clock = clock;
    }

    /// A case that an officer may see in one of these roles ([Case#roleOf]). Empty for others, if there is no such
    /// case, and if this officer applies in it, was asked or sent it. The caller must record the access before it
    /// shows the case.
    public Optional<Task> find(UUID kase, PersonId officer, Collection<Role> roles) {
        return table.find(kase).map(Versioned::state).flatMap(found -> task(found, officer, roles));
    }

    /// As [#find(UUID, PersonId, Collection)], by the number of the case.
    public Optional<Task> find(ReferenceNumber number, PersonId officer, Collection<Role> roles) {
        return table.find(number, officer, roles).flatMap(found -> task(found, officer, roles));
    }

    private Optional<Task> task(Case found, PersonId officer, Collection<Role> roles) {
        return found.concerns(officer) || found.wasSentBy(officer)
                ? Optional.empty()
                : found.roleOf(officer, roles, clock.instant()).map(role -> new Task(found, role));
    }

    /// A case that an officer may see.
    ///
    /// @param in the role in which they may
    public record Task(Case kase, Role in) {}

    /// Other cases about the same thing, of all applicants and with any outcome. They are for officers only: another
    /// applicant must not learn that somebody applied. Empty if the service is not about a thing, see
    /// [Procedure.OneOpen].
    public Related aboutTheSame(Case kase) {
        var value = kase.openValue();
        return cases.findDefinition(kase)
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

    /// Cases with officers of these roles, in their territories, most urgent first; those whose term is not known
    /// yet are the last.
    ///
    /// @param after the due time (null if not known) and id of the last one on the previous page; for the first
    ///     page the epoch and the smallest id
    public List<Case> list(
            Collection<Role> roles, TaskFilter filter, @Nullable Instant dueAfter, UUID after, int limit) {
        return table.tasks(roles, filter, clock.instant(), dueAfter, after, limit);
    }

    /// Cases with officers of these roles, outside their territories, whose deadline has passed, so that these
    /// officers may decide them too. The longest overdue first.
    public List<Case> overdueElsewhere(
            Collection<Role> roles, TaskFilter filter, @Nullable Instant dueAfter, UUID after, int limit) {
        return table.overdueElsewhere(roles, filter, clock.instant(), dueAfter, after, limit);
    }

    /// The number of cases that an officer of these roles may see in these lists.
    public TaskCounts count(Collection<Role> roles, PersonId officer) {
        return table.counts(roles, officer, clock.instant());
    }

    /// The open cases with officers of these roles, in their territories, by place and assignee.
    public List<TaskLoad> load(Collection<Role> roles) {
        return table.load(roles, clock.instant());
    }

    /// What the registers say now about a case that is with officers; empty for others, and if its declaration is
    /// gone. The caller must record the access before it shows anything of it.
    public Optional<Examination> examine(Case kase) {
        return cases.findDefinition(kase)
                .filter(_ -> kase.status() == CaseStatus.WITH_OFFICER)
                .map(definition -> evaluator.examine(Cases.applied(kase, definition), clock.instant()));
    }
}
