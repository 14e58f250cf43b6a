package tereze.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A calendar event as a file (iCalendar, RFC 5545), as a controller returns it: the content of a [Reply] that is not
/// JSON.
///
/// @param name the file name for saving, such as `tereze-7KQ2-M4XD.ics`
public record CalendarFile(String name, byte[] bytes) {
    /// The longest line in bytes, without its end.
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// @param now when the file is made
    public static CalendarFile of(String name, CalendarEvent event, Instant now) {
        StringBuilder file = new StringBuilder();
        lines(event, now).forEach(line -> file.append(folded(line)).append("\r\n"));
        return new CalendarFile(name, file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> lines(CalendarEvent event, Instant now) {
        String language = ";LANGUAGE=" + event.language().code() + ":";
        List<String> when = switch (event.when()) {
            // A day without an end lasts one day, and leaves its person free.
            case CalendarEvent.When.Day(var day) -> List.of("DTSTART;VALUE=DATE:" + DAY.format(day));
            case CalendarEvent.When.Moment(var at) -> List.of("DTSTART:" + MOMENT.format(at));
        };
        return Stream.of(
                        List.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Tereze//Tereze//EN",
                                "BEGIN:VEVENT",
                                "UID:" + escaped(event.uid()),
                                "DTSTAMP:" + MOMENT.format(now)),
                        when,
                        List.of(
                                "TRANSP:TRANSPARENT",
                                "SUMMARY" + language + escaped(event.title()),
                                "DESCRIPTION" + language + escaped(event.text()),
                                "URL:" + event.page(),
                                "BEGIN:VALARM",
                                "ACTION:DISPLAY",
                                "DESCRIPTION" + language + escaped(event.title()),
                                "TRIGGER:" + before(event.remind()),
                                "END:VALARM",
                                "END:VEVENT",
                                "END:VCALENDAR"))
                .flatMap(List::stream);
    }

    private static String before(Duration remind) {
        return "-P" + (remind.toDays() > 0 ? remind.toDays() + "D" : "T" + remind.toMinutes() + "M");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// A long line goes on in lines that begin with a space. No character is cut in two.
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int character : line.codePoints().toArray()) {
            String text = Character.toString(character);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(text);
            bytes += length;
        }
        return folded.toString();
    }
}
