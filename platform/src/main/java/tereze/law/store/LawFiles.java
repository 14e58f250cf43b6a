package tereze.law.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tereze.law.Basis;
import tereze.law.CalendarDay;
import tereze.law.Enactment;
import tereze.law.Enactments;
import tereze.law.Law;
import tereze.law.LawFaulty;
import tereze.law.LawId;
import tereze.law.LawRow;
import tereze.law.Provision;
import tereze.law.Unit;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;
import tereze.law.WorkingHours;

/// The law's data in one folder of the classpath:
///
/// - `acts.csv`: the acts of law;
/// - `numbers.csv`: the legal numbers, each with its act;
/// - `calendar/working-hours.csv`: the time zone and the working hours;
/// - `calendar/versions.csv`: the versions of the calendar, each with the days it covers;
/// - `calendar/<day it became known>.csv`: the changes of that version.
///
/// Lines that begin with `#` are remarks. A row that cannot be read stops the start and names the file and the line.
public final class LawFiles {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private final String folder;

    public LawFiles(String folder) {
        this.folder = folder;
    }

    /// The acts of law.
    public Enactments enactments() {
        return new Enactments(read("acts.csv", LawFiles::enactment));
    }

    /// The legal numbers.
    ///
    /// @param enactments the acts that the numbers refer to
    public Law law(Enactments enactments) {
        return new Law(read("numbers.csv", row -> number(row, enactments)));
    }

    /// The versions of the working calendar. Each includes everything from earlier versions that it does not change.
    public WorkingCalendars calendars() {
        List<Hours> hours = read("calendar/working-hours.csv", LawFiles::hours);
        List<Version> versions = read("calendar/versions.csv", LawFiles::version).stream()
                .sorted(Comparator.comparing(Version::knownOn))
                .toList();
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        List<WorkingCalendar> calendars = new ArrayList<>();
        for (Version version : versions) {
            read("calendar/" + version.knownOn() + ".csv", LawFiles::day).forEach(day -> days.put(day.day(), day));
            calendars.add(new WorkingCalendar(
                    version.knownOn(),
                    version.first(),
                    version.last(),
                    zone(hours),
                    days,
                    hours.stream().map(Hours::hours).toList()));
        }
        return new WorkingCalendars(calendars);
    }

    private record Version(LocalDate knownOn, LocalDate first, LocalDate last) {}

    private record Hours(ZoneId zone, WorkingHours hours) {}

    private static ZoneId zone(List<Hours> hours) {
        List<ZoneId> zones = hours.stream().map(Hours::zone).distinct().toList();
        if (zones.size() != 1) {
            throw new IllegalArgumentException("working-hours.csv: zones " + zones + " (expected: one)");
        }
        return zones.getFirst();
    }

    /// A row names an act that is not in the register.
    private static final class UnknownAct extends IllegalArgumentException {
        private final String name;
        private final Set<String> known;

        UnknownAct(String name, Enactments enactments) {
            super("unknown act '" + name + "'");
            this.name = name;
            this.known = enactments.ids();
        }
    }

    private static Enactment enactment(CSVRecord row) {
        return new Enactment(
                new LawId(row.get("id")),
                orNull(row.get("cited_as")),
                orNull(row.get("number")),
                openDate(row.get("adopted")),
                edition(row, "kk"),
                edition(row, "ru"),
                edition(row, "en"));
    }

    private static Enactment.Edition edition(CSVRecord row, String language) {
        String text = orNull(row.get("text_" + language));
        return new Enactment.Edition(row.get(language), text == null ? null : URI.create(text));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static LawRow number(CSVRecord row, Enactments enactments) {
        return new LawRow(
                new LawId(row.get("id")),
                new BigDecimal(row.get("value")),
                constant(Unit.class, row.get("unit")),
                LocalDate.parse(row.get("valid_from")),
                openDate(row.get("valid_until")),
                constant(Basis.class, row.get("basis")),
                row.get("source"),
                provision(row.get("act"), row.get("article"), enactments),
                openDate(row.get("compared_on")));
    }

    private static @Nullable Provision provision(String act, String article, Enactments enactments) {
        if (act.isEmpty() && !article.isEmpty()) {
            throw new IllegalArgumentException("article " + article + " of no act (expected: the act, too)");
        }
        if (act.isEmpty()) {
            return null;
        }
        if (!enactments.ids().contains(act)) {
            throw new UnknownAct(act, enactments);
        }
        return Provision.of(act, article);
    }

    private static Hours hours(CSVRecord row) {
        WorkingHours hours = new WorkingHours(
                LocalTime.parse(row.get("opens")),
                LocalTime.parse(row.get("closes")),
                LocalDate.parse(row.get("valid_from")),
                openDate(row.get("valid_until")),
                constant(Basis.class, row.get("basis")),
                row.get("source"));
        return new Hours(ZoneId.of(row.get("zone")), hours);
    }

    private static Version version(CSVRecord row) {
        return new Version(
                LocalDate.parse(row.get("known_on")),
                LocalDate.parse(row.get("covers_from")),
                LocalDate.parse(row.get("covers_until")));
    }

    private static CalendarDay day(CSVRecord row) {
        return new CalendarDay(
                LocalDate.parse(row.get("day")),
                constant(CalendarDay.Kind.class, row.get("kind")),
                row.get("name"),
                constant(Basis.class, row.get("basis")),
                row.get("source"));
    }

    private static @Nullable LocalDate openDate(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private <T> List<T> read(String name, Function<CSVRecord, T> reader) {
        String path = folder + "/" + name;
        try (InputStream stream = LawFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException(path + ": not on the classpath");
            }
            List<T> rows = new ArrayList<>();
            try (var parser = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (CSVRecord row : parser) {
                    rows.add(row(path, Math.toIntExact(parser.getCurrentLineNumber()), row, reader));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static <T> T row(String path, int line, CSVRecord row, Function<CSVRecord, T> reader) {
        try {
            if (!row.isConsistent()) {
                throw new IllegalArgumentException(row.size() + " fields (expected: as many as the head has)");
            }
            return reader.apply(row);
        } catch (UnknownAct e) {
            throw new LawFaulty(path, line, String.valueOf(e.getMessage()), e.name, e.known, e);
        } catch (RuntimeException e) {
            throw new LawFaulty(path, line, String.valueOf(e.getMessage()), "", Set.of(), e);
        }
    }
}
