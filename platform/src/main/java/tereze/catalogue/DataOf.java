package tereze.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An argument of a source that names the person whose data all facts of the answer are. If a declaration names
/// anybody but the applicant, an applicant must not learn the facts.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DataOf {}
