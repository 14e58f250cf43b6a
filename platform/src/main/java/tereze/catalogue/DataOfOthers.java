package tereze.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A fact of a source about somebody other than the applicant, or about their property. An applicant must not learn it:
/// anybody can apply at any address. A fact without this mark is about the applicant, is public, or is given only to
/// applicants who may know it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DataOfOthers {}
