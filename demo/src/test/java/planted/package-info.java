/// A small product that breaks each rule of [tereze.architecture] once and keeps it where it may seem not to. It stands
/// outside `tereze`, so that no server under test takes its classes for beans.
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
