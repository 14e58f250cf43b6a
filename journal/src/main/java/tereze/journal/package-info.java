/// The Merkle tree of RFC 6962 §2.1, whose root says everything about a list, and whose proofs show that one entry
/// is in it.
@NullMarked
package tereze.journal;

import org.jspecify.annotations.NullMarked;
