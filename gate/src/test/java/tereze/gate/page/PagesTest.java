package tereze.gate.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Translated;
import tereze.gate.rules.Arrivals;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Line;
import tereze.gate.rules.Note;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Pass;
import tereze.gate.rules.Pid;
import tereze.gate.rules.Ticket;
import tereze.gate.wire.Json;
import tereze.journal.Hash;

/// What the pages say, however large the queue and whatever the texts.
class PagesTest {
    private static final Instant OPENS = Instant.parse("2027-04-01T04:00:00Z");
    private static final String EVIL = "</script><script>alert(1)</script>'\"><img src=x onerror=alert(1)>&";
    private static final String TICKET = "A".repeat(64);
    private static final String SEAL = "5ea1".repeat(16);
    private static final Ticket ARRIVED = new Ticket(
            1, new EventId(7), Lane.PUBLIC, 0, 1, OPENS.plusSeconds(100).toEpochMilli(), Pid.of(new byte[16], 0));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KK | 12000 | 13000 | Алдыңызда 12_000–13_000 адам бар
            KK | 0     | 1     | Алдыңызда ең көбі 1 адам бар
            RU | 12000 | 13000 | Перед вами от 12_000 до 13_000 человек
            RU | 20    | 21    | Перед вами от 20 до 21 человека
            RU | 9     | 11    | Перед вами от 9 до 11 человек
            RU | 90    | 111   | Перед вами от 90 до 111 человек
            RU | 3     | 12    | Перед вами от 3 до 12 человек
            RU | 0     | 1     | Перед вами не больше 1 человека
            RU | 0     | 40    | Перед вами не больше 40 человек
            RU | 0     | 21    | Перед вами не больше 21 человека
            EN | 12000 | 13000 | Between 12,000 and 13,000 people are in front of you
            EN | 0     | 1     | At most 1 person is in front of you
            EN | 0     | 21    | At most 21 people are in front of you
            EN | 999   | 1000  | Between 999 and 1,000 people are in front of you
            """)
    void aPlaceIsARange(Language language, long from, long to, String sentence) {
        assertThat(Words.in(language).front(new Line.Range(from, to))).isEqualTo(sentence.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KK | 2027 ж. 1 сәуір, 09:00:12
            RU | 1 апреля 2027, 09:00:12
            EN | 1 April 2027, 09:00:12
            """)
    void timesAreThoseOfAstana(Language language, String written) {
        assertThat(Words.in(language).second(OPENS.plusSeconds(12))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ru-RU,ru;q=0.9,en;q=0.8 | RU
            de,en-GB;q=0.5          | EN
            en;q=0.1,kk;q=0.9       | KK
            en;q=0,ru;q=0.1         | RU
            uz                      | KK
            ;;;q=x                  | KK
            ''                      | KK
            """)
    void theBrowsersLanguageIsTaken(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }

    @Test
    void whatIsPutIntoHtmlIsText() {
        assertThat(Html.of("<p title=\"{}\">{}</p>", EVIL, 5).markup())
                .isEqualTo("<p title=\"&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&quot;&gt;"
                        + "&lt;img src=x onerror=alert(1)&gt;&amp;\">5</p>");
        assertThat(Html.of("{}", "a\u0000\u0001\u0002\nb").markup()).isEqualTo("a\nb");
        assertThat(Html.json(Map.of("a", EVIL)).markup()).doesNotContain("<");
        assertThatThrownBy(() -> Html.of("{} {}", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("{}", "one", "two")).isInstanceOf(IllegalArgumentException.class);
    }

    /// The same elements, whether texts are harmless or not.
    @ParameterizedTest
    @EnumSource
    void hostileTextsStayTexts(Language language) throws Exception {
        Note evilNote = new Note(EVIL, EVIL, EVIL);
        Map<String, Page> evil = pages(visit(language, event(EVIL), Cursor.State.DOWN, evilNote), EVIL);
        Note note = new Note("text", "text", "text");
        Map<String, Page> plain = pages(visit(language, event("text"), Cursor.State.DOWN, note), "text");

        evil.forEach((state, page) ->
                assertThat(elements(page)).as(state).isEqualTo(elements(Objects.requireNonNull(plain.get(state)))));
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsUnder30Kilobytes(Language language) throws Exception {
        Note note = new Note("ә".repeat(500), "я".repeat(500), "a".repeat(500));
        pages(visit(language, event("Ұзақ мәтін. ".repeat(40)), Cursor.State.PAUSED, note), "1")
                .forEach((state, page) -> assertThat(page.html().getBytes(StandardCharsets.UTF_8).length)
                        .as(state)
                        .isLessThan(30_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/enter", "https://site.example/enter?a=b&c=d"})
    void onlyThePassLeavesTheSite(String enter) throws Exception {
        GateEvent event = event("text", enter);
        Map<String, Page> pages = pages(visit(Language.EN, event, Cursor.State.OPEN, null), "1");

        pages.forEach((state, page) -> {
            assertThat(page.policy())
                    .as(state)
                    .contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-")
                    .doesNotContain("unsafe");
            if (!state.equals("enter")) {
                assertThat(page.policy()).endsWith("form-action 'self'");
                assertThat(page.html()).doesNotContain("http://", "https://site.example/enter");
            }
        });
        assertThat(Objects.requireNonNull(pages.get("enter")).html())
                .contains("action=\"" + enter.replace("&", "&amp;") + "\"", "name=\"pass\" value=\"P")
                .doesNotContain("?pass");
    }

    @Test
    void theTicketIsInTheFragmentOfItsLink() throws Exception {
        Page page = pages(visit(Language.EN, event("text"), Cursor.State.OPEN, null), "1")
                .get("place");

        assertThat(Objects.requireNonNull(page).html())
                .contains("sms:?&amp;body=text%3A%20https%3A%2F%2Fgate.example%2Fg%2F7%2F%23t%3D" + TICKET);
        assertThat(new TicketPart(event("text"), ARRIVED, TICKET, null, null).link())
                .isEqualTo(TICKET);
    }

    @ParameterizedTest
    @EnumSource
    void theNewestSealGoesWithTheTicket(Language language) throws Exception {
        Map<String, Page> pages = pages(visit(language, event("text"), Cursor.State.OPEN, null), "1");

        assertThat(pages.values().stream().filter(page -> page.html().contains(TICKET)))
                .isNotEmpty()
                .allMatch(page -> page.html().contains(SEAL));
    }

    private static List<String> elements(Page page) {
        return Stream.of(page.html().split("(?=<)", -1))
                .filter(part -> part.startsWith("<"))
                .map(part -> part.replaceFirst("(?s)^(</?[a-z]+).*", "$1"))
                .filter(part -> !part.equals("<path"))
                .toList();
    }

    private static Map<String, Page> pages(Visit visit, String typed) {
        TicketPart ticket = new TicketPart(visit.event(), ARRIVED, TICKET, visit.address(), SEAL);
        Line line = Line.of(
                100_000,
                Arrivals.of(
                        LongStream.range(0, 600)
                                .map(second -> OPENS.getEpochSecond() + second)
                                .toArray(),
                        IntStream.generate(() -> 500).limit(600).toArray()));
        Ord ord = line.at(150_000);
        Ord cursor = line.at(70_000);
        Visit early = at(visit, OPENS.minus(Duration.ofHours(2)));
        Pass pass = Pass.of(ARRIVED, ord, OPENS);
        return Map.of(
                "before",
                BeforePage.of(early),
                "form",
                FormPage.of(visit, new FormPage.Typed(typed, typed, true)),
                "pending",
                WaitingPage.of(visit, ticket, place(null, null, List.of(), Ord.FIRST, false), null),
                "place",
                WaitingPage.of(
                        visit, ticket, place(ord, line.front(cursor, ord), line.marks(ord), cursor, false), null),
                "turn",
                WaitingPage.of(visit, ticket, place(ord, line.front(ord, ord), line.marks(ord), ord, true), typed),
                "enter",
                EnterPage.of(visit, pass, "P".repeat(70)),
                "closed",
                ClosedPage.of(visit),
                "kiosk",
                KioskPage.of(visit, ticket),
                "error",
                ErrorPage.of(visit.words(), true, typed));
    }

    private static WaitingPage.Place place(
            @Nullable Ord ord, Line.@Nullable Range front, List<Line.Mark> marks, Ord cursor, boolean admissible) {
        return new WaitingPage.Place(ord, front, marks, cursor, admissible, 30);
    }

    private static Visit visit(Language language, GateEvent event, Cursor.State state, @Nullable Note note) {
        return new Visit(
                event,
                Words.in(language),
                true,
                OPENS.plusSeconds(300),
                "https://gate.example/g/7/",
                new Visit.Service(state, OPENS, note));
    }

    private static Visit at(Visit visit, Instant now) {
        return new Visit(visit.event(), visit.words(), visit.demo(), now, visit.address(), visit.service());
    }

    private static GateEvent event(String text) throws Exception {
        return event(text, "http://127.0.0.1:9/enter");
    }

    /// An event all of whose texts are this one.
    private static GateEvent event(String text, String enter) throws Exception {
        String texts = new String(Json.write(new Translated(text, text, text)), StandardCharsets.UTF_8);
        return EventFile.parse("event", """
                {"event":7,"service":"s","subject":"child","titles":%s,"meanwhile":%s,"elsewhere":%s,
                "prequeue":"2027-04-01T03:00:00Z","opens":"%s","closes":"2027-04-10T13:00:00Z","grace":"P3D",
                "born":null,"enter":"%s","keyCommitment":"%s","commitments":["%s"],"beacon":null,
                "shares":[80,15,5]}""".formatted(texts, texts, texts, OPENS, enter, Hash.ZERO, Hash.ZERO));
    }
}
