package tereze.gate.rules.simulation;

import java.util.Comparator;
import java.util.List;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Ticket;

/// What two runs are compared by.
///
/// @param tickets of all people, in the order in which they were issued
/// @param order of all people
record Fingerprint(List<Ticket> tickets, List<Pid> order) {
    static Fingerprint of(World world) {
        List<Ticket> tickets = world.tickets();
        return new Fingerprint(
                tickets,
                tickets.stream()
                        .sorted(Comparator.comparing(Fingerprint::ord))
                        .map(Ticket::pid)
                        .toList());
    }

    static Ord ord(Ticket ticket) {
        return Ord.of(ticket, World.SCHEDULE, World.SEED);
    }
}
