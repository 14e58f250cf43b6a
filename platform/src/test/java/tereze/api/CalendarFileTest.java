package tereze.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-16T05:00:00.123Z");
    private static final CalendarEvent.When DAY = new CalendarEvent.When.Day(LocalDate.parse("2027-05-27"));

    private static CalendarEvent event(String title, CalendarEvent.When when) {
        return new CalendarEvent(
                "one-end", Language.KK, title, "Text", "https://tereze.example/cases/1", when, Duration.ofDays(7));
    }

    private static String file(String title, CalendarEvent.When when) {
        return new String(CalendarFile.of("a.ics", event(title, when), NOW).bytes(), UTF_8);
    }

    private static List<String> lines(String file) {
        assertThat(file).endsWith("\r\n");
        List<String> lines = Arrays.asList(file.split("\r\n"));
        assertThat(lines).noneMatch(line -> line.contains("\n") || line.contains("\r"));
        return lines;
    }

    @Test
    void isAWholeDay() {
        assertThat(lines(file("Соңғы күн", DAY)))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Tereze//Tereze//EN",
                        "BEGIN:VEVENT",
                        "UID:one-end",
                        "DTSTAMP:20261116T050000Z",
                        "DTSTART;VALUE=DATE:20270527",
                        "TRANSP:TRANSPARENT",
                        "SUMMARY;LANGUAGE=kk:Соңғы күн",
                        "DESCRIPTION;LANGUAGE=kk:Text",
                        "URL:https://tereze.example/cases/1",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION;LANGUAGE=kk:Соңғы күн",
                        "TRIGGER:-P7D",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void anEndAtMidnightIsItsLastDayAndAnyOtherItsMoment() {
        assertThat(file("x", CalendarEvent.When.end(Instant.parse("2027-05-27T19:00:00Z"))))
                .contains("DTSTART;VALUE=DATE:20270527\r\n");
        assertThat(file("x", CalendarEvent.When.end(Instant.parse("2027-05-27T17:41:00Z"))))
                .contains("DTSTART:20270527T174100Z\r\n");
    }

    @Test
    void escapesWhatWouldEndAValue() {
        assertThat(lines(file("a,b;c\\d\ne\r\nEND:VCALENDAR", DAY)))
                .contains("SUMMARY;LANGUAGE=kk:a\\,b\\;c\\\\d\\ne\\nEND:VCALENDAR");
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        String title = "Уақытша тіркеудің соңғы күні 𐐀𐐀 ".repeat(20);
        String file = file(title, DAY);

        assertThat(lines(file))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY;LANGUAGE=kk:" + title + "\r\n");
        assertThat(file).doesNotContain("\uFFFD");
    }
}
