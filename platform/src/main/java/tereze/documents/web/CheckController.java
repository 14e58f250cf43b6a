package tereze.documents.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.documents.CheckCode;
import tereze.documents.Checked;
import tereze.documents.Documents;

/// Tells anybody whether the document they were shown is genuine and still holds, and nothing more: not whose it is,
/// not what it says. Questions are not counted or slowed here; that nobody can guess a code is what keeps them out.
@RestController
class CheckController {
    private final Documents documents;

    CheckController(Documents documents) {
        this.documents = documents;
    }

    /// What a check tells.
    ///
    /// @param genuine whether a document with this code was made here
    /// @param valid whether what it says holds today
    record CheckView(boolean genuine, boolean valid) {
        static CheckView of(Checked checked) {
            return new CheckView(checked != Checked.UNKNOWN, checked == Checked.HOLDS);
        }
    }

    @GetMapping("/api/v1/check/{code}")
    Reply check(@PathVariable String code) {
        return CheckCode.read(code)
                .<Reply>map(read -> Reply.ok(CheckView.of(documents.check(read))))
                .orElse(Problem.of(DocumentProblem.CHECK_CODE_MISTYPED));
    }
}
