package tereze.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tereze.api.FindablePages;

/// The pages that the modules register for the search, without a server.
public final class RegisteredPages {
    private RegisteredPages() {}

    /// The values of all configurations of the product that return [FindablePages].
    public static List<FindablePages> onClassPath() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        List<FindablePages> all = new ArrayList<>();
        scanner.findCandidateComponents("tereze").forEach(found -> {
            try {
                Class<?> configuration = Class.forName(found.getBeanClassName());
                for (Method method : configuration.getDeclaredMethods()) {
                    if (method.getReturnType() == FindablePages.class) {
                        Constructor<?> constructor = configuration.getDeclaredConstructor();
                        constructor.setAccessible(true);
                        method.setAccessible(true);
                        all.add((FindablePages) method.invoke(constructor.newInstance()));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("pages of " + found.getBeanClassName(), e);
            }
        });
        return all;
    }
}
