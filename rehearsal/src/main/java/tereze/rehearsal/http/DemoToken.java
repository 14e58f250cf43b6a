package tereze.rehearsal.http;

import java.io.IOException;
import tereze.rehearsal.http.HttpCaller.Answer;

/// How a person of the demonstration signs in.
public final class DemoToken {
    private DemoToken() {}

    /// Asks for a token of a person.
    ///
    /// @return 200 with the token
    public static Answer ask(Connections platform, String iin) throws IOException, InterruptedException {
        return platform.post("/demo/token", "", Json.object().put("iin", iin).toString());
    }

    /// The header of the person's further requests, with its `\r\n`.
    ///
    /// @throws IOException if the answer has no token
    public static String header(Answer answer) throws IOException {
        return "Authorization: Bearer " + Json.text(Json.read(answer), "access_token") + "\r\n";
    }
}
