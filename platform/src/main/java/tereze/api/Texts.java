package tereze.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The country's texts, by key and language, from `country/kz/texts`. Immutable.
public final class Texts {
    private static final String FOLDER = "classpath*:country/kz/texts/";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9.]+)(?:-(\\p{L}+))?}");

    private final Map<Language, Properties> sentences;

    private Texts(Map<Language, Properties> sentences) {
        this.sentences = sentences;
    }

    /// Loads `NAME_kk.properties`, `NAME_ru.properties` and `NAME_en.properties`.
    ///
    /// @param name may be a pattern, such as `*-pages`: then the files of all modules are read as one
    /// @throws UncheckedIOException if a file is missing or cannot be read
    /// @throws IllegalStateException if two files have the same key
    public static Texts load(String name) {
        try {
            int files = files(name, Language.KK).length;
            Map<Language, Properties> sentences = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                Resource[] found = files(name, language);
                if (found.length == 0 || found.length != files) {
                    throw new IOException("texts " + name + " are missing in " + language.code());
                }
                sentences.put(language, read(found));
            }
            return new Texts(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] files(String name, Language language) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources(FOLDER + name + "_" + language.code() + ".properties");
    }

    private static Properties read(Resource[] files) throws IOException {
        Properties all = new Properties();
        for (Resource file : files) {
            Properties read = new Properties();
            try (InputStream in = file.getInputStream()) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            for (String key : read.stringPropertyNames()) {
                if (all.put(key, read.getProperty(key)) != null) {
                    throw new IllegalStateException(file + ": text " + key + " is in another file too");
                }
            }
        }
        return all;
    }

    /// The text of a key, if there is one.
    public Optional<String> find(String key, Language language) {
        return Optional.ofNullable(of(language).getProperty(key));
    }

    /// The text of a key with each `{name}` replaced.
    ///
    /// @throws IllegalArgumentException if there is no such text
    public String text(String key, Language language, Map<String, String> with) {
        return find(key, language)
                .map(sentence -> fill(sentence, with))
                .orElseThrow(() -> new IllegalArgumentException("no text: " + key + " in " + language.code()));
    }

    /// The keys of a language.
    public Set<String> keys(Language language) {
        return new TreeSet<>(of(language).stringPropertyNames());
    }

    /// A sentence with each `{name}` replaced by its value. In Kazakh, `{name-ға}`, `{name-дан}`, `{name-да}` and
    /// `{name-ның}` are the value in the case of that ending, see [KazakhCase]. A name without a value stays.
    public static String fill(String sentence, Map<String, String> with) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> Matcher.quoteReplacement(value(found, with)));
    }

    private static String value(MatchResult found, Map<String, String> with) {
        String value = with.get(found.group(1));
        String ending = found.group(2);
        if (value == null || ending == null) {
            return value == null ? found.group() : value;
        }
        return KazakhCase.ofModel(ending)
                .map(inflection -> inflection.of(value))
                .orElseGet(found::group);
    }

    private Properties of(Language language) {
        Properties properties = sentences.get(language);
        if (properties == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return properties;
    }
}
