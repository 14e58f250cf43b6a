package tereze.gate.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import tereze.gate.event.Translated;

/// The texts of a bundle in the three languages: files `NAME_kk.properties` and so on, in UTF-8.
public final class Texts {
    private final Map<String, Translated> texts = new HashMap<>();

    /// @param bundle such as `refusals`
    public Texts(String bundle) {
        Properties kk = load(bundle, "kk");
        Properties ru = load(bundle, "ru");
        Properties en = load(bundle, "en");
        for (String key : kk.stringPropertyNames()) {
            texts.put(key, new Translated(text(kk, key), text(ru, key), text(en, key)));
        }
    }

    private static Properties load(String bundle, String language) {
        String name = "/tereze/gate/" + bundle + "_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String text(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }

    /// A text.
    public Translated of(String key) {
        return Objects.requireNonNull(texts.get(key), key);
    }
}
