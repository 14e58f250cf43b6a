package tereze.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.catalogue.Availability;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicServices;
import tereze.portal.store.DraftTable;

/// Drafts of applications. A draft is kept until the application is sent, or for thirty days after the last answer in
/// which the service was open: nobody loses one in a pause.
/// Thread-safe.
@Service
public final class Drafts {
    /// The number of drafts that one run of [#forgetOld] deletes, so that a run is short.
    static final int FORGOTTEN_AT_ONCE = 500;

    private static final Duration KEPT = Duration.ofDays(30);

    private final DraftTable store;
    private final PublicServices services;
    private final InstantSource time;

    Drafts(DraftTable store, PublicServices services, InstantSource time) {
        this.store = store;
        this.services = services;
        this.time = time;
    }

    /// The answers so far, as typed. An answer that was left blank is empty.
    public Map<String, String> of(PersonId person, Definition definition) {
        return store.find(person, definition.service().value(), definition.version())
                .orElseGet(Map::of);
    }

    /// Adds one answer.
    public void keep(PersonId person, Definition definition, String field, String typed) {
        Map<String, String> answers = new HashMap<>(of(person, definition));
        answers.put(field, typed);
        store.save(person, definition.service().value(), definition.version(), answers, time.instant());
    }

    public void forget(PersonId person, Definition definition) {
        store.remove(person, definition.service().value());
    }

    /// Deletes old drafts. Safe on every node: each skips the rows that another one is deleting.
    ///
    /// @return how many; if it is the maximum, there may be more
    public int forgetOld() {
        Instant before = time.instant().minus(KEPT);
        List<String> kept = services.recent().stream()
                .filter(service -> switch (service.availability()) {
                    case Availability.Paused _ -> true;
                    case Availability.Open open -> open.since().isAfter(before);
                    case Availability.Coming _, Availability.Retired _ -> false;
                })
                .map(service -> service.service().value())
                .toList();
        return store.forgetBefore(before, kept, FORGOTTEN_AT_ONCE);
    }
}
