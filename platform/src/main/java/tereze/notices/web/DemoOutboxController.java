package tereze.notices.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.api.EdgeProblem;
import tereze.api.Reply;
import tereze.notices.delivery.DemoOutbox;
import tereze.people.IinPolicy;
import tereze.people.People;

/// Shows the messages that a demonstration has sent to a person. The endpoint exists only there.
@RestController
@ConditionalOnBooleanProperty("tereze.demo")
class DemoOutboxController {
    private final DemoOutbox outbox;
    private final People people;

    DemoOutboxController(DemoOutbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    /// The messages that a person of the demonstration was sent.
    @GetMapping("/demo/outbox/{iin}")
    Reply<List<DemoOutbox.Sent>> sent(@PathVariable String iin) {
        return IinPolicy.ISSUED_AND_DEMO
                .read(iin)
                .flatMap(people::byIin)
                .map(person -> Reply.ok(outbox.to(person.personId())))
                .orElseGet(() -> Reply.problem(EdgeProblem.NOT_FOUND));
    }
}
