package tereze.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.catalogue.Definition;
import tereze.portal.store.DraftTable;

/// Applications that are being filled in. They are kept until they are sent, or for thirty days after the last answer.
/// Thread-safe.
@Service
public final class Drafts {
    /// How many one run of [#forgetOld] removes: a run stays short, and the next takes up the rest.
    static final int FORGOTTEN_AT_ONCE = 500;

    private static final Duration KEPT = Duration.ofDays(30);

    private final DraftTable store;
    private final InstantSource time;

    Drafts(DraftTable store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /// What was answered so far, as typed; a question that was left blank has an empty answer.
    public Map<String, String> of(PersonId person, Definition definition) {
        return store.find(person, definition.service().value(), definition.version())
                .orElseGet(Map::of);
    }

    /// Keeps one more answer.
    public void keep(PersonId person, Definition definition, String field, String typed) {
        Map<String, String> answers = new HashMap<>(of(person, definition));
        answers.put(field, typed);
        store.save(person, definition.service().value(), definition.version(), answers, time.instant());
    }

    /// Forgets it: it was sent, or the person wishes to begin anew.
    public void forget(PersonId person, Definition definition) {
        store.remove(person, definition.service().value());
    }

    /// Forgets drafts whose time is over. May run on any number of nodes at once: each passes over what another is at.
    ///
    /// @return how many; as many as it may at once means that there may be more
    public int forgetOld() {
        return store.forgetBefore(time.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
    }
}
