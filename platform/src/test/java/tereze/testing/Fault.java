package tereze.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Names the faults of `docs/faults.md` that a test, or each test of a class, shows to be fixed. A test of a sibling,
/// which is another case of the same kind that the document does not name, bears the same id. `./tereze prove` runs all
/// these tests.
@Tag("prove")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Fault {
    /// Ids such as `W1`.
    String[] value();
}
