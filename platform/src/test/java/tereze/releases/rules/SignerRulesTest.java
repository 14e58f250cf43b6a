package tereze.releases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.agencies.Territory;
import tereze.releases.SignerRole;

class SignerRulesTest {
    private static Role role(String agency, String code) {
        return new Role(
                new UUID(0, 1),
                new PersonId(new UUID(0, 2)),
                code,
                agency,
                new Territory("710000000"),
                Instant.EPOCH,
                null);
    }

    @Test
    void theOwnerOfTheAgencyAndTheOperatorOfThePlatformSign() {
        Role operator = role("digital", "platform-operator");
        Role owner = role("education", "education-owner");
        assertThat(SignerRules.rolesFor("education", List.of(operator))).containsExactly(SignerRole.OPERATOR);
        assertThat(SignerRules.rolesFor("education", List.of(owner))).containsExactly(SignerRole.OWNER);
        assertThat(SignerRules.rolesFor("education", List.of(owner, operator)))
                .containsExactlyInAnyOrder(SignerRole.values());
        assertThat(SignerRules.rolesFor("interior", List.of(owner))).isEmpty();
        assertThat(SignerRules.rolesFor(
                        "interior",
                        List.of(
                                role("interior", "migration-officer"),
                                role("interior", "platform-operator"),
                                role("education", "interior-owner"))))
                .isEmpty();
    }
}
