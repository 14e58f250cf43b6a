package tereze.releases;

import java.util.List;
import tereze.api.DemoCast;

/// Those who sign for releases: the operator of the platform and the owners of services. The last one holds two roles,
/// so that it can be seen that two different persons have to sign.
public final class ReleaseCast implements DemoCast {
    private static final String OPERATOR = "platform-operator";
    private static final String INTERIOR = "interior-owner";
    private static final String EDUCATION = "education-owner";
    private static final String JUSTICE = "justice-owner";

    @Override
    public int number() {
        return 4;
    }

    @Override
    public List<String> officers() {
        return List.of(OPERATOR, INTERIOR, EDUCATION, JUSTICE);
    }

    @Override
    public <F, P, H> void enter(Stage<F, P, H> stage) {
        stage.officer(
                OPERATOR,
                List.of(OPERATOR),
                "1984-02-17",
                "signs for the platform, and announces the opening of services");
        stage.officer(
                INTERIOR, List.of(INTERIOR), "1977-06-09", "signs for services of the Ministry of Internal Affairs");
        stage.officer(EDUCATION, List.of(EDUCATION), "1979-10-23", "signs for services of the Ministry of Education");
        stage.officer(JUSTICE, List.of(JUSTICE), "1982-12-04", "signs for services of the Ministry of Justice");
        stage.officer(
                "double-signer",
                List.of(OPERATOR, INTERIOR),
                "1986-04-30",
                "holds two signing roles, and cannot sign for one service in both");
    }
}
