package tereze.gate.event;

import java.util.Objects;

/// A text for people, in Kazakh, Russian and English.
public record Translated(String kk, String ru, String en) {
    public Translated {
        Objects.requireNonNull(kk, "kk is missing");
        Objects.requireNonNull(ru, "ru is missing");
        Objects.requireNonNull(en, "en is missing");
    }
}
