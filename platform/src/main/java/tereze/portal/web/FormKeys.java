package tereze.portal.web;

import org.springframework.stereotype.Component;
import tereze.acts.Acts;

/// Makes the key of a form, in templates the bean `keys`: a form that is posted twice with one key is answered twice
/// with
/// the first result.
@Component("keys")
public final class FormKeys {
    private final Acts acts;

    FormKeys(Acts acts) {
        this.acts = acts;
    }

    /// A key for one form of one page.
    public String next() {
        return acts.newId().toString();
    }
}
