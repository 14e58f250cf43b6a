package tereze.architecture;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import tereze.testing.SourceFolders;

/// Checks how the product reads its sealed types. A `switch` must name each case, so that a new case breaks the
/// build wherever it must be handled. Types are identified by their simple names, as in the source.
///
/// @param parents the sealed types to which each case belongs
record SealedTypes(Map<String, Set<String>> parents) {
    private static final SealedTypes PRODUCT = of(Source.under(SourceFolders.main()));

    private static SealedTypes of(List<Source> sources) {
        List<Source.Type> types =
                sources.stream().flatMap(source -> source.types().stream()).toList();
        Set<String> sealed = types.stream()
                .filter(type -> type.tree().getModifiers().getFlags().contains(Modifier.SEALED))
                .map(Source.Type::simpleName)
                .collect(Collectors.toSet());
        Map<String, Set<String>> parents = new HashMap<>();
        types.forEach(type -> supertypes(type.tree())
                .filter(sealed::contains)
                .forEach(parent -> parents.computeIfAbsent(type.simpleName(), _ -> new HashSet<>())
                        .add(parent)));
        return new SealedTypes(parents);
    }

    /// The sealed types of the product, and of a source that may not be part of it.
    private static SealedTypes with(Source source) {
        Map<String, Set<String>> all = new HashMap<>(PRODUCT.parents());
        all.putAll(of(List.of(source)).parents());
        return new SealedTypes(all);
    }

    private static Stream<String> supertypes(ClassTree type) {
        return Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .map(SealedTypes::simpleName);
    }

    private static String simpleName(Tree type) {
        return type.toString().replaceFirst("<.*", "").replaceFirst("^.*\\.", "");
    }

    /// Switches over cases of a sealed type that also have a `default`, or a pattern for all the others.
    static List<String> defaults(Source source) {
        SealedTypes types = with(source);
        List<String> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void none) {
                look(tree, tree.getCases());
                return super.visitSwitch(tree, null);
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void none) {
                look(tree, tree.getCases());
                return super.visitSwitchExpression(tree, null);
            }

            private void look(Tree tree, List<? extends CaseTree> cases) {
                if (types.leavesCasesOut(cases)) {
                    found.add(source.place(tree) + " does not name each case of a sealed type");
                }
            }
        }.scan(source.tree(), null);
        return found;
    }

    private boolean leavesCasesOut(List<? extends CaseTree> cases) {
        Set<String> named = new HashSet<>();
        Set<String> parentsOfNamed = new HashSet<>();
        boolean rest = false;
        for (CaseTree one : cases) {
            for (CaseLabelTree label : one.getLabels()) {
                rest |= label instanceof DefaultCaseLabelTree;
                if (label instanceof PatternCaseLabelTree pattern) {
                    String type = patternType(pattern.getPattern());
                    named.add(type);
                    parentsOfNamed.addAll(parents.getOrDefault(type, Set.of()));
                }
            }
        }
        return !parentsOfNamed.isEmpty() && (rest || parentsOfNamed.stream().anyMatch(named::contains));
    }

    private static String patternType(@Nullable Tree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding -> simpleName(binding.getVariable().getType());
            case DeconstructionPatternTree record -> simpleName(record.getDeconstructor());
            case null, default -> "";
        };
    }

    /// Methods that check one value by `instanceof` for several cases of a sealed type.
    static List<String> chains(Source source) {
        SealedTypes types = with(source);
        Set<String> found = new LinkedHashSet<>();
        source.methods().forEach(method -> {
            Map<String, Set<String>> asked = new HashMap<>();
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void none) {
                    String type =
                            tree.getPattern() == null ? simpleName(tree.getType()) : patternType(tree.getPattern());
                    for (String parent : types.parents().getOrDefault(type, Set.of())) {
                        Set<String> cases =
                                asked.computeIfAbsent(tree.getExpression() + " " + parent, _ -> new HashSet<>());
                        if (cases.add(type) && cases.size() == 2) {
                            found.add(source.place(tree) + " asks for one case of " + parent + " after the other");
                        }
                    }
                    return super.visitInstanceOf(tree, null);
                }
            }.scan(method.tree(), null);
        });
        return List.copyOf(found);
    }
}
