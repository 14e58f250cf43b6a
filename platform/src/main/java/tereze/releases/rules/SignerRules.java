package tereze.releases.rules;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tereze.access.Role;
import tereze.releases.Release;
import tereze.releases.SignerRole;

/// Who signs for a release, by the roles that a person holds.
public final class SignerRules {
    /// The agency that runs the platform.
    public static final String PLATFORM = "digital";

    /// The role that signs for the platform.
    public static final String OPERATOR = "platform-operator";

    /// The end of the code of a role that signs for an agency.
    private static final String OWNER = "-owner";

    private SignerRules() {}

    /// The code of the role that signs for an agency.
    public static String ownerOf(String agency) {
        return agency + OWNER;
    }

    /// The code of the agency that signs for a release in a role.
    public static String agencyOf(Release release, SignerRole role) {
        return switch (role) {
            case OWNER -> release.agency();
            case OPERATOR -> PLATFORM;
        };
    }

    /// As what a person signs for a service of an agency. The territory of a role makes no difference: a service opens
    /// everywhere at once.
    ///
    /// @param held the roles that the person holds now
    public static Set<SignerRole> rolesFor(String agency, Collection<Role> held) {
        return held.stream()
                .flatMap(role -> Stream.of(SignerRole.values()).filter(signs -> isHeld(signs, role, agency)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a role signs for a release, of any agency.
    public static boolean signs(String role) {
        return role.equals(OPERATOR) || role.endsWith(OWNER);
    }

    private static boolean isHeld(SignerRole signs, Role role, String agency) {
        return switch (signs) {
            case OWNER -> role.agency().equals(agency) && role.role().equals(ownerOf(agency));
            case OPERATOR -> role.agency().equals(PLATFORM) && role.role().equals(OPERATOR);
        };
    }
}
