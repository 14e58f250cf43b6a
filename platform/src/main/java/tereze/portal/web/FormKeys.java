package tereze.portal.web;

import org.springframework.stereotype.Component;
import tereze.acts.Acts;

/// Makes the idempotency keys of forms. In templates it is the bean `keys`. A form that is posted twice with one key
/// gets the first result twice.
@Component("keys")
public final class FormKeys {
    private final Acts acts;

    FormKeys(Acts acts) {
        this.acts = acts;
    }

    public String next() {
        return acts.newId().toString();
    }
}
