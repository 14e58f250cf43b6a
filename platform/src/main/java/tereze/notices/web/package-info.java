/// The API and pages of notifications and contacts.
@NullMarked
package tereze.notices.web;

import org.jspecify.annotations.NullMarked;
