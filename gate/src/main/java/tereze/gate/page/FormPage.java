package tereze.gate.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.GateEvent.Subject;
import tereze.gate.rules.Schedule.Phase;

/// Where a ticket is taken: one field for the number.
public final class FormPage {
    private FormPage() {}

    /// What somebody has typed, and what is wrong with it.
    ///
    /// @param typed stays in the field; it is stored nowhere
    /// @param error null: nothing is wrong yet
    /// @param another whether this browser has a ticket already, and another person's number is wanted
    public record Typed(String typed, @Nullable String error, boolean another) {
        /// An empty field.
        public static final Typed NOTHING = new Typed("", null, false);
    }

    /// The page.
    public static Page of(Visit visit, Typed typed) {
        String title = visit.words().of("form.title");
        return visit.frame()
                .page(new Frame.Content(
                        typed.error() == null ? title : visit.words().of("error") + ": " + title,
                        join(visit, typed, false),
                        ScriptData.none(visit),
                        0));
    }

    /// The form with all around it.
    static Html join(Visit visit, Typed typed, boolean hidden) {
        Words words = visit.words();
        boolean late = visit.event().schedule().at(visit.now()) == Phase.GRACE;
        return Html.of(
                """
                <div id="join"{}>
                <h1>{}</h1>
                {}{}{}{}{}</div>
                """,
                Parts.hidden(hidden),
                words.of("form.title"),
                visit.service().isOut() && !late ? Parts.outage(visit, true, words.of("outage.tickets")) : Html.NONE,
                note(visit, typed, late),
                form(visit, typed),
                late ? Html.NONE : Parts.schedule(visit),
                typed.another()
                        ? Html.of("<p><a class=\"alone\" href=\"./\">{}</a></p>", words.of("form.back"))
                        : Html.NONE);
    }

    private static Html note(Visit visit, Typed typed, boolean late) {
        Words words = visit.words();
        if (typed.another()) {
            return Html.of("<p class=\"lead\">{}</p>\n", words.of("form.another"));
        }
        if (late) {
            return Html.of("<p class=\"lead\">{}</p>\n", words.of("form.late"));
        }
        Instant prequeue = visit.event().schedule().prequeue();
        return prequeue != null && visit.isEarly()
                ? Html.of("<p class=\"lead\">{}</p>\n", words.of("form.equal"))
                : Html.NONE;
    }

    private static Html form(Visit visit, Typed typed) {
        Words words = visit.words();
        String subject = visit.event().subject() == Subject.CHILD ? ".child" : ".person";
        String error = typed.error();
        boolean wrong = error != null;
        return Html.of(
                """
                <form method="post" action="./" novalidate>
                <div class="field{}">
                <label for="iin">{}</label>
                <p id="hint" class="hint">{}</p>
                {}<input id="iin" name="iin" inputmode="numeric" autocomplete="off" maxlength="64" value="{}"\
                 aria-describedby="hint{}"{}>
                </div>
                <input type="hidden" name="lang" value="{}">
                {}<button>{}</button>
                <p>{}</p>
                <p>{}</p>
                </form>
                """,
                wrong ? " wrong" : "",
                words.of("form.iin" + subject),
                words.of("form.hint" + subject),
                error != null ? Html.of("<p id=\"error\" class=\"error\" role=\"alert\">{}</p>\n", error) : Html.NONE,
                typed.typed(),
                wrong ? " error" : "",
                wrong ? new Html(" aria-invalid=\"true\"") : Html.NONE,
                words.language().code(),
                typed.another() ? new Html("<input type=\"hidden\" name=\"new\" value=\"1\">\n") : Html.NONE,
                words.of("form.button"),
                words.of("form.privacy"),
                words.of("form.again"));
    }
}
