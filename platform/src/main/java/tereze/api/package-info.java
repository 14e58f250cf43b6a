/// The edge that all modules share: responses and problems in three languages, idempotency, limits; and the
/// interfaces with which a module registers its notifications and its part of the cabinet.
///
/// A controller takes a [tereze.api.Answering] for commands, returns a [tereze.api.Reply], and lists the problems of
/// its module in an enum of [tereze.api.ProblemCode].
@ApplicationModule(allowedDependencies = {"acts", "law"})
@NullMarked
package tereze.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
