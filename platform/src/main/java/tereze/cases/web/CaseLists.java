package tereze.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Caller;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.cases.Case;
import tereze.cases.CaseStage;
import tereze.cases.Cases;
import tereze.cases.OfficerTasks;
import tereze.cases.TaskFilter;

/// The lists of cases in the API and on pages.
@Component
final class CaseLists {
    private static final Listing<Case, UUID> CASES = Listing.newestFirst(Case::id);

    /// Of the first few cases, one is not the officer's own.
    private static final int NEXT = 20;

    private final Cases cases;
    private final OfficerTasks tasks;

    CaseLists(Cases cases, OfficerTasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    /// Cases of an applicant, newest first.
    Page<Case> of(PersonId applicant, Cursor cursor) {
        return CASES.page(cursor, (after, most) -> cases.of(applicant, after, most));
    }

    /// Cases that somebody sent for others, without those that they may no longer see. So a page may be short
    /// although another one follows.
    Page<Case> sentBy(PersonId submitter, Cursor cursor) {
        return CASES.page(cursor, (after, most) -> cases.sentBy(submitter, after, most))
                .only(kase -> cases.actsIn(kase, submitter));
    }

    /// Cases in which somebody is asked, newest first.
    Page<Case> asking(PersonId person, Cursor cursor) {
        return CASES.page(cursor, (after, most) -> cases.asking(person, after, most));
    }

    /// The cases of an officer, most urgent first: those of the officer's places, then overdue ones of other
    /// places.
    Page<Case> tasks(Caller.Officer officer, TaskFilter filter, Cursor cursor) {
        List<Role> roles = officer.roles();
        Listing<Case, TaskPlace> listing =
                Listing.of(TaskPlace.FIRST, kase -> TaskPlace.of(kase, !kase.isIn(roles)), TaskPlace::parse);
        return listing.page(cursor, (after, most) -> tasks(roles, filter, after, most));
    }

    /// The first case that an officer can decide, after another one: those that the officer has taken, and then those
    /// in the queue.
    Optional<Case> next(Caller.Officer officer, Case done) {
        return Stream.of(
                        new TaskFilter(officer.person(), false, null, false, false),
                        new TaskFilter(null, true, null, false, false))
                .flatMap(filter -> tasks(officer.roles(), filter, TaskPlace.FIRST, NEXT).stream())
                .filter(kase -> !kase.id().equals(done.id()))
                .filter(kase -> !kase.concerns(officer.person()) && !kase.wasSentBy(officer.person()))
                .findFirst();
    }

    private List<Case> tasks(List<Role> roles, TaskFilter filter, TaskPlace place, int most) {
        List<Case> found = new ArrayList<>();
        TaskPlace after = place;
        if (!after.elsewhere()) {
            found.addAll(tasks.list(roles, filter, after.due(), after.kase(), most));
            after = TaskPlace.FIRST_ELSEWHERE;
        }
        if (found.size() < most && !filter.asked()) {
            found.addAll(tasks.overdueElsewhere(roles, filter, after.due(), after.kase(), most - found.size()));
        }
        return found;
    }

    /// A position in the list of tasks.
    ///
    /// @param due null if the term is not known yet: such cases are the last
    /// @param elsewhere whether it is after all cases of the officer's own places
    private record TaskPlace(boolean elsewhere, @Nullable Instant due, UUID kase) {
        private static final String OWN = "own";
        private static final String ELSEWHERE = "elsewhere";
        private static final String NOT_KNOWN = "-";
        private static final UUID BEFORE_ALL = new UUID(0, 0);
        static final TaskPlace FIRST = new TaskPlace(false, Instant.EPOCH, BEFORE_ALL);
        static final TaskPlace FIRST_ELSEWHERE = new TaskPlace(true, Instant.EPOCH, BEFORE_ALL);

        /// @throws IllegalArgumentException or DateTimeException if the text is invalid
        static TaskPlace parse(String text) {
            String[] parts = text.split(" ", 3);
            if (parts.length != 3 || !List.of(OWN, ELSEWHERE).contains(parts[0])) {
                throw new IllegalArgumentException("place: " + parts.length + " parts (expected: list, due, case)");
            }
            return new TaskPlace(
                    parts[0].equals(ELSEWHERE),
                    parts[1].equals(NOT_KNOWN) ? null : Listing.moment(parts[1]),
                    UUID.fromString(parts[2]));
        }

        static TaskPlace of(Case kase, boolean elsewhere) {
            return switch (kase.stage()) {
                case CaseStage.WithOfficer(var due, var _, var _) -> new TaskPlace(elsewhere, due, kase.id());
                case CaseStage.WithApplicant(var due, var _, var _) -> new TaskPlace(elsewhere, due, kase.id());
                case CaseStage.WaitingConsent _,
                        CaseStage.Granted _,
                        CaseStage.Refused _,
                        CaseStage.Lapsed _,
                        CaseStage.Withdrawn _ -> throw new IllegalArgumentException("case " + kase.id() + ": no task");
            };
        }

        @Override
        public String toString() {
            return (elsewhere ? ELSEWHERE : OWN) + " " + Objects.requireNonNullElse(due, NOT_KNOWN) + " " + kase;
        }
    }
}
