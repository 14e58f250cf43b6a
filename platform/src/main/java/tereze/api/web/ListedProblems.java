package tereze.api.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tereze.api.ProblemCode;
import tereze.api.ProblemCodes;

/// Finds the enums of problems on the class path, when they are first asked for. Thread-safe.
@Component
final class ListedProblems implements ProblemCodes {
    private final AtomicReference<@Nullable List<ProblemCode>> found = new AtomicReference<>();

    @Override
    public List<ProblemCode> all() {
        List<ProblemCode> before = found.get();
        if (before != null) {
            return before;
        }
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        List<ProblemCode> all = scanner.findCandidateComponents("tereze").stream()
                .map(candidate -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(candidate.getBeanClassName()),
                        getClass().getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .flatMap(constant -> constant instanceof ProblemCode code ? Stream.of(code) : Stream.empty())
                .sorted(Comparator.comparing(ProblemCode::code))
                .toList();
        found.set(all);
        return all;
    }
}
