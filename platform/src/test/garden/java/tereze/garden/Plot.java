package tereze.garden;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tereze.api.Text;

/// The plots of the city.
public enum Plot {
    RIVER("0e000000-0000-4000-8000-000000000001", new Text("Өзен жағасы", "У реки", "By the river")),
    HILL("0e000000-0000-4000-8000-000000000002", new Text("Төбе басы", "На холме", "On the hill")),
    ORCHARD("0e000000-0000-4000-8000-000000000003", new Text("Алма бағы", "В саду", "In the orchard")),
    POND("0e000000-0000-4000-8000-000000000004", new Text("Тоған жағасы", "У пруда", "By the pond")),
    MEADOW("0e000000-0000-4000-8000-000000000005", new Text("Шалғын", "На лугу", "On the meadow"));

    private final UUID id;
    private final Text title;

    Plot(String id, Text title) {
        this.id = UUID.fromString(id);
        this.title = title;
    }

    public UUID id() {
        return id;
    }

    public Text title() {
        return title;
    }

    /// Finds a plot by its id; empty if there is none.
    public static Optional<Plot> of(UUID id) {
        return Stream.of(values()).filter(plot -> plot.id.equals(id)).findFirst();
    }
}
