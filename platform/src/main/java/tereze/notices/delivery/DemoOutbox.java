package tereze.notices.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.BatchLoader;
import tereze.notices.Channel;

/// Replaces missing providers in a demonstration: stores messages in a table in place of sending them. Thread-safe.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
public final class DemoOutbox {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// A limit that no reader needs to exceed.
    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final BatchLoader<Kept, Kept> keeping;

    DemoOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keeping = new BatchLoader<>(this::keep);
    }

    private record Kept(Channel channel, Letter letter) {}

    /// A sent message.
    ///
    /// @param channel `email` or `sms`
    /// @param subject empty for an SMS
    public record Sent(String channel, String to, String subject, String text, Instant at) {}

    /// The messages to a person, newest first.
    public List<Sent> to(PersonId person) {
        return jdbc.sql("""
                        select channel, recipient, subject, body, at from notices.demo_outbox
                        where person = ? order by at desc, id limit ?""")
                .params(person.value(), MOST_SHOWN)
                .query((row, number) -> new Sent(
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Provider provider(Channel channel) {
        return new Provider() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Duration timeout() {
                return TIMEOUT;
            }

            @Override
            public ProviderResult send(Letter letter) {
                keeping.of(new Kept(channel, letter));
                return new ProviderResult.Acknowledged();
            }
        };
    }

    /// Stores a message once: a second one with the same id is ignored.
    private Map<Kept, List<Kept>> keep(Set<Kept> letters) {
        jdbc.sql("insert into notices.demo_outbox (id, person, channel, recipient, subject, body)"
                        + " select * from unnest(?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        letters.stream().map(kept -> kept.letter().id()).toArray(UUID[]::new),
                        letters.stream()
                                .map(kept -> kept.letter().person().value())
                                .toArray(UUID[]::new),
                        texts(letters, kept -> kept.channel().code()),
                        texts(letters, kept -> kept.letter().to()),
                        texts(letters, kept -> kept.letter().subject()),
                        texts(letters, kept -> kept.letter().text()))
                .update();
        return Map.of();
    }

    private static String[] texts(Set<Kept> letters, Function<Kept, String> column) {
        return letters.stream().map(column).toArray(String[]::new);
    }
}
