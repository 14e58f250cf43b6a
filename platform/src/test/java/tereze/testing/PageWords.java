package tereze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.api.Language;
import tereze.api.Texts;

/// What pages say, by key and language, so that a test presses the same button in three languages. Immutable.
public final class PageWords {
    private static final String SUFFIX = "_kk.properties";
    private static final List<Texts> FILES = load();

    private final Language language;

    public PageWords(Language language) {
        this.language = language;
    }

    private static List<Texts> load() {
        try {
            List<Texts> files = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:country/kz/texts/*-pages" + SUFFIX)) {
                String name = Objects.requireNonNull(file.getFilename());
                files.add(Texts.load(name.substring(0, name.length() - SUFFIX.length())));
            }
            return List.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text under a key.
    ///
    /// @param with what stands for `{0}`, `{1}`…
    public String of(String key, String... with) {
        String text = FILES.stream()
                .flatMap(file -> file.find(key, language).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text " + key));
        for (int place = 0; place < with.length; place++) {
            text = text.replace("{" + place + "}", with[place]);
        }
        return text;
    }
}
