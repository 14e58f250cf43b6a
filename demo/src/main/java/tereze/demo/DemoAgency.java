package tereze.demo;

import java.util.List;

/// An agency to ask as.
///
/// @param agency its code
/// @param name in the language of whoever asks
/// @param kind `public` or `private`
/// @param grounds what it may ask for, and on what ground
public record DemoAgency(String agency, String name, String kind, List<AskingGround> grounds) {
    public DemoAgency {
        grounds = List.copyOf(grounds);
    }

    /// A purpose with its ground.
    public record AskingGround(String purpose, String ground) {}
}
