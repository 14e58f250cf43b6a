package tereze.cases.web;

import java.util.Set;
import java.util.stream.Collectors;
import tereze.access.Caller;
import tereze.access.Role;

/// What an officer's roles mean for cases.
final class Officers {
    private Officers() {}

    static Set<String> rolesOf(Caller.Officer officer) {
        return officer.roles().stream().map(Role::role).collect(Collectors.toSet());
    }
}
