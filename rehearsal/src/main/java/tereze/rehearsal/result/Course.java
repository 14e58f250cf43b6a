package tereze.rehearsal.result;

/// How a rehearsal went, second by second from the opening.
///
/// @param arrivals how many came
/// @param tickets how many were given out
/// @param applications how many were taken
/// @param ticketMillis 99 of 100 tickets came within so many milliseconds; NaN in a second without any
/// @param p50 the same for half of the answers to applicants
/// @param p99 the same for 99 of 100
/// @param downFrom when server and database were killed; negative: never
/// @param downTo when the server was ready again
/// @param ticketP50 half of all tickets came within these milliseconds
/// @param ticketP99 99 of 100 tickets came within these milliseconds
public record Course(
        int[] arrivals,
        int[] tickets,
        int[] applications,
        double[] ticketMillis,
        double[] p50,
        double[] p99,
        double downFrom,
        double downTo,
        double ticketP50,
        double ticketP99) {}
