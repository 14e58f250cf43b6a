package tereze.portal.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.agencies.Agencies;
import tereze.agencies.Office;
import tereze.agencies.OfficeKind;
import tereze.api.Language;
import tereze.cases.EvidenceSource;
import tereze.catalogue.Definition;

/// What the registers contain about a signed-in person, shown beside the evidence that a service reads; and the office
/// for the place where they live. Evidence that depends on the answers of an application is left out.
@Component
final class RegisteredData {
    private final Map<String, EvidenceSource<?, ?>> sources;
    private final Addresses addresses;
    private final Agencies agencies;
    private final PageFormat format;

    RegisteredData(
            Map<String, EvidenceSource<?, ?>> sources, Addresses addresses, Agencies agencies, PageFormat format) {
        this.sources = sources;
        this.addresses = addresses;
        this.agencies = agencies;
        this.format = format;
    }

    /// The registered data, by the source of evidence. Sources without data are left out.
    ///
    /// @param names as [ServiceView#known]
    Map<String, List<String>> of(Collection<String> names, PersonId me, LocalDate today, Language language) {
        return names.stream()
                .map(name -> Map.entry(name, held(name, me, today, language)))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> held(String name, PersonId me, LocalDate today, Language language) {
        EvidenceSource<?, ?> source = sources.get(name);
        return source == null ? List.of() : source.heldOf(me, today, language, format::date);
    }

    /// The agency's office for the place where a person lives.
    Optional<String> office(Definition definition, PersonId me, Language language) {
        return agencies.byCode(definition.about().agency())
                .flatMap(agency -> homes(me)
                        .flatMap(home ->
                                agencies
                                        .competent(
                                                agency.id(),
                                                OfficeKind.DEPARTMENT,
                                                home.kato().value())
                                        .stream())
                        .findFirst())
                .map(Office::name)
                .map(name -> name.in(language));
    }

    private Stream<Address> homes(PersonId me) {
        List<Registration> standing = addresses.standingOf(me, new Viewer.Citizen(me));
        Map<UUID, Address> known = addresses.addressesOf(
                standing.stream().map(Registration::premises).toList());
        return standing.stream().flatMap(held -> Stream.ofNullable(known.get(held.premises())));
    }
}
