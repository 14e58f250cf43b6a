/// A reader of XML that keeps nothing but the element it is in, and has limits of its own.
@NullMarked
package tereze.payments.xml;

import org.jspecify.annotations.NullMarked;
