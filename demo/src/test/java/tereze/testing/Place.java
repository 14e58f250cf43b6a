package tereze.testing;

import java.util.function.Consumer;

/// A page in one of its states.
///
/// @param mapping the request that the application answers with it, such as `GET /cases/{id}`
/// @param page the page that it is a state of
/// @param who looks at it
/// @param path where it is, or where the way to it begins
/// @param then the rest of the way
/// @param status what it is answered with
public record Place(String mapping, String page, Who who, String path, Consumer<Visitor> then, int status) {
    /// Somebody of the [Scene].
    public enum Who {
        VISITOR,
        CITIZEN,
        OWNER,
        OFFICER
    }

    /// The page at an address, which is answered with 200.
    ///
    /// @param route such as `/cases/{id}`
    public static Place at(String route, Who who, String path) {
        return new Place("GET " + route, route, who, path, _ -> {}, 200);
    }

    /// As [#at(String, Who, String)], where the address is the route.
    public static Place at(String path, Who who) {
        return at(path, who, path);
    }

    /// The same address as another person sees it.
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

    /// A page of its own, although others have its route.
    public Place apart() {
        return new Place(mapping, path, who, path, then, status);
    }

    /// The same page after its form was refused.
    public Place refused(Consumer<Visitor> step) {
        return new Place(mapping.replaceFirst("GET", "POST"), page, who, path, step, 422);
    }

    @Override
    public String toString() {
        return mapping + " (" + path + ") as " + who + ", " + status;
    }
}
