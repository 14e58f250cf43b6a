package tereze.access.web;

import java.security.Principal;

/// Whom an authentication names, be it by a bearer token or by a session. Who that is, and with which roles, the
/// registers say at each request.
sealed interface Identity extends Principal {
    /// The name under which answers are kept for this caller.
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

    /// Nobody whom we know how to look up.
    record OfNobody(String name) implements Identity {}
}
