package tereze.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.ActingParents;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Notification;
import tereze.api.NotificationKind;
import tereze.api.NotificationSource;
import tereze.api.Texts;

/// The notifications of all modules, with their texts. Immutable.
@Component
final class NotificationSources {
    /// The suffixes of a kind's texts: cabinet, subject of an e-mail, SMS.
    private static final List<String> TEXTS = List.of("", ".subject", ".sms");

    private final List<NotificationSource<?>> sources;
    private final ActingParents parents;
    private final Map<String, Texts> texts = new HashMap<>();

    /// @throws IllegalStateException if a kind has no text, or if two modules declare the same kind
    NotificationSources(List<NotificationSource<?>> sources, ActingParents parents) {
        this.sources = sources;
        this.parents = parents;
        List<String> mistakes = new ArrayList<>();
        for (NotificationSource<?> source : sources) {
            Texts words = Texts.load(source.texts());
            for (NotificationKind kind : source.kinds()) {
                if (texts.putIfAbsent(kind.code(), words) != null) {
                    mistakes.add(kind.code() + " is told twice");
                }
                missing(kind, words).forEach(text -> mistakes.add(source.texts() + " lacks " + text));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("notifications: " + String.join("; ", mistakes));
        }
    }

    private static Stream<String> missing(NotificationKind kind, Texts words) {
        return TEXTS.stream()
                .flatMap(end -> Stream.of(Language.values())
                        .filter(language ->
                                words.find(kind.code() + end, language).isEmpty())
                        .map(language -> kind.code() + end + " in " + language.code()));
    }

    /// The acts with notifications.
    List<Class<? extends Act>> acts() {
        List<Class<? extends Act>> acts = new ArrayList<>();
        sources.forEach(source -> acts.add(source.acts()));
        return acts;
    }

    /// The notifications that follow from an act, at most one a person: the first. For a young child, who does not read
    /// its own cabinet, the parents and guardians who may act for it on the day of the act are notified too.
    List<Notification> of(RecordedAct act) {
        LocalDate day = DateWords.at(act.at()).toLocalDate();
        Map<PersonId, Notification> first = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> source.of(act).stream())
                .flatMap(notification -> Stream.concat(Stream.of(notification), ofParents(notification, day)))
                .forEach(notification -> first.putIfAbsent(notification.person(), notification));
        return List.copyOf(first.values());
    }

    private Stream<Notification> ofParents(Notification notification, LocalDate day) {
        return notification.kind().forParents().stream()
                .flatMap(kind ->
                        parents.of(notification.person(), day).stream().map(parent -> new Notification(parent, kind)));
    }

    boolean isKnown(String kind) {
        return texts.containsKey(kind);
    }

    /// @throws IllegalArgumentException if no module declares the kind
    Texts textsOf(String kind) {
        return Optional.ofNullable(texts.get(kind))
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind of notification: " + kind + " (expected: one that a module lists)"));
    }
}
