package tereze.payments.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts in one element, by the path of the elements around them: `Refs/EndToEndId`. The element itself is no
/// part of the path. An attribute follows an `@`: `Amt@Ccy`.
public final class XmlBlock {
    private final Map<String, List<String>> texts = new HashMap<>();

    void add(String path, String text) {
        texts.computeIfAbsent(path, none -> new ArrayList<>(1)).add(text);
    }

    /// The first text at a path; empty if there is none.
    public String first(String path) {
        List<String> all = texts.get(path);
        return all == null ? "" : all.getFirst();
    }

    /// The first text that is not empty, at the first of the paths that has one; empty if none has.
    public String firstOf(String... paths) {
        for (String path : paths) {
            String text = first(path);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /// All texts at a path, in their order.
    public List<String> all(String path) {
        return texts.getOrDefault(path, List.of());
    }

    /// Whether there is a text below a path, at any depth. A text at the path itself does not count.
    public boolean hasBelow(String path) {
        String below = path + '/';
        return texts.keySet().stream().anyMatch(key -> key.startsWith(below));
    }
}
