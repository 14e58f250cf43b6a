package tereze.documents.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.api.Reply;
import tereze.documents.CheckCode;
import tereze.documents.CheckResult;
import tereze.documents.Documents;

/// Answers anybody whether a document is genuine and still valid, and nothing else: neither its holder nor its
/// content. Checks are not counted or limited here. They need no limit, because nobody can guess a code.
@RestController
class CheckController {
    private final Documents documents;

    CheckController(Documents documents) {
        this.documents = documents;
    }

    /// The answer to a check.
    ///
    /// @param genuine whether a document with this code was made here
    /// @param valid whether it is valid today
    record CheckView(boolean genuine, boolean valid) {
        static CheckView of(CheckResult checked) {
            return new CheckView(checked != CheckResult.UNKNOWN, checked == CheckResult.HOLDS);
        }
    }

    /// Whether a document with this code is genuine and valid today.
    @GetMapping("/api/v1/check/{code}")
    Reply<CheckView> check(@PathVariable String code) {
        return CheckCode.read(code)
                .map(read -> Reply.ok(CheckView.of(documents.check(read))))
                .orElseGet(() -> Reply.problem(DocumentProblem.CHECK_CODE_MISTYPED));
    }
}
