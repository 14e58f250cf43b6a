package tereze.documents.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.documents.CheckCode;
import tereze.documents.Documents;
import tereze.documents.Validity;

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
    /// @param from the day from which it will hold; null unless that has not come
    /// @param notSince the first day on which it no longer held; null unless it no longer holds
    record CheckView(
            boolean genuine,
            boolean valid,
            @Nullable LocalDate from,
            @Nullable LocalDate notSince) {
        static CheckView of(Optional<Validity> found) {
            return found.map(CheckView::of).orElse(new CheckView(false, false, null, null));
        }

        static CheckView of(Validity validity) {
            return switch (validity) {
                case Validity.Holds() -> new CheckView(true, true, null, null);
                case Validity.NotYet(LocalDate from) -> new CheckView(true, false, from, null);
                case Validity.NoLonger(LocalDate since) -> new CheckView(true, false, null, since);
            };
        }
    }

    @GetMapping("/api/v1/check/{code}")
    Reply check(@PathVariable String code) {
        return CheckCode.read(code)
                .<Reply>map(read -> Reply.ok(CheckView.of(documents.check(read))))
                .orElse(Problem.of(DocumentProblem.CHECK_CODE_MISTYPED));
    }
}
