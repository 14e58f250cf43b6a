package tereze.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tereze.api.Problem;
import tereze.api.ProblemCode;

/// Finds the problems that a controller method can return: the constants of [ProblemCode] in the bytecode of the
/// method and of everything it calls in `web` packages and in `tereze.api`, including lambdas and method references.
/// A code in the `switch` over an outcome counts for every command with that outcome. Thread-safe.
@Component
final class ReachableProblems {
    private static final String OURS = "tereze.";
    private static final String EDGE = "tereze.api";

    private final ListableBeanFactory beans;

    ReachableProblems(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /// The result.
    ///
    /// @param declared whether a refusal can also have a code from the declaration of a service
    record Found(Set<ProblemCode> codes, boolean declared) {}

    /// The problems that a method can return.
    Found from(Method method) {
        Walk walk = new Walk();
        walk.into(new Called(
                method.getDeclaringClass().getName(),
                method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString()));
        return new Found(walk.codes, walk.declared);
    }

    private static String name(ClassDesc type) {
        String internal = type.descriptorString();
        return internal.startsWith("L")
                ? internal.substring(1, internal.length() - 1).replace('/', '.')
                : internal;
    }

    private static boolean isWeb(String type) {
        String module = ClassUtils.getPackageName(type);
        return module.startsWith(OURS) && (module.endsWith(".web") || module.equals(EDGE));
    }

    /// A method as bytecode identifies it.
    private record Called(String owner, String method, String type) {
        boolean declaresACode() {
            return owner.equals(Problem.class.getName()) && method.equals("declared");
        }
    }

    private final class Walk {
        private final Set<ProblemCode> codes = new LinkedHashSet<>();
        private final Set<Called> visited = new HashSet<>();
        private final Map<String, Optional<ClassModel>> classes = new HashMap<>();
        private boolean declared;

        private void into(Called called) {
            if (!called.owner().startsWith(OURS) || !visited.add(called)) {
                return;
            }
            declared |= called.declaresACode();
            if (isWeb(called.owner())) {
                read(called);
            }
            implementations(called.owner()).forEach(owner -> into(new Called(owner, called.method(), called.type())));
        }

        /// A controller may call an interface of its module that a class in `web` implements.
        private Stream<String> implementations(String owner) {
            Class<?> type = load(owner);
            return type.isInterface() && !type.isSealed()
                    ? Arrays.stream(beans.getBeanNamesForType(type, true, false))
                            .flatMap(bean -> Optional.ofNullable(beans.getType(bean)).stream())
                            .map(bean -> ClassUtils.getUserClass(bean).getName())
                            .filter(ReachableProblems::isWeb)
                    : Stream.of();
        }

        private void read(Called called) {
            classes.computeIfAbsent(called.owner(), ReachableProblems::parse).stream()
                    .flatMap(model -> model.methods().stream())
                    .filter(method -> method.methodName().equalsString(called.method())
                            && method.methodType().equalsString(called.type()))
                    .flatMap(method -> method.code().stream())
                    .flatMap(code -> code.elementStream())
                    .forEach(this::read);
        }

        private void read(CodeElement element) {
            if (element instanceof FieldInstruction field && field.opcode() == Opcode.GETSTATIC) {
                constant(name(field.owner().asSymbol()), field.name().stringValue())
                        .ifPresent(codes::add);
            } else if (element instanceof InvokeInstruction call) {
                into(new Called(
                        name(call.owner().asSymbol()),
                        call.name().stringValue(),
                        call.type().stringValue()));
            } else if (element instanceof InvokeDynamicInstruction lambda) {
                lambda.bootstrapArgs().forEach(argument -> {
                    if (argument instanceof DirectMethodHandleDesc handle) {
                        into(new Called(name(handle.owner()), handle.methodName(), handle.lookupDescriptor()));
                    }
                });
            }
        }

        private Optional<ProblemCode> constant(String owner, String field) {
            return Optional.of(owner)
                    .filter(name -> name.startsWith(OURS))
                    .map(ReachableProblems::load)
                    .filter(type -> type.isEnum() && ProblemCode.class.isAssignableFrom(type))
                    .flatMap(type -> Arrays.stream(type.getEnumConstants())
                            .map(ProblemCode.class::cast)
                            .filter(code -> code.name().equals(field))
                            .findFirst());
        }
    }

    private static Class<?> load(String name) {
        return ClassUtils.resolveClassName(name, null);
    }

    private static Optional<ClassModel> parse(String type) {
        Resource file = new ClassPathResource(ClassUtils.convertClassNameToResourcePath(type) + ".class");
        try {
            return file.exists() ? Optional.of(ClassFile.of().parse(file.getContentAsByteArray())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
