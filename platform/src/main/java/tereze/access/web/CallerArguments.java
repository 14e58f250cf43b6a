package tereze.access.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import tereze.access.Access;
import tereze.access.Caller;
import tereze.access.CurrentCaller;
import tereze.access.Role;
import tereze.agencies.Agencies;
import tereze.api.ArgumentRefusals;
import tereze.api.EdgeProblem;
import tereze.api.ProblemCode;
import tereze.api.ProblemException;
import tereze.people.IinPolicy;
import tereze.people.People;
import tereze.people.Person;
import tereze.sessions.Identity;

/// Resolves the caller of a request by its token or session and the current registers. An optional parameter is empty
/// for visitors and for callers of another type.
@Component
final class CallerArguments implements ArgumentRefusals, CurrentCaller {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        Caller.Person.class,
                        Caller.Citizen.class,
                        Caller.Officer.class,
                        Caller.AgencyClient.class);
    }

    private final People people;
    private final Agencies agencies;
    private final Access access;
    private final IinPolicy policy;

    CallerArguments(People people, Agencies agencies, Access access, IinPolicy policy) {
        this.people = people;
        this.agencies = agencies;
        this.access = access;
        this.policy = policy;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.class.isAssignableFrom(parameter.nestedIfOptional().getNestedParameterType());
    }

    @Override
    public Set<ProblemCode> of(MethodParameter argument) {
        if (!supportsParameter(argument)) {
            return Set.of();
        }
        Set<ProblemCode> refusals = new HashSet<>(Set.of(AccessProblem.CALLER_UNKNOWN, AccessProblem.AGENCY_UNKNOWN));
        Class<?> wanted = argument.getParameterType();
        if (wanted != Optional.class) {
            refusals.add(EdgeProblem.NOT_SIGNED_IN);
        }
        if (wanted != Optional.class && wanted != Caller.class) {
            refusals.add(othersRefused(wanted));
        }
        return refusals;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<Caller> caller = identity().map(this::caller);
        if (parameter.getParameterType() == Optional.class) {
            return caller.filter(parameter.nestedIfOptional().getNestedParameterType()::isInstance);
        }
        return admit(
                caller.orElseThrow(() -> new ProblemException(EdgeProblem.NOT_SIGNED_IN)),
                parameter.getParameterType());
    }

    @Override
    public Optional<Caller.Person> person() {
        return identity()
                .map(this::caller)
                .filter(Caller.Person.class::isInstance)
                .map(Caller.Person.class::cast);
    }

    private static Optional<Identity> identity() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Identity identity
                ? Optional.of(identity)
                : Optional.empty();
    }

    private Caller caller(Identity identity) {
        return switch (identity) {
            case Identity.OfPerson(var _, String iin) -> person(iin);
            case Identity.OfAgency(var _, String code) ->
                agencies.byCode(code)
                        .map(known -> new Caller.AgencyClient(known.id(), known.code()))
                        .orElseThrow(() -> new ProblemException(AccessProblem.AGENCY_UNKNOWN));
            case Identity.OfNobody _ -> throw new ProblemException(AccessProblem.CALLER_UNKNOWN);
        };
    }

    private Caller person(String iin) {
        Person person = policy.read(iin)
                .flatMap(people::byIin)
                .filter(Person::alive)
                .orElseThrow(() -> new ProblemException(AccessProblem.CALLER_UNKNOWN));
        List<Role> roles = access.rolesOf(person.personId());
        return roles.isEmpty() ? new Caller.Citizen(person.personId()) : new Caller.Officer(person.personId(), roles);
    }

    private static AccessProblem othersRefused(Class<?> wanted) {
        if (wanted == Caller.AgencyClient.class) {
            return AccessProblem.AGENCIES_ONLY;
        }
        return wanted == Caller.Officer.class ? AccessProblem.OFFICERS_ONLY : AccessProblem.PERSONS_ONLY;
    }

    private static Caller admit(Caller caller, Class<?> wanted) {
        if (wanted.isInstance(caller)) {
            return caller;
        }
        throw new ProblemException(othersRefused(wanted));
    }
}
