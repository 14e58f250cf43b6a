package tereze.catalogue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.agencies.OfficeKind;
import tereze.api.Text;
import tereze.catalogue.Rehearsal;
import tereze.catalogue.ServiceInfo;
import tereze.catalogue.Vocabulary;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.NearestName;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.law.Enactment;
import tereze.law.LawPlace;
import tereze.law.Provision;

/// Reads the public information about a service.
final class ServiceInfoReader {
    private static final int MAX_PEAK = 100_000_000;
    private static final int MAX_OPENING_MINUTE = 10_000_000;
    private static final int MAX_LAW = 20;
    private static final int MAX_KNOWN_AS = 40;
    private static final int MAX_KNOWN_AS_LENGTH = 80;
    private static final int MAX_ELSEWHERE = 5;
    private static final int MAX_SEE_ALSO = 3;

    /// One line of a card, also on a phone and in Kazakh.
    private static final int MAX_SHORT = 60;

    /// The picture of a service that declares none.
    private static final String PLAIN_PICTURE = "document";

    private static final String LAW = "[{act: …, article: …, checked: false}]";
    private static final String ACT = "the id of an act of law, from country/kz/law/acts.csv";
    private static final String ARTICLE = "a place such as 'article 12, paragraph 3', or words without a number";
    private static final String FEE = "none, unknown or {amount: a sum of the law, payer: {kk: …, ru: …, en: …}}";
    private static final Pattern PAGE = Pattern.compile("/[a-z0-9-]+(/[a-z0-9-]+)*");
    private static final List<String> NO_SUM = List.of("none", "unknown");

    private final Section top;
    private final Vocabulary vocabulary;
    private final Mistakes mistakes;

    ServiceInfoReader(Section top, Vocabulary vocabulary, Mistakes mistakes) {
        this.top = top;
        this.vocabulary = vocabulary;
        this.mistakes = mistakes;
    }

    /// @param fields the names of the form's fields; null if the form cannot be read
    ServiceInfo read(@Nullable Set<String> fields) {
        Text summary = top.words("summary");
        return new ServiceInfo(
                top.words("name"),
                summary,
                brief().orElse(summary),
                top.word("agency", vocabulary.agencies(), ""),
                law(),
                channels(),
                peak(),
                rehearsal(fields),
                alsoKnownAs(),
                top.words("whoMay"),
                top.flag("forChildren", false),
                top.flag("delegable", true),
                fee(),
                elsewhere(),
                top.words("responsible"),
                top.findWord("picture", vocabulary.pictures()).orElse(PLAIN_PICTURE),
                top.findWord("group", vocabulary.groups().keySet()).orElse(null),
                topic(),
                seeAlso());
    }

    private Optional<Text> brief() {
        if (top.find("short").isEmpty()) {
            return Optional.empty();
        }
        Text brief = top.words("short");
        if (brief.all().stream().anyMatch(text -> text.codePointCount(0, text.length()) > MAX_SHORT)) {
            mistakes.add(top.spot("short"), "'short' is too long", "at most " + MAX_SHORT + " characters");
        }
        return Optional.of(brief);
    }

    private ServiceInfo.@Nullable Topic topic() {
        List<String> topics = List.copyOf(vocabulary.topics().keySet());
        return top.findWord("topic", topics)
                .map(topic -> new ServiceInfo.Topic(
                        topics.indexOf(topic),
                        Objects.requireNonNull(vocabulary.topics().get(topic))))
                .orElse(null);
    }

    private List<ServiceInfo.LegalBasis> law() {
        List<ServiceInfo.LegalBasis> law = new ArrayList<>();
        top.require("law", LAW);
        for (Section basis : top.sections("law", MAX_LAW, "{act: …, article: …, checked: false}")) {
            Optional<Enactment> act = act(basis);
            Optional<LawPlace> place = place(basis);
            boolean checked = basis.flag("checked", false);
            basis.end();
            act.map(known -> new ServiceInfo.LegalBasis(
                            basis.text("act", ACT),
                            basis.text("article", ARTICLE),
                            new Provision(known.id(), place.orElse(null)),
                            checked))
                    .ifPresent(law::add);
        }
        return law;
    }

    private Optional<Enactment> act(Section basis) {
        return basis.scalar("act", ACT).flatMap(name -> {
            Optional<Enactment> act = vocabulary.enactments().named(name.value());
            if (act.isEmpty()) {
                mistakes.add(
                        name.spot(),
                        "unknown act '" + name.value() + "'",
                        NearestName.oneOf(vocabulary.enactments().ids()),
                        NearestName.to(name.value(), vocabulary.enactments().names())
                                .orElse(""));
            }
            return act;
        });
    }

    private Optional<LawPlace> place(Section basis) {
        return basis.scalar("article", ARTICLE).flatMap(text -> {
            try {
                return LawPlace.in(text.value());
            } catch (IllegalArgumentException e) {
                mistakes.add(text.spot(), String.valueOf(e.getMessage()), ARTICLE);
                return Optional.empty();
            }
        });
    }

    private Set<ServiceInfo.Channel> channels() {
        List<String> words =
                Arrays.stream(ServiceInfo.Channel.values()).map(Code::of).toList();
        top.require("channels", NearestName.oneOf(words));
        Set<ServiceInfo.Channel> channels = EnumSet.noneOf(ServiceInfo.Channel.class);
        for (Node item : top.items("channels", words.size(), "channels")) {
            top.asScalar("channels", item, NearestName.oneOf(words))
                    .map(word -> top.oneOf("channel", word, words, "api"))
                    .map(word -> ServiceInfo.Channel.valueOf(word.toUpperCase(Locale.ROOT)))
                    .ifPresent(channels::add);
        }
        return channels;
    }

    private ServiceInfo.@Nullable Peak peak() {
        Section peak = top.section("peak", "{perDay: …, source: …}").orElse(null);
        if (peak == null) {
            return null;
        }
        var read = new ServiceInfo.Peak(
                peak.whole("perDay", 1, MAX_PEAK),
                peak.findWhole("openingMinute", 1, MAX_OPENING_MINUTE).orElse(null),
                peak.text("source", "where the figure comes from"));
        peak.end();
        if (read.openingMinute() != null && top.find("rehearsal").isEmpty()) {
            mistakes.add(
                    peak.spot("openingMinute"),
                    "a rush is expected, and 'rehearsal' is missing",
                    "rehearsal: " + RehearsalReader.EXPECTED);
        }
        return read;
    }

    private @Nullable Rehearsal rehearsal(@Nullable Set<String> fields) {
        return top.section("rehearsal", RehearsalReader.EXPECTED)
                .map(rehearsal -> new RehearsalReader(rehearsal, fields, mistakes).read())
                .orElse(null);
    }

    private List<String> alsoKnownAs() {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : top.items("alsoKnownAs", MAX_KNOWN_AS, "people's words")) {
            top.asScalar("alsoKnownAs", item, "people's words").ifPresent(name -> {
                if (name.value().length() > MAX_KNOWN_AS_LENGTH) {
                    mistakes.add(
                            name.spot(), "the words are too long", "at most " + MAX_KNOWN_AS_LENGTH + " characters");
                }
                if (!seen.add(name.value().toLowerCase(Locale.ROOT))) {
                    mistakes.add(name.spot(), "'" + name.value() + "' stands twice", "once");
                }
                names.add(name.value());
            });
        }
        return names;
    }

    private ServiceInfo.Fee fee() {
        return top.require("fee", FEE)
                .map(value -> switch (value) {
                    case Node.Scalar word -> freeOrUnknown(word);
                    case Node.Mapping _, Node.Sequence _ -> due(value);
                })
                .orElseGet(ServiceInfo.Fee.Unknown::new);
    }

    private ServiceInfo.Fee freeOrUnknown(Node.Scalar word) {
        return top.oneOf("fee", word, NO_SUM, "unknown").equals("none")
                ? new ServiceInfo.Fee.None()
                : new ServiceInfo.Fee.Unknown();
    }

    private ServiceInfo.Fee due(Node value) {
        return top.asSection("fee", value, FEE)
                .<ServiceInfo.Fee>map(sum -> {
                    var due = new ServiceInfo.Fee.Due(sum.word("amount", vocabulary.sums(), ""), sum.words("payer"));
                    sum.end();
                    return due;
                })
                .orElseGet(ServiceInfo.Fee.Unknown::new);
    }

    private List<ServiceInfo.Elsewhere> elsewhere() {
        List<ServiceInfo.Elsewhere> places = new ArrayList<>();
        for (Section place : top.sections("elsewhere", MAX_ELSEWHERE, "{office: …} or {text: …}")) {
            places.add(
                    place.find("text").isPresent()
                            ? new ServiceInfo.Elsewhere.Told(place.words("text"))
                            : new ServiceInfo.Elsewhere.Offices(place.constant("office", OfficeKind.class)));
            place.end();
        }
        return places;
    }

    private List<ServiceInfo.SeeAlso> seeAlso() {
        List<ServiceInfo.SeeAlso> pages = new ArrayList<>();
        for (Section link : top.sections("seeAlso", MAX_SEE_ALSO, "{page: …, text: …}")) {
            String expected = "a page of the portal, as in /must-i-register";
            Optional<Node.Scalar> page = link.scalar("page", expected);
            page.filter(path -> !PAGE.matcher(path.value()).matches())
                    .ifPresent(path -> mistakes.add(path.spot(), "'" + path.value() + "' is no page", expected));
            pages.add(new ServiceInfo.SeeAlso(page.map(Node.Scalar::value).orElse(""), link.words("text")));
            link.end();
        }
        return pages;
    }
}
