package tereze.sessions.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tereze.api.EdgeProblem;
import tereze.api.LanguageChoice;
import tereze.api.PageSide;
import tereze.api.Problem;
import tereze.api.Replies;
import tereze.api.ThisMachine;
import tereze.sessions.MetricsSettings;

/// Three filter chains: metrics; machines, with a bearer token and without sessions or cookies; and people on pages,
/// with a session once they have signed in, and with a CSRF token in each form.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String BEARER = "Bearer";

    private final Replies replies;

    SecurityConfiguration(Replies replies) {
        this.replies = replies;
    }

    @Bean
    @Order(0)
    SecurityFilterChain measures(HttpSecurity http, MetricsSettings settings) {
        return http.securityMatcher("/metrics")
                .authorizeHttpRequests(paths -> paths.anyRequest()
                        .access((_, context) ->
                                new AuthorizationDecision(mayReadMeasures(context.getRequest(), settings.key()))))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(askForToken()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean mayReadMeasures(HttpServletRequest request, String key) {
        if (key.isEmpty()) {
            return ThisMachine.sent(request);
        }
        String sent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return MessageDigest.isEqual(
                (BEARER + " " + key).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    @Order(1)
    SecurityFilterChain programmes(HttpSecurity http) {
        return http.securityMatcher(PageSide.MACHINES.toArray(String[]::new))
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/health", "/health/**", "/api/openapi.json", "/demo/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/services",
                                "/api/v1/services/**",
                                "/api/v1/check/*",
                                "/api/v1/releases/*",
                                "/api/v1/peaks")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/queue/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(SecurityConfiguration::bearerToken)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(Authenticated::by))
                        .authenticationEntryPoint(askForToken())
                        .accessDeniedHandler(turnAway()))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(askForToken()).accessDeniedHandler(turnAway()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No CSRF protection is needed, because no browser sends a bearer token by itself.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /// The text after `Bearer`; null if there is none. An invalid token fails when it is decoded. The library's
    /// own resolver first matches a regular expression, which costs more than the rest of its filter.
    private static @Nullable String bearerToken(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = sent.substring(BEARER.length()).strip();
        if (token.isEmpty()) {
            throw new InvalidBearerTokenException("no token");
        }
        return token;
    }

    /// Every page may be requested by anybody. A page with a [tereze.access.Caller] redirects visitors to sign in.
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PageSessions sessions, CsrfTokenRepository tokens) {
        return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(forms -> forms.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(SecurityConfiguration::choosesLanguageHere)
                        .ignoringRequestMatchers(SecurityConfiguration::comesFromTheGate))
                .exceptionHandling(failed -> failed.accessDeniedHandler(turnAway()))
                // Nothing of this chain makes a session of the container. Its filter would look up the reader for every
                // page, also for one that needs none.
                .sessionManagement(AbstractHttpConfigurer::disable)
                // The edge sets these headers, also on requests that are refused before this chain.
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /// The language form is on every page. Public pages are the same for every visitor and so contain no CSRF
    /// token. The form only changes the language of this browser. It needs a token only if the browser says that
    /// another site sent it.
    private static boolean choosesLanguageHere(HttpServletRequest request) {
        if (!request.getRequestURI().equals(LanguageChoice.PATH)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }

    /// The gate's page sends people here with their pass. The request changes nothing but a cookie with the pass.
    private static boolean comesFromTheGate(HttpServletRequest request) {
        return request.getRequestURI().matches("/queue/[0-9]{1,10}/enter");
    }

    private AuthenticationEntryPoint askForToken() {
        return (request, response, _) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            replies.write(request, response, Problem.of(EdgeProblem.NOT_SIGNED_IN));
        };
    }

    private AccessDeniedHandler turnAway() {
        return (request, response, denied) -> {
            EdgeProblem problem = denied instanceof CsrfException ? EdgeProblem.FORM_EXPIRED : EdgeProblem.NOT_ALLOWED;
            replies.write(request, response, Problem.of(problem));
        };
    }

    /// Requests are measured as a whole. A metric for each filter costs more than the filters.
    @Bean
    SecurityObservationSettings measureNoFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /// Same rules as the default firewall, which matches each header's value by a regular expression on every
    /// read.
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars()
                .allMatch(character ->
                        character == '\t' || (Character.isDefined(character) && !Character.isISOControl(character))));
        return firewall;
    }

    /// Nothing listens to these events, of which each request causes one.
    @Bean
    AuthenticationEventPublisher noEvents() {
        return new NoEvents();
    }

    /// A request that the firewall rejects (encoded slashes, control characters in a URL) is malformed.
    @Bean
    RequestRejectedHandler malformed() {
        return (request, response, _) -> replies.write(request, response, Problem.of(EdgeProblem.MALFORMED_REQUEST));
    }

    private static final class NoEvents implements AuthenticationEventPublisher {
        @Override
        public void publishAuthenticationSuccess(Authentication authentication) {}

        @Override
        public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {}
    }
}
