/// The gate's rules: who gets a ticket, what place it gives, how a roster is sealed, and when a place is admitted.
///
/// Everything is a pure function or an immutable value; time, randomness and keys come from outside. All numbers
/// in byte layouts are big-endian and unsigned; `‖` joins bytes. Every MAC is HMAC-SHA256, cut to its first 16
/// bytes ([Tag]), and begins with a label of its own, so that no message passes for another.
@NullMarked
package tereze.gate.rules;

import org.jspecify.annotations.NullMarked;
