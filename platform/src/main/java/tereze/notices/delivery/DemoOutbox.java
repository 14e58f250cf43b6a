package tereze.notices.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.notices.Channel;

/// Stands in for the providers that a demonstration has not: keeps in a table what they would have been
/// given. Thread-safe.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
public final class DemoOutbox {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// More than anybody looks at.
    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;

    DemoOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was sent.
    ///
    /// @param channel `email` or `sms`
    /// @param subject empty for an SMS
    public record Sent(String channel, String to, String subject, String text, Instant at) {}

    /// What a person was sent, the newest first.
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

    /// The provider of a channel.
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
            public Answer send(Letter letter) {
                keep(channel, letter);
                return new Answer.Acknowledged();
            }
        };
    }

    /// A letter that comes again is the one that is there.
    private void keep(Channel channel, Letter letter) {
        jdbc.sql("""
                        insert into notices.demo_outbox (id, person, channel, recipient, subject, body)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        letter.id(),
                        letter.person().value(),
                        channel.code(),
                        letter.to(),
                        letter.subject(),
                        letter.text())
                .update();
    }
}
