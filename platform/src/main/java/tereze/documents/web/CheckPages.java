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

/// Where anybody types the code of a document they were shown, and where its QR code leads.
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
