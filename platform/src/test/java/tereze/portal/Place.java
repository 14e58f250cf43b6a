package tereze.portal;

import java.util.function.Consumer;
import tereze.testing.Visitor;

/// A page that somebody can stand on.
///
/// @param mapping what of the application answers there, such as `GET /cases/{id}`
/// @param who looks at it
/// @param path where it is, or where the way to it begins
/// @param then the rest of the way
/// @param status what it is answered with
record Place(String mapping, Who who, String path, Consumer<Visitor> then, int status) {
    /// Whoever looks.
    enum Who {
        VISITOR,
        CITIZEN,
        OWNER,
        OFFICER
    }

    static Place at(String mapping, Who who, String path) {
        return new Place("GET " + mapping, who, path, _ -> {}, 200);
    }

    /// The same address for other hands.
    Place to(Who other) {
        return new Place(mapping, other, path, then, status);
    }

    Place answered(int told) {
        return new Place(mapping, who, path, then, told);
    }

    /// What a form there is answered with.
    Place after(String posted, Consumer<Visitor> step) {
        return new Place("POST " + posted, who, path, step, 422);
    }

    /// Its address without a query: what is shown there are states of one page.
    String page() {
        return path.replaceFirst("[?].*", "");
    }

    @Override
    public String toString() {
        return mapping + " (" + path + ") as " + who + ", " + status;
    }
}
