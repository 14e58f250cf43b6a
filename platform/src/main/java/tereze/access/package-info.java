/// Who may do what, for whom, on what ground; and what was seen.
///
/// A controller takes a [tereze.access.Caller] as an argument. Whoever shows a person's data to somebody else records
/// it
/// first, by [tereze.access.Access#look] or by an act of its own that is a [tereze.access.Look].
@ApplicationModule(allowedDependencies = {"acts", "acts :: table", "api", "law", "people", "agencies"})
@NullMarked
package tereze.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
