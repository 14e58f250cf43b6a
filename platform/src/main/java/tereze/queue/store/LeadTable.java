package tereze.queue.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.table.Reads;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.queue.QueueFigure;
import tereze.queue.Seen;

/// Who writes the cursors of an event, what the nodes saw, and what the page of the queue shows.
@Component
public final class LeadTable {
    private final JdbcClient jdbc;

    LeadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The right to write a cursor.
    ///
    /// @param epoch counts writers
    /// @param seq counts the cursors of one writer
    /// @param reached how far each lane is released, in the order of [Lane#ALL]
    public record Lead(int event, UUID holder, long epoch, long seq, List<Ord> reached) {
        public Lead {
            reached = List.copyOf(reached);
        }
    }

    /// How far each lane of an event is released, in the order of [Lane#ALL]: at least as far as any gate knows,
    /// because it is noted before it is sent.
    public List<Ord> reached(int event) {
        return Reads.peek(
                "no lane goes back, and the database compares it again",
                () -> jdbc.sql("select array_to_string(reached, ',') from queue.lead where event = ?")
                        .param(event)
                        .query(String.class)
                        .optional()
                        .map(LeadTable::places)
                        .orElseGet(() -> Collections.nCopies(Lane.ALL.size(), Ord.FIRST)));
    }

    private static List<Ord> places(String text) {
        return Arrays.stream(text.split(","))
                .map(place -> Ord.parse(place).orElseThrow())
                .toList();
    }

    /// Takes the lead of an event that nobody has, or whose holder is silent.
    ///
    /// @param least the lowest epoch that a gate takes
    public Optional<Lead> take(int event, UUID holder, long least, Duration lease) {
        return jdbc.sql("""
                        insert into queue.lead (event, epoch, seq, holder, until)
                        values (?, ?, 0, ?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (event) do update
                        set epoch = greatest(lead.epoch + 1, excluded.epoch), seq = 0, holder = excluded.holder,
                            until = excluded.until
                        where lead.until < clock_timestamp()
                        returning epoch, seq, array_to_string(reached, ',') as reached""")
                .params(event, least, holder, seconds(lease))
                .query((row, number) -> new Lead(
                        event, holder, row.getLong("epoch"), row.getLong("seq"), places(row.getString("reached"))))
                .optional();
    }

    /// Goes on with a lead: a compare-and-set. Empty if another node leads: then nothing may be sent.
    ///
    /// @param reached how far each lane is released now; no lane goes back
    public Optional<Lead> goOn(Lead lead, List<Ord> reached, Duration lease) {
        return jdbc.sql("""
                        update queue.lead
                        set seq = seq + 1, epoch = epoch, holder = holder, reached = string_to_array(?, ','),
                            until = clock_timestamp() + make_interval(secs => ?)
                        where event = ? and epoch = ? and seq = ? and holder = ?
                        returning seq""")
                .params(
                        reached.stream().map(Ord::toString).collect(Collectors.joining(",")),
                        seconds(lease),
                        lead.event(),
                        lead.epoch(),
                        lead.seq(),
                        lead.holder())
                .query((row, number) ->
                        new Lead(lead.event(), lead.holder(), lead.epoch(), row.getLong("seq"), reached))
                .optional();
    }

    /// Notes what this node saw in a second. What it noted of that second before is added: its clock may go back,
    /// and two of its runs may be less than a second apart.
    public void note(int event, UUID node, long second, Seen seen) {
        jdbc.sql("""
                        insert into queue.sample (event, node, second, completed, failed, applied, stuck, latency)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (event, second, node) do update
                        set completed = sample.completed + excluded.completed, failed = sample.failed + excluded.failed,
                            applied = sample.applied + excluded.applied, stuck = greatest(sample.stuck, excluded.stuck),
                            latency = greatest(sample.latency, excluded.latency)""")
                .params(
                        event,
                        node,
                        second,
                        seen.completed(),
                        seen.failed(),
                        seen.applied(),
                        seen.stuck(),
                        seen.latencyMillis())
                .update();
    }

    /// What all nodes saw after one second and until another, added up.
    public Seen seen(int event, long after, long until) {
        return jdbc.sql("""
                        select coalesce(sum(completed), 0) as completed, coalesce(sum(failed), 0) as failed,
                            coalesce(sum(applied), 0) as applied, coalesce(sum(stuck), 0) as stuck,
                            coalesce(max(latency) filter (where completed > 0), 0) as latency
                        from queue.sample where event = ? and second > ? and second <= ?""")
                .params(event, after, until)
                .query((row, number) -> new Seen(
                        row.getInt("completed"),
                        row.getInt("failed"),
                        row.getInt("applied"),
                        row.getInt("stuck"),
                        row.getInt("latency")))
                .single();
    }

    /// Removes samples that nobody needs.
    ///
    /// @return how many
    public int forget(long before, int most) {
        return jdbc.sql("""
                        delete from queue.sample where ctid = any (array(
                            select ctid from queue.sample where second < ? limit ?))""").params(before, most).update();
    }

    /// Notes how the queue is.
    public void note(int event, QueueFigure figure) {
        jdbc.sql("""
                        insert into queue.figure
                            (event, at, state, arrived, waiting, released, admitted, no_shows, latency, users)
                        values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event,
                        figure.at().toString(),
                        figure.state(),
                        figure.arrived(),
                        figure.waiting(),
                        figure.released(),
                        figure.admitted(),
                        figure.noShows(),
                        figure.latencyMillis(),
                        figure.users())
                .update();
    }

    /// How the queue was, newest first.
    public List<QueueFigure> figures(int event, int most) {
        return jdbc.sql("""
                        select at, state, arrived, waiting, released, admitted, no_shows, latency, users
                        from queue.figure where event = ? order by at desc limit ?""")
                .params(event, most)
                .query((row, number) -> new QueueFigure(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        row.getLong("arrived"),
                        row.getLong("waiting"),
                        row.getLong("released"),
                        row.getLong("admitted"),
                        row.getInt("no_shows"),
                        row.getInt("latency"),
                        row.getInt("users")))
                .list();
    }

    /// Removes figures that nobody looks at any more.
    ///
    /// @return how many
    public int forgetFigures(Instant before, int most) {
        return jdbc.sql("""
                        delete from queue.figure where ctid = any (array(
                            select ctid from queue.figure where at < ?::timestamptz limit ?))""").params(before.toString(), most).update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
