@NullMarked
package planted.cases.rules;

import org.jspecify.annotations.NullMarked;
