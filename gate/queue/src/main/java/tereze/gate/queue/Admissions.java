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
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Schedule;

/// Checks whom a site has let in, in the order in which they were made: a CSV file `pid,ord,lane,at_ms,late`, or the
/// list `admissions.ndjson` of a platform.
///
/// In each lane of a CSV file the places never fall, but for claims that are marked as late (1): of people who came
/// after somebody with a later place. A platform says more ([PlatformList]). A person may have a place from each of
/// their tickets; no other one. A person is let in once, in the lane of a ticket, and while passes are given.
final class Admissions {
    private static final String HEADER = "pid,ord,lane,at_ms,late";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}),([0-9a-f]{16}),([0-2]),(\\d{1,15}),([01])");

    /// How far the clock of a site may be off.
    static final Duration CLOCKS = Duration.ofMinutes(1);

    private final Verified verified;
    private final Set<Pid> in = new HashSet<>();
    private final List<Ord> furthest = new ArrayList<>();
    private int admitted;
    private int late;

    /// For a list that says how far the lanes were released; null for another one.
    private final @Nullable PlatformList platform;

    private Admissions(Verified verified, @Nullable PlatformList platform) {
        this.verified = verified;
        this.platform = platform;
        Lane.ALL.forEach(_ -> furthest.add(Ord.FIRST));
    }

    /// What was in a file without discrepancies.
    record Summary(int admitted, int late) {}

    /// Checks a file.
    ///
    /// @throws Discrepancy the first one
    static Summary check(Path file, Verified verified) throws IOException, Discrepancy {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            boolean isOfPlatform = line != null && line.startsWith("{");
            if (!isOfPlatform && !HEADER.equals(line)) {
                throw new Discrepancy(file + ":1", "another header (expected: " + HEADER + ")");
            }
            Admissions admissions = new Admissions(verified, isOfPlatform ? new PlatformList() : null);
            int number = 1;
            if (!isOfPlatform) {
                line = lines.readLine();
                number++;
            }
            for (; line != null; line = lines.readLine(), number++) {
                Optional<String> wrong = admissions.admit(line);
                if (wrong.isPresent()) {
                    throw new Discrepancy(file + ":" + number, wrong.get());
                }
            }
            return new Summary(admissions.admitted, admissions.late);
        }
    }

    /// A line of either list.
    ///
    /// @param reached how far the lane was released; null if the list does not say it
    record Line(
            Pid pid,
            Ord ord,
            int lane,
            long atMillis,
            boolean late,
            @Nullable Ord reached) {
        static Optional<Line> ofCsv(String text) {
            Matcher form = LINE.matcher(text);
            return form.matches()
                    ? Optional.of(new Line(
                            Pid.parse(form.group(1)).orElseThrow(),
                            Ord.parse(form.group(2)).orElseThrow(),
                            Integer.parseInt(form.group(3)),
                            Long.parseLong(form.group(4)),
                            form.group(5).equals("1"),
                            null))
                    : Optional.empty();
        }
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
    private Optional<String> admit(String text) {
        Optional<Line> read = platform == null ? Line.ofCsv(text) : PlatformList.read(text);
        if (read.isEmpty()) {
            return Optional.of("no admission (expected: " + (platform == null ? HEADER : PlatformList.MEMBERS) + ")");
        }
        Line line = read.get();
        Optional<String> wrong = wrongPerson(line).or(() -> platform == null ? wrongOrder(line) : platform.wrong(line));
        if (wrong.isEmpty()) {
            furthest.set(line.lane(), furthest.get(line.lane()).max(line.ord()));
            admitted++;
            late += line.late() ? 1 : 0;
        }
        return wrong;
    }

    /// What is wrong with the person, their place, their lane or the time.
    private Optional<String> wrongPerson(Line line) {
        Pid pid = line.pid();
        List<Order.Place> places = verified.order().of(pid);
        if (places.isEmpty()) {
            return Optional.of("pid " + pid + " is in no roster");
        }
        List<Order.Place> own =
                places.stream().filter(place -> place.ord().equals(line.ord())).toList();
        if (own.isEmpty()) {
            return Optional.of("pid " + pid + " has the place " + line.ord() + " (computed: "
                    + places.getFirst().ord() + ")");
        }
        if (own.stream().allMatch(place -> verified.unsealed().contains(place.ticket()))) {
            return Optional.of("the ticket of pid " + pid + " is in no seal yet");
        }
        if (!verified.mayUse(pid, line.lane())) {
            return Optional.of("pid " + pid + " has no ticket in lane " + line.lane());
        }
        if (!in.add(pid)) {
            return Optional.of("pid " + pid + " is let in twice");
        }
        if (!isWhilePassesAreGiven(line.atMillis())) {
            return Optional.of("pid " + pid + " is let in at " + line.atMillis() + ", when there are no passes");
        }
        return Optional.empty();
    }

    private Optional<String> wrongOrder(Line line) {
        Ord before = furthest.get(line.lane());
        int order = line.ord().compareTo(before);
        if (!line.late() && order < 0) {
            return Optional.of("pid " + line.pid() + " with the place " + line.ord() + " comes behind the place "
                    + before + " in lane " + line.lane() + ", and is not late");
        }
        if (line.late() && order > 0) {
            return Optional.of("pid " + line.pid() + " with the place " + line.ord()
                    + " is marked as late, and nobody in lane " + line.lane() + " with a later place was there before");
        }
        return Optional.empty();
    }
}
