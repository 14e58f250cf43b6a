/// A small product that breaks each rule of [tereze.architecture] once. It also contains code that looks like a
/// breach and is allowed. It is outside the package `tereze`, so that no server under test registers its classes
/// as beans.
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
