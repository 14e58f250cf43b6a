package tereze.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.errorprone.annotations.CheckReturnValue;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import tereze.acts.Command;

/// A rule for compiled classes.
///
/// @param name what the rule requires
/// @param planted the simple name of the planted class that breaks it
record BytecodeRule(String name, ArchRule rule, String planted) {
    private static final Set<String> RANDOM_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");

    @Override
    public String toString() {
        return name;
    }

    /// The rules for all classes under a root package: the package of the product, or that of the planted
    /// breaches.
    static List<BytecodeRule> under(String root) {
        return Stream.of(ofPurity(root), ofBeans(root), ofModules(root))
                .flatMap(List::stream)
                .toList();
    }

    private static List<BytecodeRule> ofPurity(String root) {
        return List.of(
                new BytecodeRule(
                        "rules are pure: values of their module in, values out",
                        classes()
                                .that()
                                .resideInAPackage(root + "..rules..")
                                .should()
                                .onlyDependOnClassesThat(pureTypes(root)),
                        "Impure"),
                new BytecodeRule(
                        "clock and random come from the launcher, or from the demonstration's commands",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(root + ".launcher..", root + ".demo..")
                                .should()
                                .accessTargetWhere(readsClockOrRandom()),
                        "Clocked"));
    }

    private static List<BytecodeRule> ofBeans(String root) {
        return List.of(
                new BytecodeRule(
                        "beans get what they need through their constructor",
                        noFields()
                                .should()
                                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                                .orShould()
                                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                                .orShould()
                                .beAnnotatedWith("jakarta.annotation.Resource")
                                .orShould()
                                .beAnnotatedWith("jakarta.inject.Inject"),
                        "Injected"),
                new BytecodeRule(
                        "a bean holds no state but whether it runs: its fields are final",
                        classes()
                                .that(areBeans())
                                .and()
                                .doNotImplement(Lifecycle.class)
                                .and()
                                .resideOutsideOfPackages(root + ".launcher..")
                                .should(haveOnlyFinalFields()),
                        "Stateful"),
                new BytecodeRule(
                        "controllers are not public",
                        classes()
                                .that(metaAnnotatedWith(Controller.class))
                                .should()
                                .notBePublic(),
                        "PublicController"),
                new BytecodeRule(
                        "a command that is made is run: the compiler is told that it must be used",
                        methods()
                                .that()
                                .haveRawReturnType(Command.class)
                                .and()
                                .arePublic()
                                .should()
                                .beAnnotatedWith(CheckReturnValue.class)
                                .orShould()
                                .beDeclaredIn(Command.class),
                        "UnusedCommand"));
    }

    private static List<BytecodeRule> ofModules(String root) {
        return List.of(
                new BytecodeRule(
                        "a store serves the root of its module and nobody else",
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + "..web..", root + "..rules..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(root + "..store.."),
                        "StoreCaller"),
                new BytecodeRule(
                        "stores read by the client that lets no query of a command go unnoted",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(root + ".acts..", root + ".launcher..", root + ".demo..")
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("javax.sql.DataSource")
                                .orShould()
                                .accessTargetWhere(opensConnections()),
                        "PrivateConnections"),
                new BytecodeRule(
                        "modules form no cycle",
                        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                        "Round"));
    }

    private static DescribedPredicate<JavaClass> pureTypes(String root) {
        DescribedPredicate<JavaClass> own = resideInAnyPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(root + "..store..", root + "..web..")));
        DescribedPredicate<JavaClass> values = resideInAnyPackage(
                        "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..", "org.jspecify..")
                .and(DescribedPredicate.not(resideInAPackage("java.util.concurrent..")))
                .and(DescribedPredicate.describe(
                        "hold no clock or random", type -> !isClockOrRandom(elementName(type))));
        return own.or(values)
                .or(DescribedPredicate.describe(
                        "primitive", type -> type.getBaseComponentType().isPrimitive()))
                .as("types of the modules outside their stores and web, plain values of the JDK");
    }

    private static String elementName(JavaClass type) {
        return type.getBaseComponentType().getName();
    }

    private static boolean isClockOrRandom(String type) {
        return RANDOM_TYPES.contains(type) || CLOCKS.contains(type);
    }

    /// `System.nanoTime` is allowed, because it measures a duration and not the time of day.
    private static DescribedPredicate<JavaAccess<?>> readsClockOrRandom() {
        return DescribedPredicate.describe("reads a clock or draws a random value", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean clock = (owner.startsWith("java.time.") && name.equals("now"))
                    || (CLOCKS.contains(owner) && name.startsWith("system"))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                    || (owner.equals("java.util.Date") && isConstructor(target));
            boolean random = (RANDOM_TYPES.contains(owner) && (isConstructor(target) || name.equals("current")))
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"));
            return clock || random;
        });
    }

    private static DescribedPredicate<JavaAccess<?>> opensConnections() {
        return DescribedPredicate.describe("opens connections of its own", access -> {
            String owner = access.getTarget().getOwner().getName();
            return owner.equals("java.sql.DriverManager")
                    || (owner.equals("org.springframework.jdbc.core.simple.JdbcClient")
                            && access.getTarget().getName().equals("create"));
        });
    }

    private static boolean isConstructor(AccessTarget target) {
        return target.getName().equals("<init>");
    }

    /// Classes with an annotation of Spring, and classes that a `@Bean` method creates.
    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.<JavaClass>alwaysFalse()
                .or(metaAnnotatedWith(Component.class).forSubtype())
                .or(DescribedPredicate.describe(
                        "made by a bean method",
                        type -> type.getConstructorCallsToSelf().stream()
                                .anyMatch(call -> call.getOrigin() instanceof JavaMethod method
                                        && method.isAnnotatedWith(Bean.class)
                                        && method.getRawReturnType().isAssignableFrom(type.getName()))))
                .as("beans");
    }

    private static ArchCondition<JavaClass> haveOnlyFinalFields() {
        return new ArchCondition<>("have only final fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not final"));
                    }
                }
            }
        };
    }
}
