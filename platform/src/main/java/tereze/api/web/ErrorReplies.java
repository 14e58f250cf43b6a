package tereze.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tereze.api.Reply;

/// Responds with a problem to requests that were refused only by an error status.
@Controller
final class ErrorReplies implements ErrorController {
    @RequestMapping("${spring.web.error.path:/error}")
    Reply<Void> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Reply.problem(ProblemAdvice.code(HttpStatusCode.valueOf(status == null ? 404 : (Integer) status)));
    }
}
