package tereze.demo;

import java.util.List;

/// An agency that can be used in a demonstration.
///
/// @param agency its code
/// @param name in the caller's language
/// @param kind `public` or `private`
/// @param grounds the purposes for which it may query, with their legal grounds
public record DemoAgency(String agency, String name, String kind, List<AskingGround> grounds) {
    public DemoAgency {
        grounds = List.copyOf(grounds);
    }

    /// A purpose with its ground.
    public record AskingGround(String purpose, String ground) {}
}
