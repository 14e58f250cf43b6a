package tereze.gate.queue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Seed;

/// The order of all people, computed again from the rosters.
final class Order {
    /// By person, the earliest ticket first. People who asked two nodes at the same moment have two tickets.
    private final List<RosterEntry> tickets;

    private final Schedule schedule;
    private final Seed seed;

    private Order(List<RosterEntry> tickets, Schedule schedule, Seed seed) {
        this.tickets = tickets;
        this.schedule = schedule;
        this.seed = seed;
    }

    /// The order of the tickets in some rosters.
    static Order of(Stream<RosterEntry> rosters, Schedule schedule, Seed seed) {
        return new Order(rosters.sorted().distinct().toList(), schedule, seed);
    }

    /// The place of a person.
    record Place(RosterEntry ticket, Ord ord) {}

    /// The number of people.
    long people() {
        return firsts().size();
    }

    /// Everybody in their order. The earliest ticket of a person counts.
    List<Place> places() {
        return firsts().stream()
                .map(this::place)
                .sorted(Comparator.comparing(Place::ord).thenComparing(Place::ticket))
                .toList();
    }

    /// The places that the tickets of a person give, the best one first; none if the person has no ticket.
    List<Place> of(Pid pid) {
        List<Place> found = new ArrayList<>();
        int at = Collections.binarySearch(tickets, new RosterEntry(pid, 0));
        for (int i = at < 0 ? -at - 1 : at; i < tickets.size(); i++) {
            if (!tickets.get(i).pid().equals(pid)) {
                break;
            }
            found.add(place(tickets.get(i)));
        }
        return found;
    }

    /// Writes everybody in their order: `pid,t_ms,ord`.
    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("pid,t_ms,ord\n");
            for (Place place : places()) {
                RosterEntry ticket = place.ticket();
                out.write(ticket.pid() + "," + ticket.arrivedMillis() + "," + place.ord() + "\n");
            }
        }
    }

    private Place place(RosterEntry ticket) {
        return new Place(ticket, Ord.of(ticket, schedule, seed));
    }

    private List<RosterEntry> firsts() {
        List<RosterEntry> firsts = new ArrayList<>();
        for (RosterEntry ticket : tickets) {
            if (firsts.isEmpty() || !firsts.getLast().pid().equals(ticket.pid())) {
                firsts.add(ticket);
            }
        }
        return firsts;
    }
}
