package tereze.notices;

import org.springframework.stereotype.Component;
import tereze.catalogue.OpeningCheck;

/// No message has failed for a day.
@Component
final class NothingStuck implements OpeningCheck {
    private final Outgoing outgoing;

    NothingStuck(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String id() {
        return "outgoing";
    }

    @Override
    public boolean isPassed(Opening opening) {
        return outgoing.backlogs().stream().allMatch(backlog -> backlog.stuck() == 0);
    }
}
