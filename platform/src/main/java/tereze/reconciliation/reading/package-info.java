/// Files as agencies, banks and terminals export them: in several encodings, with several delimiters.
@NullMarked
package tereze.reconciliation.reading;

import org.jspecify.annotations.NullMarked;
