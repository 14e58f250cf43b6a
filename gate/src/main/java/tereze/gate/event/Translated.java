package tereze.gate.event;

/// A text for people, in Kazakh, Russian and English.
public record Translated(String kk, String ru, String en) {}
