package tereze.access.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.AccessLog;
import tereze.access.DataAccessed;
import tereze.acts.PersonId;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.people.People;
import tereze.people.Person;

/// The access log, as the API and its page show it.
@Component
final class AccessLogViews {
    private static final Listing<AccessLog.Entry, Long> ENTRIES = Listing.largestFirst(AccessLog.Entry::seq);

    private final AccessLog log;
    private final People people;
    private final Agencies agencies;

    AccessLogViews(AccessLog log, People people, Agencies agencies) {
        this.log = log;
        this.people = people;
        this.agencies = agencies;
    }

    /// An access to the caller's data.
    ///
    /// @param agency the code of the agency that got the data
    /// @param agencyName its name in the caller's language
    /// @param person the officer; null if a system asked
    public record LogItem(
            Instant at,
            @Nullable String agency,
            @Nullable String agencyName,
            @Nullable String person,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable String caseNumber,
            List<String> fields,
            UUID receipt) {}

    /// The accesses to a person's data, newest first.
    Page<LogItem> of(PersonId person, Cursor cursor, Language language) {
        Page<AccessLog.Entry> page = ENTRIES.page(cursor, (after, most) -> log.of(person, after, most));
        Map<PersonId, Person> officers = people.findAll(page.items().stream()
                .map(entry -> new PersonId(entry.actor()))
                .distinct()
                .toList());
        Map<String, Optional<Agency>> askers = new HashMap<>();
        return page.map(entry -> {
            @Nullable
            Agency agency = entry.agency() == null
                    ? null
                    : askers.computeIfAbsent(entry.agency(), agencies::byCode).orElse(null);
            @Nullable Person officer = officers.get(new PersonId(entry.actor()));
            return item(entry, agency, officer, language);
        });
    }

    private static LogItem item(
            AccessLog.Entry entry, @Nullable Agency agency, @Nullable Person officer, Language language) {
        @Nullable DataAccessed looked = entry.looked().orElse(null);
        return new LogItem(
                entry.at(),
                entry.agency(),
                agency == null ? null : agency.name().in(language),
                officer == null ? null : officer.fullName(),
                looked == null ? null : looked.purpose(),
                looked == null ? null : looked.ground(),
                looked == null ? null : looked.caseNumber(),
                looked == null ? List.of() : looked.fields(),
                entry.receipt());
    }
}
