package tereze.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// People with whom the demonstration shows a service. A module names its class in
/// `META-INF/services/tereze.api.DemoCast`. Only the demonstration uses it.
public interface DemoCast {
    /// The position in the order of creation. A new cast gets the next number, so that the people of earlier casts
    /// keep their IINs and the codes of their homes. 3 is reserved for the officers of roles without an officer.
    int number();

    /// The roles in agencies whose officers this cast creates itself with [Stage#officer(String, List, String,
    /// String)], such as `platform-operator`.
    default List<String> officers() {
        return List.of();
    }

    /// Creates the people and their homes.
    ///
    /// @param <F> a family, which gives its members their surname
    /// @param <P> a person
    /// @param <H> a home
    <F, P, H> void enter(Stage<F, P, H> stage);

    /// An empty quarter of the synthetic country, in Astana. Numbers are issued in the order of the calls.
    interface Stage<F, P, H> {
        F family();

        /// A citizen without a home.
        ///
        /// @param birth the day, such as `1994-06-21`
        P person(F family, boolean male, String birth);

        /// A child with a patronymic of the father's name. [#parent] adds the parents.
        P child(F family, boolean male, String birth, P father);

        /// A citizen of another country.
        P foreigner(F family, boolean male, String birth);

        void married(P one, P other, String since);

        void parent(P parent, P child);

        /// A flat that these people own in equal shares.
        H homeOf(List<P> owners);

        /// A flat that an organisation owns.
        H homeOfOrganisation();

        /// Registers people at a home as permanent residents.
        void moveIn(H home, List<P> people);

        /// Adds a person to those as whom everybody can sign in.
        ///
        /// @param role what the person shows, such as `tenant`; the page has `portal.sign-in.role.tenant`
        /// @param owns the homes that this person owns
        /// @param rents the home where this person lives without a registration; null for all but tenants
        /// @param note what the person shows, in English
        void show(P person, String role, List<H> owns, @Nullable H rents, String note);

        /// Creates the officer of a role before those of other roles. Everybody can sign in as the officer.
        ///
        /// @param role in the agency, such as `migration-officer`
        void officer(String role, String birth);

        /// Creates an officer of one or more roles in the whole country. Everybody can sign in as the officer.
        ///
        /// @param shown as for [#show]: one of the roles, or a word of its own
        /// @param note what the officer shows, in English
        void officer(String shown, List<String> roles, String birth, String note);

        /// Gives the representative a power of attorney.
        void mandate(P principal, P representative);
    }
}
