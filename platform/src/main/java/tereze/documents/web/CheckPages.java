package tereze.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tereze.documents.CheckCode;
import tereze.documents.Documents;

/// The page where anybody types the code of a document. The QR code of a document opens it too.
@Controller
class CheckPages {
    private static final int MISTYPED = DocumentProblem.CHECK_CODE_MISTYPED.status();

    private final Documents documents;

    CheckPages(Documents documents) {
        this.documents = documents;
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
        model.addAttribute("checked", documents.check(read.get()).name());
        return "documents/checked";
    }

    /// The answer has its own URL, which is the same for a typed and a scanned code.
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
