package tereze.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
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
        // The answer has its own URL, which is the same for a typed and a scanned code.
        return code == null
                ? form("", false, model)
                : answer(code, model, response, read -> "redirect:/check/" + read.value());
    }

    @GetMapping("/check/{code}")
    String check(@PathVariable String code, Model model, HttpServletResponse response) {
        return answer(code, model, response, read -> {
            model.addAttribute("code", read.grouped());
            model.addAttribute("checked", documents.check(read).name());
            return "documents/checked";
        });
    }

    /// @param answer the view for a code; one that is mistyped shows the form again
    private static String answer(
            String typed, Model model, HttpServletResponse response, Function<CheckCode, String> answer) {
        return CheckCode.read(typed).map(answer).orElseGet(() -> {
            response.setStatus(MISTYPED);
            return form(typed, true, model);
        });
    }

    private static String form(String typed, boolean mistyped, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("mistyped", mistyped);
        return "documents/check";
    }
}
