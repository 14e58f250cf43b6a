package tereze.launcher.kato;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.Acts;
import tereze.acts.ForwardClock;
import tereze.acts.commit.ActsConnections;
import tereze.acts.commit.ActsRuntime;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.addresses.Kato;
import tereze.addresses.Place;
import tereze.addresses.PlaceAct;
import tereze.addresses.PlaceLevel;
import tereze.addresses.PlaceTree;
import tereze.api.Text;
import tereze.launcher.kato.KatoFile.Rejected;

/// Imports a file of the classifier. Valid rows are written; invalid rows are reported with their lines.
public final class KatoImport {
    private final KatoFile file;

    private KatoImport(KatoFile file) {
        this.file = file;
    }

    /// Reads a file. It needs no database.
    ///
    /// @throws tereze.launcher.CannotStart if the file is not a classifier
    public static KatoImport of(Path file) {
        return new KatoImport(KatoFile.read(file));
    }

    /// The result of an import.
    ///
    /// @param accepted the number of valid rows
    /// @param changed how many of them were new or different
    /// @param rejected a line for each row left out, in the order of the file: `line 7: te: other text (…)`
    public record Summary(int accepted, int changed, List<String> rejected) {
        public Summary {
            rejected = List.copyOf(rejected);
        }
    }

    /// Imports what was read with the application's role. A server may run at the same time.
    ///
    /// @param reading connections for reading
    /// @param writing connections of the committer
    public Summary enter(DataSource reading, ActsConnections writing) {
        SecureRandom random = new SecureRandom();
        ActCodec codec = new ActCodec(new ActKinds(List.of(new ActFamily(PlaceAct.class))), random);
        JdbcClient jdbc = JdbcClient.create(reading);
        ForwardClock clock = new ForwardClock(InstantSource.system());
        clock.follow(jdbc);
        try (ActsRuntime runtime = new ActsRuntime(writing, jdbc, codec, clock, random)) {
            runtime.start(List.of());
            Acts acts = runtime.acts();
            return enter(new PlaceTree(jdbc, acts), acts::newId);
        }
    }

    private Summary enter(PlaceTree tree, Supplier<UUID> newId) {
        Map<Kato, Place> known = tree.all();
        List<Place> places = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(file.rejected());
        // In the order of codes, a place comes after the place that it is in.
        for (KatoRow row : file.rows().stream()
                .sorted(Comparator.comparing(row -> row.kato().value()))
                .toList()) {
            Optional<Place> parent = row.parents().stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .findFirst();
            if (parent.isEmpty() && row.level() != PlaceLevel.REGION) {
                rejected.add(new Rejected(row.line(), "te: in no region, district or rural district that is known"));
                continue;
            }
            Place stands = known.get(row.kato());
            Place place = new Place(
                    stands == null ? newId.get() : stands.id(),
                    parent.map(Place::id).orElse(null),
                    row.level(),
                    row.kato(),
                    name(row, stands));
            known.put(row.kato(), place);
            places.add(place);
        }
        int changed = tree.enter(places);
        tree.seal(new PlaceAct.ClassifierEntered(file.sha256(), places.size(), rejected.size()));
        return new Summary(
                places.size(),
                changed,
                rejected.stream()
                        .sorted(Comparator.comparingInt(Rejected::line))
                        .map(row -> "line " + row.line() + ": " + row.reason())
                        .toList());
    }

    /// The classifier has no English names. An existing one is kept; otherwise the Kazakh name is written in Latin
    /// letters.
    private static Text name(KatoRow row, @Nullable Place stands) {
        String english =
                stands == null ? Romanisation.of(row.nameKk()) : stands.name().en();
        return new Text(row.nameKk(), row.nameRu(), english);
    }
}
