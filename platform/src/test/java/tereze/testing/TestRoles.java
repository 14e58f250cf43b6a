package tereze.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.agencies.Territory;

/// Roles as an officer holds them.
public final class TestRoles {
    private static final UUID SOMEBODY = new UUID(0, 14);

    private TestRoles() {}

    /// Roles for the whole country.
    public static List<Role> of(String... codes) {
        return Arrays.stream(codes)
                .flatMap(code -> in("000000000", code).stream())
                .toList();
    }

    /// One role, for a territory.
    public static List<Role> in(String kato, String code) {
        return List.of(
                new Role(SOMEBODY, new PersonId(SOMEBODY), code, "interior", new Territory(kato), Instant.EPOCH, null));
    }
}
