package tereze.cases.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.cases.CaseReasons;
import tereze.catalogue.Check;
import tereze.catalogue.Procedure;

/// Why a case is with an officer or was refused, as everybody but officers may read it. A code that says something
/// about somebody other than the applicant is [CaseReasons#DATA_OF_OTHERS]: anybody can apply at any address.
public final class ShownReasons {
    /// They say what the registers contain about people who would have to consent.
    private static final Set<String> ABOUT_OTHERS = Set.of(CaseReasons.ASKED_CHANGED, CaseReasons.TOO_MANY_ASKED);

    private ShownReasons() {}

    /// The reasons for an officer's decision. If an officer decides in any case, not even that a check about others
    /// failed.
    ///
    /// @param procedure null if the declaration is gone: then no code is shown
    public static List<String> of(@Nullable Procedure procedure, List<String> why) {
        boolean always = why.contains(CaseReasons.OFFICER_DECIDES);
        return why.stream()
                .map(code -> of(procedure, code))
                .filter(code -> !(always && code.equals(CaseReasons.DATA_OF_OTHERS)))
                .distinct()
                .toList();
    }

    /// One code.
    public static String of(@Nullable Procedure procedure, String code) {
        boolean hidden = procedure == null
                || ABOUT_OTHERS.contains(code)
                || procedure.check(code).filter(Check::aboutOthers).isPresent()
                // It may be the data of others that made an expression fail.
                || (code.equals(CaseReasons.CANNOT_EVALUATE)
                        && procedure.checks().stream().anyMatch(Check::aboutOthers));
        return hidden ? CaseReasons.DATA_OF_OTHERS : code;
    }
}
