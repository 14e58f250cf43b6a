package tereze.testing;

import java.util.function.Consumer;

/// A page in one of its states.
///
/// @param mapping the request that returns the page, such as `GET /cases/{id}`
/// @param page the page to which this state belongs
/// @param who the person who opens it
/// @param path the path of the page, or the path where the steps to it begin
/// @param then the steps from the path to the page
/// @param status the expected status of the response
public record Place(String mapping, String page, Who who, String path, Consumer<Visitor> then, int status) {
    /// A person of the [Scene].
    public enum Who {
        VISITOR,
        CITIZEN,
        OWNER,
        OFFICER,
        SIGNER
    }

    /// The page at a path, with status 200.
    ///
    /// @param route such as `/cases/{id}`
    public static Place at(String route, Who who, String path) {
        return new Place("GET " + route, route, who, path, _ -> {}, 200);
    }

    /// As [#at(String, Who, String)], where the path is the route.
    public static Place at(String path, Who who) {
        return at(path, who, path);
    }

    /// The same page as another person sees it.
    public Place seenBy(Who other) {
        return new Place(mapping, page, other, path, then, status);
    }

    /// The same page with a query.
    ///
    /// @param query such as `?sent=true`
    public Place with(String query) {
        return new Place(mapping, page, who, path + query, then, status);
    }

    public Place answered(int code) {
        return new Place(mapping, page, who, path, then, code);
    }

    /// A separate page, although other pages have the same route.
    public Place apart() {
        return new Place(mapping, path, who, path, then, status);
    }

    /// The same page after its form is refused.
    public Place refused(Consumer<Visitor> step) {
        return new Place(mapping.replaceFirst("GET", "POST"), page, who, path, step, 422);
    }

    @Override
    public String toString() {
        return mapping + " (" + path + ") as " + who + ", " + status;
    }
}
