package tereze.identity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.UnitOfWork;
import tereze.api.ReminderDays;
import tereze.identity.rules.ExpiryRules;
import tereze.identity.store.ExpiryTable;
import tereze.people.IdentityDocument;
import tereze.people.People;

/// Reminds people that their card or passport will expire, on the days of [ReminderDays#BEFORE].
///
/// Safe on every node: if two nodes take the same document, one of them gets a version conflict and finds it done.
@Component
public final class ExpiryReminders {
    /// The reason recorded with its acts.
    public static final String REASON = "document-reminder";

    private final Acts acts;
    private final People people;
    private final ExpiryTable table;

    /// The day for which this node has looked through all documents. Reminders are due by the day, so a second look on
    /// the same day would find nothing, and there may be many documents to look at.
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.MIN);

    public ExpiryReminders(Acts acts, People people, ExpiryTable table) {
        this.acts = acts;
        this.people = people;
        this.table = table;
    }

    /// Gives the reminders that are due, once a day.
    void runIfDue(LocalDate today) {
        if (!done.get().equals(today)) {
            run(today);
            done.set(today);
        }
    }

    /// Gives the reminders that are due.
    ///
    /// @param today in the country's time zone
    /// @return their number
    public int run(LocalDate today) {
        Pages pages = new Pages(today);
        return new DueJob<>(
                        pages::after,
                        1,
                        due -> acts.run(Command.bySystem(REASON, unit -> remind(unit, pages.taken(due), today))))
                .run();
    }

    private int remind(UnitOfWork unit, List<IdentityDocument> documents, LocalDate today) {
        int given = 0;
        for (IdentityDocument document : documents) {
            UUID id = Expiry.idOf(document.id());
            Optional<ExpiryAct> due = ExpiryRules.due(
                    document, unit.find(ExpiryTable.EXPIRIES, id).orElse(null), today);
            if (due.isPresent()) {
                unit.stage(ExpiryTable.EXPIRIES, id, List.of(due.get()));
                given++;
            }
        }
        return given;
    }

    /// The documents that expire soon and about which a reminder is due, page by page.
    private final class Pages {
        private final LocalDate today;
        private final LocalDate latest;
        private Map<UUID, IdentityDocument> page = Map.of();

        Pages(LocalDate today) {
            this.today = today;
            this.latest = today.plusDays(Collections.max(ReminderDays.BEFORE));
        }

        List<IdentityDocument> taken(List<UUID> ids) {
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(page.get(id)).stream())
                    .toList();
        }

        /// Skips pages without a due one: an empty page would be the end.
        List<DueItem<LocalDate>> after(@Nullable DueItem<LocalDate> last) {
            LocalDate from = last == null ? today : last.at();
            UUID after = last == null ? null : last.id();
            while (true) {
                List<IdentityDocument> some = people.expiring(from, latest, after);
                List<IdentityDocument> due = due(some);
                if (!due.isEmpty() || some.isEmpty()) {
                    page = due.stream().collect(Collectors.toMap(IdentityDocument::id, Function.identity()));
                    return due.stream()
                            .map(one -> new DueItem<>(expires(one), one.id()))
                            .toList();
                }
                from = expires(some.getLast());
                after = some.getLast().id();
            }
        }

        private List<IdentityDocument> due(List<IdentityDocument> documents) {
            Map<UUID, Expiry> before =
                    table.of(documents.stream().map(IdentityDocument::id).toList());
            return documents.stream()
                    .filter(document -> ExpiryRules.due(document, before.get(document.id()), today)
                            .isPresent())
                    .toList();
        }

        private LocalDate expires(IdentityDocument document) {
            return Optional.ofNullable(document.expires()).orElse(latest);
        }
    }
}
