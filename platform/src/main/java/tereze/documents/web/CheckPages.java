package tereze.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.documents.CheckCode;
import tereze.documents.Documents;
import tereze.documents.Validity;

/// Where anybody types the code of a document they were shown, and where its QR code leads.
@Controller
class CheckPages {
    private static final int MISTYPED = DocumentProblem.CHECK_CODE_MISTYPED.status();

    private final Documents documents;

    CheckPages(Documents documents) {
        this.documents = documents;
    }

    /// What the check found.
    ///
    /// @param found `holds`, `not-yet`, `no-longer` or `unknown`: the last part of its text's key
    /// @param day since when it no longer holds, or from when it will; null otherwise
    public record Finding(String found, @Nullable LocalDate day) {
        static Finding of(Optional<Validity> validity) {
            return validity.map(Finding::of).orElse(new Finding("unknown", null));
        }

        static Finding of(Validity validity) {
            return switch (validity) {
                case Validity.Holds() -> new Finding("holds", null);
                case Validity.NotYet(LocalDate from) -> new Finding("not-yet", from);
                case Validity.NoLonger(LocalDate since) -> new Finding("no-longer", since);
            };
        }
    }

    @GetMapping("/check")
    String ask(@RequestParam(required = false) @Nullable String code, Model model, HttpServletResponse response) {
        return code == null ? form("", false, model) : typed(code, model, response);
    }

    @GetMapping("/check/{code}")
    String check(@PathVariable String code, Model model, HttpServletResponse response) {
        Optional<CheckCode> read = CheckCode.read(code);
        if (read.isEmpty()) {
            response.setStatus(MISTYPED);
            return form(code, true, model);
        }
        model.addAttribute("code", read.get().grouped());
        model.addAttribute("finding", Finding.of(documents.check(read.get())));
        return "documents/checked";
    }

    /// The answer has an address of its own, the same whether the code was typed or photographed.
    private static String typed(String code, Model model, HttpServletResponse response) {
        Optional<CheckCode> read = CheckCode.read(code);
        if (read.isPresent()) {
            return "redirect:/check/" + read.get().value();
        }
        response.setStatus(MISTYPED);
        return form(code, true, model);
    }

    private static String form(String typed, boolean mistyped, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("mistyped", mistyped);
        return "documents/check";
    }
}
