package tereze.api;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;

/// The description of the API, as `/api/openapi.json` serves it.
public interface ApiDocument {
    /// Reads the description. The first call takes about a second, later ones nothing.
    ///
    /// @param request any: the description does not depend on it
    JsonNode read(HttpServletRequest request);
}
