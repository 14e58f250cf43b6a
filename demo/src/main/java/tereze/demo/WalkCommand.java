package tereze.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tereze.api.DateWords;
import tereze.launcher.CannotStart;
import tools.jackson.databind.JsonNode;

/// Shows the main scenario step by step: a tenant applies, the owners consent, and a school's agency confirms the
/// address without any paper. It uses only the HTTP API of a running demonstration.
@Command(name = "walk", description = "Walk through the main job against a running demonstration, step by step.")
final class WalkCommand implements Callable<Integer> {
    private static final int MONTHS = 6;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Option(names = "--url", paramLabel = "URL", description = "Where it runs (default: ${DEFAULT-VALUE}).")
    private String url = "http://127.0.0.1:8080";

    @Option(names = "--slow", description = "Wait two seconds before each step, to read along.")
    private boolean slow;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int step;

    /// A person of the demonstration.
    private record Member(String iin, String name, @Nullable String rents, List<String> owns) {}

    /// A tenant who can apply, with everybody who must consent.
    private record Scene(Member tenant, String token, String rka, List<Member> owners) {}

    private record Application(String service, Form form) {}

    private record Form(String premises, String from, int months) {}

    private record Question(String iin, String rka, String purpose, String ground, String caseNumber) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        WalkClient client = new WalkClient(url, out);
        Scene scene = scene(client);
        String kase = apply(client, scene);
        scene.owners().forEach(owner -> consent(client, owner, kase));
        granted(client, scene, kase);
        verify(client, scene);
        seen(client, scene);
        out.println();
        out.println("On pages: " + url + TryPages.PAGE);
        out.println("Done: registered without a paper, confirmed without a certificate, and everybody can see it.");
        out.flush();
        return 0;
    }

    private Scene scene(WalkClient client) {
        WalkClient.Answered answered = client.look("/demo/persons.json", null);
        if (answered.status() != 200) {
            throw new CannotStart(url + " is no demonstration: start one with ./tereze run");
        }
        List<Member> members = stream(answered.body()).map(WalkCommand::member).toList();
        return members.stream()
                .flatMap(tenant -> scene(client, tenant, members).stream())
                .findFirst()
                .orElseThrow(() -> new CannotStart("every tenant of the demonstration is registered already;"
                        + " to start anew, stop it and run ./tereze run --data NEW-FOLDER"));
    }

    /// Empty if the person is no tenant, if the owner is not in the demonstration, or if the person is already
    /// registered there.
    private static Optional<Scene> scene(WalkClient client, Member tenant, List<Member> members) {
        String rka = tenant.rents();
        if (rka == null) {
            return Optional.empty();
        }
        List<Member> owners =
                members.stream().filter(member -> member.owns().contains(rka)).toList();
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        String token = client.token(Map.of("iin", tenant.iin()));
        boolean registered = items(client.look("/api/v1/me/registrations", token))
                .anyMatch(item -> item.path("premises").asString("").equals(rka)
                        && item.path("ended").isNull());
        boolean applied = items(client.look("/api/v1/me/cases", token))
                .anyMatch(item -> List.of("waiting-consent", "with-officer")
                        .contains(item.path("status").asString("")));
        return registered || applied ? Optional.empty() : Optional.of(new Scene(tenant, token, rka, owners));
    }

    private String apply(WalkClient client, Scene scene) {
        say(scene.tenant().name() + " (synthetic) rents a dwelling and asks to be registered there for " + MONTHS
                + " months.");
        LocalDate today = Instant.parse(
                        client.look("/demo/clock", null).expect(200).text("now"))
                .atZone(DateWords.ZONE)
                .toLocalDate();
        WalkClient.Answered applied = client.post(
                        "/api/v1/cases",
                        scene.token(),
                        new Application("residence-temporary", new Form(scene.rka(), today.toString(), MONTHS)))
                .expect(201);
        client.see(applied.text("page"), scene.tenant().name());
        return applied.text("case");
    }

    private void consent(WalkClient client, Member owner, String kase) {
        String token = client.token(Map.of("iin", owner.iin()));
        say(owner.name() + " owns it, was asked, and consents.");
        boolean asked = items(client.look("/api/v1/me/consents", token).expect(200))
                .anyMatch(item -> item.path("case").asString("").equals(kase));
        if (!asked) {
            throw new CannotStart("the step failed: the owner was not asked");
        }
        WalkClient.Answered consented = client.post(
                        "/api/v1/cases/" + kase + "/consents", token, Map.of("decision", "give"))
                .expect(200);
        client.see(consented.text("page"), owner.name());
    }

    private void granted(WalkClient client, Scene scene, String kase) {
        say("The rules have decided by themselves: the registration stands.");
        WalkClient.Answered read =
                client.get("/api/v1/cases/" + kase, scene.token()).expect(200);
        client.see(read.text("page"), scene.tenant().name());
        String status = read.text("status");
        if (!status.equals("granted")) {
            throw new CannotStart("the step failed: the case is " + status + " (expected: granted)");
        }
    }

    private void verify(WalkClient client, Scene scene) {
        say("A school's agency has to know the address. It asks the register, and the tenant for nothing.");
        String token = client.token(Map.of("agency", "education"));
        WalkClient.Answered answered = client.post(
                        "/api/v1/exchange/addresses/verify",
                        token,
                        new Question(scene.tenant().iin(), scene.rka(), "school-admission", "order-564", "WALK-1"))
                .expect(200);
        if (!answered.body().path("registered").asBoolean(false)) {
            throw new CannotStart("the step failed: the agency was told that nobody is registered");
        }
    }

    private void seen(WalkClient client, Scene scene) {
        say("The tenant sees who asked, when and why.");
        WalkClient.Answered log =
                client.get("/api/v1/me/access-log", scene.token()).expect(200);
        if (items(log).noneMatch(item -> item.path("purpose").asString("").equals("school-admission"))) {
            throw new CannotStart("the step failed: the question is missing from the tenant's access log");
        }
        client.see("/cabinet/who-asked", scene.tenant().name());
    }

    private void say(String what) {
        step++;
        pause();
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(step + ". " + what);
        out.flush();
    }

    private void pause() {
        if (!slow || step == 1) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted");
        }
    }

    private static Member member(JsonNode person) {
        JsonNode rents = person.path("rents");
        return new Member(
                person.path("iin").asString(""),
                person.path("name").asString(""),
                rents.isString() ? rents.asString() : null,
                stream(person.path("owns")).map(rka -> rka.asString("")).toList());
    }

    private static Stream<JsonNode> items(WalkClient.Answered list) {
        return stream(list.body().path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
