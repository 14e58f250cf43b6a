/// The API and the pages of releases, and the public calendar of rushes.
@NullMarked
package tereze.releases.web;

import org.jspecify.annotations.NullMarked;
