/// The security of HTTP: tokens, session cookies, forms that need a token of their own.
@NullMarked
package tereze.sessions.web;

import org.jspecify.annotations.NullMarked;
