package tereze.gate.event;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent.Subject;
import tereze.gate.rules.Eligibility;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Schedule;
import tereze.gate.rules.Shares;
import tereze.journal.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads event files (JSON). Every member must be there, and no other.
public final class EventFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final String WEB_ADDRESS = "a web address, such as https://site.example/enter";

    private static final int MOST_LISTED = 1_000;
    private static final int MOST_CHARACTERS = 32 << 10;

    private EventFile() {}

    private record Written(
            int event,
            String service,
            String subject,
            Translated titles,
            Translated meanwhile,
            Translated elsewhere,
            @Nullable String prequeue,
            String opens,
            String closes,
            String grace,
            @Nullable WrittenBorn born,
            String enter,
            String keyCommitment,
            List<String> commitments,
            @Nullable Beacon beacon,
            List<Integer> shares) {}

    private record WrittenBorn(String from, String to) {}

    /// Reads a file.
    ///
    /// @throws WrongFile if it is no event
    public static GateEvent read(Path file) throws WrongFile {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new WrongFile(file + ": it cannot be read");
        }
    }

    /// Reads the text of a file.
    ///
    /// @param name of the file, for messages
    /// @throws WrongFile if it is no event
    public static GateEvent parse(String name, String text) throws WrongFile {
        try {
            return event(JSON.readValue(text, Written.class), text);
        } catch (JacksonException e) {
            throw new WrongFile(name + ": " + mistake(e));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new WrongFile(name + ": " + e.getMessage());
        }
    }

    /// An event file of several.
    public sealed interface Listed {
        /// Where it is, such as `http://portal/events[2]`.
        String place();

        /// An event.
        record Good(String place, GateEvent event) implements Listed {}

        /// One that is none, and why. It says nothing about the others.
        record Wrong(String place, String why) implements Listed {}
    }

    /// Reads an array of event files. It takes no more memory than the text, whatever is in it.
    ///
    /// @param name of the whole, for messages
    /// @throws WrongFile if it is no array of at most 1,000 members
    public static List<Listed> parseAll(String name, String text) throws WrongFile {
        List<Listed> listed = new ArrayList<>();
        try (JsonParser all = JSON.createParser(text)) {
            if (all.nextToken() != JsonToken.START_ARRAY) {
                throw new WrongFile(name + ": no array (expected: an array of events)");
            }
            while (all.nextToken() != JsonToken.END_ARRAY) {
                if (listed.size() == MOST_LISTED) {
                    throw new WrongFile(name + ": more than " + MOST_LISTED + " events");
                }
                long begin = all.currentTokenLocation().getCharOffset();
                all.skipChildren();
                all.finishToken();
                long end = all.currentLocation().getCharOffset();
                listed.add(listed(name + "[" + listed.size() + "]", text.substring((int) begin, (int) end)));
            }
            if (all.nextToken() != null) {
                throw new WrongFile(name + ": there is more behind the array");
            }
            return listed;
        } catch (JacksonException e) {
            throw new WrongFile(name + ": " + mistake(e));
        }
    }

    private static Listed listed(String place, String text) {
        if (text.length() > MOST_CHARACTERS) {
            return new Listed.Wrong(place, place + ": longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            return new Listed.Good(place, parse(place, text));
        } catch (WrongFile e) {
            return new Listed.Wrong(place, Objects.requireNonNullElse(e.getMessage(), place));
        }
    }

    private static String mistake(JacksonException e) {
        String member = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof NullPointerException) {
            return member + ": " + e.getCause().getMessage();
        }
        if (e instanceof UnrecognizedPropertyException) {
            return member + ": there is no such member (expected: those of an event)";
        }
        if (e instanceof StreamReadException || member.isEmpty()) {
            TokenStreamLocation place = e.getLocation();
            int line = place == null ? 1 : Math.max(1, place.getLineNr());
            return "line " + line + ": it is no JSON object (expected: an event)";
        }
        return member + ": it is missing, or of another kind (expected: as in the guide)";
    }

    private static GateEvent event(Written written, String text) {
        return new GateEvent(
                made("event", written.event(), EventId::new, "a number from 1 on"),
                present(written.service(), "service"),
                subject(present(written.subject(), "subject")),
                present(written.titles(), "titles"),
                present(written.meanwhile(), "meanwhile"),
                present(written.elsewhere(), "elsewhere"),
                new Schedule(
                        written.prequeue() == null ? null : moment(written.prequeue(), "prequeue"),
                        moment(written.opens(), "opens"),
                        moment(written.closes(), "closes"),
                        parsed(written.grace(), "grace", Duration::parse, "a duration, such as P3D")),
                written.born() == null
                        ? null
                        : born(
                                day(written.born().from(), "born.from"),
                                day(written.born().to(), "born.to")),
                address(present(written.enter(), "enter")),
                hash(written.keyCommitment(), "keyCommitment"),
                present(written.commitments(), "commitments").stream()
                        .map(one -> hash(one, "commitments"))
                        .toList(),
                written.beacon(),
                made("shares", present(written.shares(), "shares"), Shares::new, "three that make 100"),
                text);
    }

    private static Eligibility.Born born(LocalDate from, LocalDate to) {
        return made("born.to", to, last -> new Eligibility.Born(from, last), "not before born.from, " + from);
    }

    private static Subject subject(String written) {
        return switch (written) {
            case "person" -> Subject.PERSON;
            case "child" -> Subject.CHILD;
            default -> throw new IllegalArgumentException("subject: " + written + " (expected: person or child)");
        };
    }

    private static Instant moment(String written, String member) {
        return parsed(
                written,
                member,
                text -> OffsetDateTime.parse(text).toInstant(),
                "a moment with an offset, such as 2027-04-01T00:00:00Z");
    }

    private static LocalDate day(String written, String member) {
        return parsed(written, member, LocalDate::parse, "a day, such as 2020-09-01");
    }

    private static Hash hash(String written, String member) {
        return parsed(written, member, Hash::parse, "64 hexadecimal digits");
    }

    private static <T> T parsed(@Nullable String written, String member, Function<String, T> parser, String expected) {
        return made(
                member,
                present(written, member),
                text -> {
                    try {
                        return parser.apply(text);
                    } catch (DateTimeException e) {
                        throw new IllegalArgumentException(e);
                    }
                },
                expected);
    }

    private static URI address(String written) {
        URI address = parsed(written, "enter", URI::create, WEB_ADDRESS);
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("enter: " + written + " (expected: " + WEB_ADDRESS + ")");
        }
        return address;
    }

    private static <W, T> T made(String member, W written, Function<W, T> maker, String expected) {
        try {
            return maker.apply(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(member + ": " + written + " (expected: " + expected + ")", e);
        }
    }

    private static <T> T present(@Nullable T value, String member) {
        return Objects.requireNonNull(value, () -> member + " is missing");
    }
}
