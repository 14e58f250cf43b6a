package tereze.mandates.rules;

import static tereze.mandates.rules.MandateSamples.HOLDER;
import static tereze.mandates.rules.MandateSamples.PRINCIPAL;
import static tereze.mandates.rules.MandateSamples.STRANGER;
import static tereze.mandates.rules.MandateSamples.UNTIL;
import static tereze.mandates.rules.MandateSamples.after;
import static tereze.mandates.rules.MandateSamples.standing;

import java.time.Instant;
import tereze.acts.Decision;
import tereze.mandates.Mandate;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateCommand;
import tereze.mandates.MandateCommand.Decline;
import tereze.mandates.MandateCommand.Revoke;
import tereze.mandates.store.MandateTable;
import tereze.testing.LifecycleContract;

/// Mandates, including one to nobody. Each command comes on the last day, and at the exact moment when that day is
/// over.
class MandateLifecycleTest extends LifecycleContract<Mandate, MandateAct, MandateCommand> {
    private static final Instant IN_TIME = UNTIL.minusMillis(1);

    MandateLifecycleTest() {
        super(MandateTable.MANDATES, MandateCommand.class, """
                                TO_NOBODY     STANDING      REVOKED       DECLINED
            REVOKE              Revoked       Revoked       !EndedBefore  !EndedBefore
            REVOKE_LATE         !EndedBefore  !EndedBefore  !EndedBefore  !EndedBefore
            REVOKE_BY_HOLDER    !Unknown      !Unknown      !Unknown      !Unknown
            REVOKE_BY_STRANGER  !Unknown      !Unknown      !Unknown      !Unknown
            DECLINE             !Unknown      Declined      !EndedBefore  !EndedBefore
            DECLINE_LATE        !Unknown      !EndedBefore  !EndedBefore  !EndedBefore
            DECLINE_BY_GIVER    !Unknown      !Unknown      !Unknown      !Unknown
            DECLINE_BY_STRANGER !Unknown      !Unknown      !Unknown      !Unknown
            """);
        state("TO_NOBODY", standing(null));
        state("STANDING", standing(HOLDER));
        state("REVOKED", after(standing(HOLDER), new Revoke(PRINCIPAL)));
        state("DECLINED", after(standing(HOLDER), new Decline(HOLDER)));
        sent("REVOKE", new Revoke(PRINCIPAL), IN_TIME);
        sent("REVOKE_LATE", new Revoke(PRINCIPAL), UNTIL);
        sent("REVOKE_BY_HOLDER", new Revoke(HOLDER), IN_TIME);
        sent("REVOKE_BY_STRANGER", new Revoke(STRANGER), IN_TIME);
        sent("DECLINE", new Decline(HOLDER), IN_TIME);
        sent("DECLINE_LATE", new Decline(HOLDER), UNTIL);
        sent("DECLINE_BY_GIVER", new Decline(PRINCIPAL), IN_TIME);
        sent("DECLINE_BY_STRANGER", new Decline(STRANGER), IN_TIME);
    }

    @Override
    protected Decision<MandateAct, ?> decide(MandateCommand command, Mandate mandate, Instant now) {
        return MandateRules.decide(command, mandate, now);
    }
}
