package tereze.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tereze.acts.Act;

/// The kinds of papers that modules have registered, by their codes. Immutable.
public final class Papers {
    private final Map<String, PaperSource> sources = new TreeMap<>();

    /// @throws IllegalStateException if two modules register the same kind
    Papers(Collection<PaperSource> sources) {
        sources.forEach(source -> {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("two kinds of paper have the code " + source.kind());
            }
        });
    }

    Collection<PaperSource> all() {
        return sources.values();
    }

    /// The families of all acts that make or end papers.
    List<Class<? extends Act>> acts() {
        return sources.values().stream()
                .<Class<? extends Act>>map(PaperSource::acts)
                .distinct()
                .toList();
    }

    /// The source of a document.
    ///
    /// @throws IllegalStateException if no module of this installation makes papers of this kind
    public PaperSource of(Document document) {
        PaperSource source = sources.get(document.paper());
        if (source == null) {
            throw new IllegalStateException("no module makes papers of the kind " + document.paper());
        }
        return source;
    }

    /// Whether a module of this installation makes papers of this kind.
    boolean know(Document document) {
        return sources.containsKey(document.paper());
    }
}
