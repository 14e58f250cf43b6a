package tereze.mandates;

import java.util.List;
import tereze.api.DemoCast;

/// An elderly mother who gave her son a power of attorney.
public final class MandateCast implements DemoCast {
    @Override
    public int number() {
        return 2;
    }

    @Override
    public <F, P, H> void enter(Stage<F, P, H> stage) {
        F family = stage.family();
        P mother = stage.person(family, false, "1947-10-12");
        P son = stage.person(family, true, "1974-05-03");
        stage.parent(mother, son);
        H hers = stage.homeOf(List.of(mother));
        stage.moveIn(hers, List.of(mother));
        H his = stage.homeOf(List.of(son));
        stage.moveIn(his, List.of(son));
        stage.show(mother, "principal", List.of(hers), null, "her grown-up son may apply for her");
        stage.mandate(mother, son);
        stage.show(
                son, "representative", List.of(his), null, "may apply for his elderly mother by a power of attorney");
    }
}
