/// Requests to servers, with few means, so that the load takes little of the processors.
@NullMarked
package tereze.rehearsal.http;

import org.jspecify.annotations.NullMarked;
