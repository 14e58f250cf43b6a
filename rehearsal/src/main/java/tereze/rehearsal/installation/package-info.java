/// The processes of a rehearsal: database, server and gate, in a folder that is removed.
@NullMarked
package tereze.rehearsal.installation;

import org.jspecify.annotations.NullMarked;
