/// Pure rules: who may give a mandate, what ends it, and for whom a person may act.
@NullMarked
package tereze.mandates.rules;

import org.jspecify.annotations.NullMarked;
