package tereze.api.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tereze.acts.Code;
import tereze.api.JsonLines;
import tereze.api.JsonSchema;
import tereze.api.Language;
import tereze.api.Pdf;
import tereze.api.Problem;
import tereze.api.ProblemCode;
import tereze.api.Reply;
import tereze.api.Texts;

/// Describes the responses of an operation: for success, the type of its [Reply]; otherwise each problem that it can
/// return, by status.
@Component
final class DescribedReplies implements OperationCustomizer {
    /// The name of the schema that all problems share.
    static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addResponseWrapperToIgnore(Reply.class)
                .addResponseWrapperToIgnore(Reply.Created.class)
                .addResponseWrapperToIgnore(Reply.Accepted.class)
                .addResponseTypeToIgnore(Reply.NoContent.class);
    }

    private final OperationProblems problems;
    private final Texts texts = Texts.load("*problems");

    DescribedReplies(OperationProblems problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ResolvableType contents = ResolvableType.forMethodReturnType(method.getMethod())
                .as(Reply.class)
                .getGeneric();
        int status = status(contents.resolve(Object.class));
        ApiResponse success = operation.getResponses().values().iterator().next();
        success.setDescription(HttpStatus.valueOf(status).getReasonPhrase());
        if (status == Rendering.NO_CONTENT) {
            success.setContent(null);
        } else if (contents.resolve() == Pdf.class) {
            Schema<?> bytes = new Schema<>().types(Set.of("string")).format("binary");
            success.setContent(of(MediaType.APPLICATION_PDF_VALUE, bytes));
        } else if (contents.resolve() == JsonSchema.class) {
            success.setContent(of(JsonSchema.TYPE, new Schema<>().types(Set.of("object"))));
        } else if (contents.resolve() == JsonLines.class) {
            success.setContent(of(JsonLines.TYPE, new Schema<>().types(Set.of("object"))));
        }
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(Integer.toString(status), success);
        refusals(problems.of(method))
                .forEach((refused, response) -> responses.addApiResponse(refused.toString(), response));
        operation.setResponses(responses);
        if (!problems.needsCaller(method)) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private static int status(Class<?> body) {
        if (body == Reply.Created.class) {
            return Rendering.CREATED;
        }
        if (body == Reply.NoContent.class) {
            return Rendering.NO_CONTENT;
        }
        return body == Reply.Accepted.class ? Rendering.ACCEPTED : Rendering.OK;
    }

    private Map<Integer, ApiResponse> refusals(ReachableProblems.Found found) {
        Map<Integer, SortedSet<ProblemCode>> byStatus = found.codes().stream()
                .collect(Collectors.groupingBy(
                        ProblemCode::status, TreeMap::new, Collectors.toCollection(DescribedReplies::byCode)));
        Map<Integer, ApiResponse> responses = new TreeMap<>();
        byStatus.forEach((status, codes) -> responses.put(
                status,
                codes.equals(ofAll(status))
                        ? new ApiResponse().$ref(name(status))
                        : refusal(codes, found.declared() && Problem.DECLARED.contains(status))));
        return responses;
    }

    /// The refusals that any operation can return, by the names with which operations refer to them.
    Map<String, ApiResponse> common() {
        return OperationProblems.OF_ALL.stream()
                .map(ProblemCode::status)
                .distinct()
                .collect(Collectors.toMap(DescribedReplies::name, status -> refusal(ofAll(status), false)));
    }

    private static String name(int status) {
        return Code.of(HttpStatus.valueOf(status));
    }

    private static Set<ProblemCode> ofAll(int status) {
        return OperationProblems.OF_ALL.stream()
                .filter(code -> code.status() == status)
                .collect(Collectors.toCollection(DescribedReplies::byCode));
    }

    private static SortedSet<ProblemCode> byCode() {
        return new TreeSet<>(Comparator.comparing(ProblemCode::code));
    }

    private ApiResponse refusal(Set<ProblemCode> codes, boolean declared) {
        String description = codes.stream()
                .map(code -> "- `" + code.code() + "`: " + title(code))
                .collect(Collectors.joining("\n"));
        Schema<Object> code = new Schema<>();
        code.addType("string");
        if (declared) {
            description += "\n- or the code of a check that the declaration of the service names";
        } else {
            code.setEnum(List.copyOf(codes.stream().map(ProblemCode::code).toList()));
        }
        Schema<?> problem = new Schema<>()
                .addAllOfItem(new Schema<>().$ref(PROBLEM))
                .addAllOfItem(new Schema<>().types(Set.of("object")).addProperty("code", code));
        return new ApiResponse()
                .description(description)
                .content(of(MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
    }

    private static Content of(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new io.swagger.v3.oas.models.media.MediaType().schema(schema));
    }

    private String title(ProblemCode code) {
        return texts.find(code.code(), Language.EN).orElseThrow();
    }
}
