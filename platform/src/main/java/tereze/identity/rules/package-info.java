/// When a document is ready and what it replaces: pure functions.
@NullMarked
package tereze.identity.rules;

import org.jspecify.annotations.NullMarked;
