package tereze.cases;

/// What it means to consent, for the page on which it is asked. The module that writes the outcome registers it as a
/// bean. Who is asked should know what they give before they answer, and not afterwards.
///
/// @param writer the name of the writer of the outcome, such as `residence.register`
/// @param template the template with the fragment, such as `parts/registration`
/// @param fragment its name
public record ConsentMeaning(String writer, String template, String fragment) {}
