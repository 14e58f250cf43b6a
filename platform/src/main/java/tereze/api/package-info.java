/// The edge that all modules share: replies and problems in three languages, idempotency, limits; and what a module
/// registers so that people are told of its acts and find what is theirs.
///
/// A controller takes a [tereze.api.Answering] where it commands, returns a [tereze.api.Reply], and lists the problems
/// of
/// its module in an enum of [tereze.api.ProblemCode].
@ApplicationModule(allowedDependencies = {"acts"})
@NullMarked
package tereze.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
