package tereze.acts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The stable name and version of a kind of act, such as `residence.registered/1`, as listed with its number in
/// `acts/kinds.csv`. A shape that has been written once is never changed: a new shape is a new version.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
    String value();
}
