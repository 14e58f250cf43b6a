package tereze.exchange.rules;

import static tereze.exchange.rules.RequestSamples.AT_HOME;
import static tereze.exchange.rules.RequestSamples.NOW;
import static tereze.exchange.rules.RequestSamples.PERSON;
import static tereze.exchange.rules.RequestSamples.STRANGER;
import static tereze.exchange.rules.RequestSamples.UNTIL;
import static tereze.exchange.rules.RequestSamples.after;
import static tereze.exchange.rules.RequestSamples.waiting;

import java.time.Instant;
import tereze.acts.Decision;
import tereze.exchange.AddressRequest;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestCommand;
import tereze.exchange.RequestCommand.Give;
import tereze.exchange.RequestCommand.Lapse;
import tereze.exchange.RequestCommand.Refuse;
import tereze.exchange.store.RequestTable;
import tereze.testing.LifecycleContract;

/// Requests, including one about an unknown person. Each command comes in time, and at the exact moment when the
/// time is over. In all of them the person lives at the address.
class RequestLifecycleTest extends LifecycleContract<AddressRequest, RequestAct, RequestCommand> {
    private static final Instant IN_TIME = UNTIL.minusMillis(1);

    RequestLifecycleTest() {
        super(RequestTable.REQUESTS, RequestCommand.class, """
                               OF_NOBODY    WAITING      GIVEN             REFUSED           LAPSED
            GIVE               !Unknown     Given        !AnsweredAlready  !AnsweredAlready  !TooLate
            GIVE_LATE          !Unknown     !TooLate     !AnsweredAlready  !AnsweredAlready  !TooLate
            REFUSE             !Unknown     Refused      !AnsweredAlready  !AnsweredAlready  !TooLate
            REFUSE_LATE        !Unknown     !TooLate     !AnsweredAlready  !AnsweredAlready  !TooLate
            GIVE_BY_STRANGER   !Unknown     !Unknown     !Unknown          !Unknown          !Unknown
            REFUSE_BY_STRANGER !Unknown     !Unknown     !Unknown          !Unknown          !Unknown
            LAPSE_EARLY        !NothingDue  !NothingDue  !NothingDue       !NothingDue       !NothingDue
            LAPSE              Lapsed       Lapsed       !NothingDue       !NothingDue       !NothingDue
            """);
        state("OF_NOBODY", waiting(null));
        state("WAITING", waiting(PERSON));
        state("GIVEN", after(waiting(PERSON), new Give(PERSON), AT_HOME, NOW));
        state("REFUSED", after(waiting(PERSON), new Refuse(PERSON), AT_HOME, NOW));
        state("LAPSED", after(waiting(PERSON), new Lapse(), AT_HOME, UNTIL));
        sent("GIVE", new Give(PERSON), IN_TIME);
        sent("GIVE_LATE", new Give(PERSON), UNTIL);
        sent("REFUSE", new Refuse(PERSON), IN_TIME);
        sent("REFUSE_LATE", new Refuse(PERSON), UNTIL);
        sent("GIVE_BY_STRANGER", new Give(STRANGER), IN_TIME);
        sent("REFUSE_BY_STRANGER", new Refuse(STRANGER), IN_TIME);
        sent("LAPSE_EARLY", new Lapse(), IN_TIME);
        sent("LAPSE", new Lapse(), UNTIL);
    }

    @Override
    protected Decision<RequestAct, ?> decide(RequestCommand command, AddressRequest request, Instant now) {
        return RequestRules.decide(command, request, () -> AT_HOME, now);
    }
}
