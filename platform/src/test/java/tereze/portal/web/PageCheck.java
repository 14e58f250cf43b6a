package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Regions;
import tereze.agencies.Agencies;
import tereze.agencies.AgencyFile;
import tereze.api.DateWords;
import tereze.api.KazakhCase;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;
import tereze.catalogue.Definition;
import tereze.catalogue.Procedure;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceInfo;
import tereze.law.Enactments;
import tereze.mandates.Delegated;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Checks each page of a server that marks all its texts ⟦like this⟧. A page is in its language and small. A word
/// outside the marks is not a text of the product, and readers of all languages would see it. A code such as
/// `case-decision` is not shown. Every field has a label.
final class PageCheck {
    private static final int LARGEST_BYTES = 60_000;
    private static final Pattern MARKED = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z0-9.]+(?:-\\p{L}+)?}");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}.@/-])[a-z]+(?:-[a-z0-9]+)+(?![\\p{L}\\p{N}@/-])");
    private static final Pattern LATIN = Pattern.compile("(?<![\\p{L}\\p{N}])[a-z]{2,}(?![\\p{L}\\p{N}])");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)\\b[^>]*>");
    private static final Pattern HAPPENED =
            Pattern.compile("<time[^>]* datetime=\"([^\"T]*T[^\"]*Z)\"[^>]*>[^<]*</time>");
    private static final Pattern MIDNIGHT = Pattern.compile("[^\\n]*(?<![0-9])00:00(?![0-9])[^\\n]*");
    private static final String OF_PAGES = "-pages";

    /// The words of a shorter text are known one by one. If the whole text were removed, parts of longer texts
    /// would go too.
    private static final int SENTENCE = 12;

    private static final List<String> TEXTS = texts();

    private final TestServer server;
    private final Map<Language, List<String>> sentences = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> latin = new EnumMap<>(Language.class);

    /// @param typed texts that people in the test write
    PageCheck(TestServer server, TestDatabase database, String... typed) {
        this.server = server;
        JdbcClient jdbc = JdbcClient.create(database.app());
        Set<String> names = wordsIn(Stream.concat(Arrays.stream(typed), names(jdbc)));
        List<UUID> premises = jdbc.sql("select id from addresses.premises")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        List<Address> addresses = addresses(premises);
        for (Language language : Language.values()) {
            List<String> declared = declared(language);
            sentences.put(
                    language,
                    declared.stream().filter(text -> text.length() >= SENTENCE).toList());
            Set<String> known = new HashSet<>(names);
            known.addAll(wordsIn(declared.stream().filter(text -> text.length() < SENTENCE)));
            known.addAll(
                    wordsIn(addresses.stream().map(address -> address.text().in(language))));
            known.addAll(wordsIn(offices(jdbc, language)));
            known.addAll(wordsIn(inflected(language)));
            words.put(language, known);
            Set<String> foreign = new HashSet<>(names);
            Stream.concat(declared.stream(), sentences(true, language)).forEach(text -> {
                foreign.addAll(found(LATIN, text));
                foreign.addAll(found(CODE, text));
            });
            latin.put(language, foreign);
        }
    }

    private static List<String> texts() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:country/kz/texts/*_kk.properties"))
                    .map(file -> Objects.requireNonNull(file.getFilename()).replace("_kk.properties", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of months, and the endings of numbers, in every case.
    private static Stream<String> inflected(Language language) {
        Texts dates = Texts.load("dates");
        Stream<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> dates.find("month." + month, language).orElseThrow());
        Stream<String> numbers = IntStream.rangeClosed(0, 59).mapToObj(Integer::toString);
        return Stream.concat(months, language == Language.KK ? numbers : Stream.empty())
                .flatMap(words -> Stream.of(KazakhCase.values()).map(inflection -> inflection.of(words)));
    }

    private static Stream<String> offices(JdbcClient jdbc, Language language) {
        return jdbc
                .sql("select name ->> ? from agencies.office")
                .param(language.code())
                .query((row, number) -> row.getString(1))
                .list()
                .stream();
    }

    private List<Address> addresses(List<UUID> premises) {
        List<Address> found = new ArrayList<>();
        for (int from = 0; from < premises.size(); from += Addresses.MAX_FOUND) {
            List<UUID> some = premises.subList(from, Math.min(premises.size(), from + Addresses.MAX_FOUND));
            found.addAll(server.bean(Addresses.class).addressesOf(some).values());
        }
        return found;
    }

    /// A server that marks all texts.
    static TestServer marking(TestDatabase database) {
        return TestServer.startWith(
                database, beans -> beans.registerBean("mark", TextMark.class, () -> text -> "⟦" + text + "⟧"));
    }

    void holds(String path, Answer page, Language language) {
        String where = path + " in " + language;
        String body = page.body();
        assertThat(body).as(where).contains("<html lang=\"" + language.code() + "\"");
        assertThat(body.length()).as(where).isLessThan(LARGEST_BYTES);
        assertThat(strayWords(body, language))
                .as("no texts of ours on " + where)
                .isEmpty();
        assertThat(codes(body, language)).as("codes shown on " + where).isEmpty();
        assertThat(midnights(body)).as("ends told as 00:00 on " + where).isEmpty();
        assertThat(withoutLabel(body)).as("fields without a label on " + where).isEmpty();
        assertThat(dangling(body))
                .as("descriptions and targets of links that are not there on " + where)
                .isEmpty();
    }

    /// Words of a page that are neither texts nor known data.
    Set<String> strayWords(String page, Language language) {
        String rest = visible(page);
        String before;
        do {
            before = rest;
            rest = MARKED.matcher(rest).replaceAll(" ");
        } while (!before.equals(rest));
        Set<String> stray = unknown(rest, language);
        if (stray.isEmpty()) {
            return stray;
        }
        for (String known : sentences.getOrDefault(language, List.of())) {
            if (stray.stream().anyMatch(known::contains)) {
                rest = rest.replace(known, " ");
            }
        }
        return unknown(rest, language);
    }

    private Set<String> unknown(String text, Language language) {
        Set<String> unknown = new TreeSet<>(found(LETTERS, text));
        unknown.removeAll(words.getOrDefault(language, Set.of()));
        return unknown;
    }

    /// The codes that a page shows. On Kazakh and Russian pages this includes every word in small Latin letters.
    Set<String> codes(String page, Language language) {
        String shown = visible(page);
        Set<String> codes = new TreeSet<>(found(CODE, shown));
        if (language != Language.EN) {
            codes.addAll(found(LATIN, shown));
        }
        codes.removeAll(latin.getOrDefault(language, Set.of()));
        return codes;
    }

    /// What a reader sees or hears, without numbers of cases and papers, codes that are marked as such, and words that
    /// declare their own language.
    private static String visible(String page) {
        String body = page.replaceAll("(?s)<head.*?(<title>.*?</title>).*?</head>", "$1")
                .replaceAll("(?s)<code.*?</code>", "")
                .replaceAll("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "")
                .replaceAll("(?s)<q>.*?</q>", "")
                .replaceAll("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b", "")
                .replaceAll("(?s)<(span|button|label)[^>]* lang=\"[^\"]*\".*?</\\1>", "");
        StringBuilder shown = new StringBuilder();
        Matcher attribute = SPOKEN_ATTRIBUTE.matcher(body);
        while (attribute.find()) {
            shown.append(attribute.group(1)).append('\n');
        }
        return shown.append(body.replaceAll("<[^>]*>", "\n"))
                .toString()
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /// Where a page tells an end as 00:00, and not as the end of the day before. Something may have happened in the
    /// first minute of a day; then its moment is not midnight to the second.
    static List<String> midnights(String page) {
        String ends = HAPPENED.matcher(page)
                .replaceAll(time -> Matcher.quoteReplacement(isMidnight(time.group(1)) ? time.group() : ""));
        return found(MIDNIGHT, visible(ends)).stream().toList();
    }

    private static boolean isMidnight(String moment) {
        return DateWords.lastDay(Instant.parse(moment)).isPresent();
    }

    private static List<String> withoutLabel(String page) {
        return FIELD.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(field -> !field.contains("type=\"hidden\""))
                .filter(field -> !field.contains("aria-label=\""))
                .filter(field -> !page.contains("for=\"" + attribute("id", field) + "\""))
                .toList();
    }

    private static List<String> dangling(String page) {
        return Pattern.compile("(?:aria-(?:describedby|labelledby)=\"|href=\"#)([^\"]*)\"")
                .matcher(page)
                .results()
                .flatMap(ids -> Arrays.stream(ids.group(1).strip().split("\\s+")))
                .filter(id -> !page.contains("id=\"" + id + "\""))
                .toList();
    }

    private static String attribute(String name, String tag) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "—";
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> wordsIn(Stream<String> texts) {
        return texts.flatMap(text -> found(LETTERS, text).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> names(JdbcClient jdbc) {
        return jdbc
                .sql("select concat_ws(' ', family_name, given_name, patronymic) from people.person")
                .query((row, number) -> row.getString(1))
                .list()
                .stream();
    }

    /// The parts of all texts between their placeholders.
    ///
    /// @param marked true for the texts that pages mark, false for the others
    private static Stream<String> sentences(boolean marked, Language language) {
        return TEXTS.stream()
                .filter(name -> name.endsWith(OF_PAGES) == marked)
                .map(Texts::load)
                .flatMap(texts -> sentences(texts, language));
    }

    private static Stream<String> sentences(Texts texts, Language language) {
        return texts.keys(language).stream()
                .flatMap(key -> texts.find(key, language).stream())
                .flatMap(PLACEHOLDER::splitAsStream)
                .map(String::strip)
                .filter(part -> LETTERS.matcher(part).find());
    }

    /// The texts of the registers and the declarations, and those that pages do not mark, in this language only.
    /// The longest come first.
    private List<String> declared(Language language) {
        Function<Text, String> in = text -> text.in(language);
        List<String> known = new ArrayList<>();
        server.bean(Agencies.class).all().forEach(agency -> known.add(in.apply(agency.name())));
        server.bean(Regions.class).all().forEach(region -> known.add(in.apply(region.name())));
        server.bean(Delegated.class).groups().forEach(group -> known.add(in.apply(group.name())));
        AgencyFile.ofKazakhstan().roles().forEach(role -> known.add(in.apply(role.name())));
        server.bean(PublicServices.class)
                .offered()
                .forEach(service -> texts(service).map(in).forEach(known::add));
        server.bean(Enactments.class)
                .all()
                .forEach(act -> known.add(act.in(language.locale()).title()));
        sentences(false, language).forEach(known::add);
        known.sort((one, other) -> other.length() - one.length());
        return known;
    }

    private static Stream<Text> texts(Definition service) {
        ServiceInfo about = service.about();
        List<Text> texts = new ArrayList<>(
                List.of(about.name(), about.summary(), about.brief(), about.whoMay(), about.responsible()));
        if (about.fee() instanceof ServiceInfo.Fee.Due(var _, Text payer)) {
            texts.add(payer);
        }
        about.seeAlso().forEach(page -> texts.add(page.text()));
        Optional.ofNullable(about.topic()).map(ServiceInfo.Topic::name).ifPresent(texts::add);
        Optional.ofNullable(service.procedure().decision().officer())
                .map(Procedure.Officer::applicantReads)
                .ifPresent(texts::add);
        about.elsewhere().forEach(place -> {
            if (place instanceof ServiceInfo.Elsewhere.Told(Text text)) {
                texts.add(text);
            }
        });
        service.form().fields().forEach(field -> {
            texts.add(field.label());
            Stream.ofNullable(field.hint()).forEach(texts::add);
            field.choices().forEach(choice -> texts.add(choice.label()));
        });
        service.procedure().checks().forEach(check -> texts.addAll(List.of(check.text(), check.officerReads())));
        return texts.stream();
    }

    /// Adds data that pages may also contain.
    PageCheck knowing(Collection<String> data) {
        words.values().forEach(known -> known.addAll(wordsIn(data.stream())));
        return this;
    }
}
