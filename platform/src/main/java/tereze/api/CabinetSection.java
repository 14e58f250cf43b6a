package tereze.api;

import java.util.Optional;
import java.util.function.Function;

/// What a module shows on the cabinet's page. A module registers it as a bean. The fragment finds what is shown in the
/// variable `content`.
///
/// @param place sections come in this order
/// @param template the template of the module that has the fragment, such as `cases/cabinet`
/// @param fragment its name
/// @param content what is shown; empty where there is nothing to show
public record CabinetSection(
        int place, String template, String fragment, Function<CabinetVisit, Optional<?>> content) {}
