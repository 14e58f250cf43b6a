/// The pages of the portal, and what all pages share.
@NullMarked
package tereze.portal.web;

import org.jspecify.annotations.NullMarked;
