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

/// The country's texts, by key and language, from `country/kz/texts`. Immutable.
public final class Texts {
    private static final String FOLDER = "country/kz/texts/";

    private final Map<Language, Properties> sentences;

    private Texts(Map<Language, Properties> sentences) {
        this.sentences = sentences;
    }

    /// Loads `NAME_kk.properties`, `NAME_ru.properties` and `NAME_en.properties`.
    ///
    /// @throws UncheckedIOException if one of them is missing or cannot be read
    public static Texts load(String name) {
        Map<Language, Properties> sentences = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            sentences.put(language, read(FOLDER + name + "_" + language.code() + ".properties"));
        }
        return new Texts(sentences);
    }

    private static Properties read(String path) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
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

    static String fill(String sentence, Map<String, String> with) {
        String filled = sentence;
        for (Map.Entry<String, String> value : with.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private Properties of(Language language) {
        Properties properties = sentences.get(language);
        if (properties == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return properties;
    }
}
