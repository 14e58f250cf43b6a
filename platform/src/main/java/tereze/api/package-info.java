/// The HTTP edge that every module's `web` package shares: replies and problems in three languages, idempotency,
/// limits.
///
/// A controller takes a [tereze.api.Answering] where it commands, returns a [tereze.api.Reply], and lists the problems
/// of
/// its module in an enum of [tereze.api.ProblemCode].
@ApplicationModule(allowedDependencies = {"acts"})
@NullMarked
package tereze.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
