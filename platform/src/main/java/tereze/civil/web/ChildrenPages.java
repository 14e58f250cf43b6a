package tereze.civil.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.access.Caller;
import tereze.acts.PersonId;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.mandates.Acting;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;
import tereze.people.People;
import tereze.people.Person;

/// "My children": the caller's young children, for whom they may act.
@Controller
class ChildrenPages {
    private final Acting acting;
    private final People people;
    private final Addresses addresses;

    ChildrenPages(Acting acting, People people, Addresses addresses) {
        this.acting = acting;
        this.people = people;
        this.addresses = addresses;
    }

    /// A child of the caller.
    ///
    /// @param certificate the number of its birth certificate; null if the register has none
    /// @param address of its permanent registration; null if it has none, or if the caller may not see it
    public record OwnChild(
            String name,
            LocalDate birth,
            String iin,
            @Nullable String certificate,
            @Nullable String address) {}

    @GetMapping("/cabinet/children")
    String children(Caller.Person caller, Language language, Model model) {
        List<Person> children = acting.childrenOf(caller.person());
        Map<PersonId, String> homes = homesOf(children, caller.person(), language);
        model.addAttribute(
                "children",
                children.stream()
                        .map(child -> new OwnChild(
                                child.fullName(),
                                child.birth(),
                                child.iin().value(),
                                certificateOf(child),
                                homes.get(child.personId())))
                        .toList());
        return "civil/children";
    }

    private @Nullable String certificateOf(Person child) {
        return people.documentsOf(child.personId()).stream()
                .filter(document -> document.kind() == DocumentKind.BIRTH_CERTIFICATE && document.annulled() == null)
                .map(IdentityDocument::number)
                .findFirst()
                .orElse(null);
    }

    private Map<PersonId, String> homesOf(List<Person> children, PersonId reader, Language language) {
        Map<PersonId, UUID> premises = new HashMap<>();
        children.forEach(child -> addresses.standingOf(child.personId(), new Viewer.Citizen(reader)).stream()
                .filter(held -> held.kind() == RegistrationKind.PERMANENT)
                .map(Registration::premises)
                .findFirst()
                .ifPresent(found -> premises.put(child.personId(), found)));
        var known = addresses.addressesOf(premises.values().stream().distinct().toList());
        Map<PersonId, String> homes = new HashMap<>();
        premises.forEach((child, found) -> {
            var address = known.get(found);
            if (address != null) {
                homes.put(child, address.text().in(language));
            }
        });
        return homes;
    }
}
