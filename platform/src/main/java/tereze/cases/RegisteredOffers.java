package tereze.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;
import tereze.catalogue.Offers;
import tereze.catalogue.Shape;

/// The sources, writers and choices that modules offer to declarations, found by the types of beans without creating
/// them.
public final class RegisteredOffers {
    private static final String MODULES = "tereze";

    private RegisteredOffers() {}

    /// The offers of the modules on the classpath, without a running server.
    public static Offers onClassPath() {
        var beans = new DefaultListableBeanFactory();
        var scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.setIncludeAnnotationConfig(false);
        TypeFilter component = new AnnotationTypeFilter(Component.class);
        for (var type : Set.of(EvidenceSource.class, OutcomeWriter.class, ChoiceSource.class)) {
            TypeFilter offered = new AssignableTypeFilter(type);
            scanner.addIncludeFilter(
                    (found, readers) -> component.match(found, readers) && offered.match(found, readers));
        }
        scanner.scan(MODULES);
        return of(beans);
    }

    /// The offers of these beans.
    static Offers of(ListableBeanFactory beans) {
        return new Offers(
                named(beans, EvidenceSource.class, RegisteredOffers::source),
                named(beans, OutcomeWriter.class, RegisteredOffers::writer),
                named(
                        beans,
                        ChoiceSource.class,
                        (name, _) -> Set.of(Objects.requireNonNull(
                                        beans.findAnnotationOnBean(name, ChoiceSource.Fills.class, false), name)
                                .value())));
    }

    static Offers.Source source(String name, Class<?> source) {
        ResolvableType type = ResolvableType.forClass(source).as(EvidenceSource.class);
        return new Offers.Source(name, shape(type, 0), shape(type, 1));
    }

    static Offers.Writer writer(String name, Class<?> writer) {
        return new Offers.Writer(name, shape(ResolvableType.forClass(writer).as(OutcomeWriter.class), 0));
    }

    private static Shape<?> shape(ResolvableType type, int parameter) {
        Class<?> record = type.getGeneric(parameter).resolve(Object.class);
        return Shape.of(record.asSubclass(Record.class));
    }

    private static <T> Map<String, T> named(
            ListableBeanFactory beans, Class<?> type, BiFunction<String, Class<?>, T> offer) {
        Map<String, T> offers = new HashMap<>();
        for (String name : beans.getBeanNamesForType(type, false, false)) {
            offers.put(name, offer.apply(name, Objects.requireNonNull(beans.getType(name, false), name)));
        }
        return offers;
    }
}
