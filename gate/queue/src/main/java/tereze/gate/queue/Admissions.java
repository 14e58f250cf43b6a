package tereze.gate.queue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Schedule;

/// Checks whom a site has let in, from a CSV file: `pid,ord,lane,at_ms,late`, a line for each admission in the
/// order in which they were made.
///
/// In each lane the places never fall, but for claims that are marked as late (1): of people who came after
/// somebody with a later place. A person may have a place from each of their tickets; no other one. A person is let in
/// once, in the lane of a ticket, and while passes are given.
final class Admissions {
    private static final String HEADER = "pid,ord,lane,at_ms,late";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}),([0-9a-f]{16}),([0-2]),(\\d{1,15}),([01])");

    /// How far the clock of a site may be off.
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final Verified verified;
    private final Set<Pid> in = new HashSet<>();
    private final List<Ord> furthest = new ArrayList<>();
    private int admitted;
    private int late;

    private Admissions(Verified verified) {
        this.verified = verified;
        Lane.ALL.forEach(_ -> furthest.add(Ord.FIRST));
    }

    /// What was in a file without discrepancies.
    record Summary(int admitted, int late) {}

    /// Checks a file.
    ///
    /// @throws Discrepancy the first one
    static Summary check(Path file, Verified verified) throws IOException, Discrepancy {
        Admissions admissions = new Admissions(verified);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            if (!HEADER.equals(lines.readLine())) {
                throw new Discrepancy(file + ":1", "another header (expected: " + HEADER + ")");
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<String> wrong = admissions.admit(line);
                if (wrong.isPresent()) {
                    throw new Discrepancy(file + ":" + number, wrong.get());
                }
            }
        }
        return new Summary(admissions.admitted, admissions.late);
    }

    private boolean isWhilePassesAreGiven(long millis) {
        Schedule schedule = verified.schedule();
        Instant at = Instant.ofEpochMilli(millis);
        return !at.isBefore(schedule.opens().minus(CLOCKS))
                && !at.isAfter(schedule.closes()
                        .plus(schedule.grace())
                        .plus(Pass.GOOD_FOR)
                        .plus(CLOCKS));
    }

    /// Takes the next admission.
    ///
    /// @return what is wrong with it
    private Optional<String> admit(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            return Optional.of("no admission (expected: " + HEADER + ")");
        }
        Pid pid = Pid.parse(form.group(1)).orElseThrow();
        Ord ord = Ord.parse(form.group(2)).orElseThrow();
        int lane = Integer.parseInt(form.group(3));
        boolean isLate = form.group(5).equals("1");
        List<Order.Place> places = verified.order().of(pid);
        if (places.isEmpty()) {
            return Optional.of("pid " + pid + " is in no roster");
        }
        List<Order.Place> own =
                places.stream().filter(place -> place.ord().equals(ord)).toList();
        if (own.isEmpty()) {
            return Optional.of("pid " + pid + " has the place " + ord + " (computed: "
                    + places.getFirst().ord() + ")");
        }
        if (own.stream().allMatch(place -> verified.unsealed().contains(place.ticket()))) {
            return Optional.of("the ticket of pid " + pid + " is in no seal yet");
        }
        if (!verified.mayUse(pid, lane)) {
            return Optional.of("pid " + pid + " has no ticket in lane " + lane);
        }
        if (!in.add(pid)) {
            return Optional.of("pid " + pid + " is let in twice");
        }
        if (!isWhilePassesAreGiven(Long.parseLong(form.group(4)))) {
            return Optional.of("pid " + pid + " is let in at " + form.group(4) + ", when there are no passes");
        }
        int order = ord.compareTo(furthest.get(lane));
        if (!isLate && order < 0) {
            return Optional.of("pid " + pid + " with the place " + ord + " comes behind the place " + furthest.get(lane)
                    + " in lane " + lane + ", and is not late");
        }
        if (isLate && order > 0) {
            return Optional.of("pid " + pid + " with the place " + ord + " is marked as late, and nobody in lane "
                    + lane + " with a later place was there before");
        }
        furthest.set(lane, furthest.get(lane).max(ord));
        admitted++;
        late += isLate ? 1 : 0;
        return Optional.empty();
    }
}
