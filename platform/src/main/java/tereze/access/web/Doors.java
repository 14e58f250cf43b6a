package tereze.access.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tereze.api.EdgeProblem;
import tereze.api.Problem;
import tereze.api.Replies;

/// Which addresses are open to all and which need a bearer token. There are no sessions and no cookies.
@Configuration(proxyBeanMethods = false)
class Doors {
    private final Replies replies;

    Doors(Replies replies) {
        this.replies = replies;
    }

    @Bean
    SecurityFilterChain openAndGuarded(HttpSecurity http) {
        return http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/health", "/health/**", "/metrics", "/api/openapi.json", "/demo/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/services", "/api/v1/services/**", "/api/v1/check/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(askForToken())
                        .accessDeniedHandler(turnAway()))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(askForToken()).accessDeniedHandler(turnAway()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Cross-site requests cannot be forged against a bearer token, which no browser sends by itself.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private AuthenticationEntryPoint askForToken() {
        return (request, response, _) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            replies.write(request, response, Problem.of(EdgeProblem.NOT_SIGNED_IN));
        };
    }

    private AccessDeniedHandler turnAway() {
        return (request, response, _) -> replies.write(request, response, Problem.of(EdgeProblem.NOT_ALLOWED));
    }

    /// Requests are measured as wholes; a measure for each of a dozen filters costs more than the filters.
    @Bean
    SecurityObservationSettings measureNoFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /// What the firewall refuses (encoded slashes, control characters in an address) is malformed.
    @Bean
    RequestRejectedHandler malformed() {
        return (request, response, _) -> replies.write(request, response, Problem.of(EdgeProblem.MALFORMED_REQUEST));
    }
}
