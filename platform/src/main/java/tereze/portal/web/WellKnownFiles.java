package tereze.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.portal.SecuritySettings;

/// Files that programs look for at a fixed address.
@Controller
class WellKnownFiles {
    private static final String SECURITY = "/.well-known/security.txt";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofHours(1);

    /// RFC 9116 recommends less than a year.
    private static final Duration VALID = Duration.ofDays(180);

    /// Pages of persons and of forms, and what is for programs.
    private static final List<String> OF_NOBODY_ELSE =
            List.of("/api/", "/cabinet", "/cases/", "/check/", "/demo/", "/sign-in", "/tasks");

    private final PublicAddress address;
    private final SecuritySettings security;
    private final boolean demo;
    private final InstantSource time;

    WellKnownFiles(
            PublicAddress address,
            SecuritySettings security,
            @Value("${tereze.demo:false}") boolean demo,
            InstantSource time) {
        this.address = address;
        this.security = security;
        this.demo = demo;
        this.time = time;
    }

    /// Where weaknesses are reported (RFC 9116). It expires, so that a forgotten copy is not trusted for ever.
    @GetMapping(SECURITY)
    ResponseEntity<String> security() {
        String contact = security.contact().isEmpty() ? address.to("/feedback") : security.contact();
        String languages = Stream.of(Language.values()).map(Language::code).collect(Collectors.joining(", "));
        return file("""
                Contact: %s
                Expires: %s
                Preferred-Languages: %s
                Canonical: %s
                """.formatted(
                contact, time.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID), languages, address.to(SECURITY)));
    }

    /// What search engines may read: public pages, and nothing of a demonstration, because nobody there is
    /// real.
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        Stream<String> closed = demo ? Stream.of("/") : OF_NOBODY_ELSE.stream();
        return file("User-agent: *\n"
                + closed.map(path -> "Disallow: " + path + "\n").collect(Collectors.joining()));
    }

    private static ResponseEntity<String> file(String content) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(content);
    }
}
