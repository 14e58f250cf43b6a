package tereze.api;

import java.util.Optional;
import java.util.function.Function;

/// A module's section on the cabinet page. A module registers it as a bean. The fragment reads its data from the
/// variable `content`.
///
/// @param place sort order
/// @param template the module's template with the fragment, such as `cases/cabinet`
/// @param fragment its name
/// @param content the data; empty if there is nothing to show
public record CabinetSection(
        int place, String template, String fragment, Function<CabinetVisit, Optional<?>> content) {}
