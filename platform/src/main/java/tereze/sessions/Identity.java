package tereze.sessions;

import java.security.Principal;

/// The subject of an authentication, by a bearer token or a session. The registers are read at each request for the
/// person or agency and their roles.
public sealed interface Identity extends Principal {
    /// The claim of a token that names a person.
    String IIN_CLAIM = "iin";

    /// The claim of a token that names an agency.
    String AGENCY_CLAIM = "agency";

    /// The name under which responses are stored for this caller.
    String name();

    @Override
    default String getName() {
        return name();
    }

    /// A person, by their IIN.
    record OfPerson(String name, String iin) implements Identity {
        @Override
        public String toString() {
            return "person " + name;
        }
    }

    /// An agency's system, by the agency's code.
    record OfAgency(String name, String code) implements Identity {}

    /// A subject that no register knows.
    record OfNobody(String name) implements Identity {}
}
