package tereze.acts.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of a stage that is also a column, for queries and constraints. It is null in other stages.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface StageColumn {
    /// The name of the column, such as `due`.
    String value();
}
