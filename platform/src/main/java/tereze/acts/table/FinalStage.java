package tereze.acts.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A stage that nothing follows. The database does not let a thing leave it: the migration says so with
/// `acts.declare_ending`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FinalStage {}
