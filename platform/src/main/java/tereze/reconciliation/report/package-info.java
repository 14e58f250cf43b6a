/// What people and programs read about a reconciliation.
@NullMarked
package tereze.reconciliation.report;

import org.jspecify.annotations.NullMarked;
