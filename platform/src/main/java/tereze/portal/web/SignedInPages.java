package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tereze.access.Caller;
import tereze.sessions.Sessions;

/// The page where people see how often they are signed in, and sign out everywhere.
@Controller
class SignedInPages {
    private final Sessions sessions;

    SignedInPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/cabinet/signed-in")
    String signedIn(Caller.Person caller, Model model) {
        model.addAttribute("begun", sessions.begun(caller.person()));
        return "portal/signed-in";
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        sessions.closeAll(request, response);
        return "redirect:/";
    }
}
