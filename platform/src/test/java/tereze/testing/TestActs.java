package tereze.testing;

import java.util.stream.Stream;
import tereze.law.Enactment;
import tereze.law.Enactments;
import tereze.law.LawId;

/// Acts of law for tests that need no country.
public final class TestActs {
    private TestActs() {}

    /// A register of acts with these ids. The titles repeat the ids.
    public static Enactments of(String... ids) {
        return new Enactments(Stream.of(ids).map(TestActs::act).toList());
    }

    private static Enactment act(String id) {
        return new Enactment(new LawId(id), null, null, null, edition(id + " kk"), edition(id + " ru"), edition(id));
    }

    private static Enactment.Edition edition(String title) {
        return new Enactment.Edition(title, null);
    }
}
