package tereze.api;

import tereze.acts.Code;

/// A kind of refusal with a code and an HTTP status that never change, so that callers can rely on them.
///
/// A module lists its own in an enum: `APPLICATION_OPEN(409)` has the code `application-open`, and its texts are
/// under that key in `country/kz/texts/problems_*.properties`, or in `NAME-problems_*.properties` of a module (a test
/// fails if one is missing). A second key with
/// `.detail` appended may add more text.
public interface ProblemCode {
    /// The name of the enum constant.
    String name();

    /// The HTTP status, 400 to 599.
    int status();

    /// The page with all codes. It has an anchor for each.
    String PAGE = "/developers/problems";

    /// The `type` of a problem (RFC 9457): where its code is explained. The same on each installation, so it is a
    /// reference without a host.
    static String type(String code) {
        return PAGE + "#" + code;
    }

    /// Whether a repeat of the request gets the same answer, so that it is stored under the request's idempotency key.
    /// A refusal that ends by itself is not: the same request may be taken later. See also [RawResponse#lasts].
    default boolean lasts() {
        return true;
    }

    /// The stable code, such as `application-open`.
    default String code() {
        return Code.of(name());
    }
}
