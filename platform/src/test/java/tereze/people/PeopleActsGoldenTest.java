package tereze.people;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.GoldenActs;

/// Stored acts of the registers stay readable for ever.
class PeopleActsGoldenTest {
    @Test
    void readsActsOfEveryKind() throws IOException {
        GoldenActs.check(
                "golden/states/people.txt",
                new ActFamily(PeopleAct.class),
                List.of(new PeopleAct.Loaded("synthetic country, seed 1", "ab".repeat(32), 9_007_199_254_740_993L)));
    }
}
