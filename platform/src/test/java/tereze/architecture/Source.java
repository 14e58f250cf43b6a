package tereze.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java file as the compiler parses it, for rules that cannot be checked in bytecode.
///
/// @param name the path below the source root, such as `tereze/acts/Batch.java`
record Source(String name, String text, CompilationUnitTree tree, Trees trees) {
    /// A text in the source, including the texts that are joined to it by `+`. A part that is not a literal is a
    /// `?`.
    record Text(String value, String place) {}

    /// A class, interface, record or enum.
    ///
    /// @param topLevel whether it is not nested in another
    record Type(ClassTree tree, boolean topLevel, boolean isPublic, boolean documented, String place) {
        String simpleName() {
            return tree.getSimpleName().toString();
        }
    }

    /// A method or constructor, with the number of lines between its braces.
    record Method(MethodTree tree, boolean inRecord, long lines, String place) {
        boolean isConstructor() {
            return tree.getName().contentEquals("<init>");
        }
    }

    /// All sources below some folders, including package descriptions, each folder in the order of file names.
    static List<Source> under(List<Path> folders) {
        List<InMemory> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .forEach(file ->
                                found.add(new InMemory(folder.relativize(file).toString(), read(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parse(found);
    }

    static Source of(String name, String text) {
        return parse(List.of(new InMemory(name, text))).getFirst();
    }

    private static List<Source> parse(List<InMemory> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        Trees trees = Trees.instance(task);
        List<Source> sources = new ArrayList<>();
        try {
            Iterator<InMemory> file = files.iterator();
            for (CompilationUnitTree tree : task.parse()) {
                InMemory parsed = file.next();
                sources.add(new Source(parsed.path, parsed.text, tree, trees));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /// The module, such as `acts` of `tereze/acts/record/Envelope.java`; empty in the root package.
    String module() {
        String[] parts = name.split("/", -1);
        return parts.length > 2 ? parts[1] : "";
    }

    /// Whether the file lies in its module's root package.
    boolean inModuleRoot() {
        return name.split("/", -1).length == 3;
    }

    long lines() {
        return text.lines().count();
    }

    List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
                StringBuilder joined = new StringBuilder();
                boolean whole = getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.PLUS;
                if (whole && sum.getKind() == Tree.Kind.PLUS && join(sum, joined)) {
                    texts.add(new Text(joined.toString(), place(sum)));
                }
                return super.visitBinary(sum, null);
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
                if (literal.getValue() instanceof String value
                        && getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.PLUS) {
                    texts.add(new Text(value, place(literal)));
                }
                return null;
            }
        }.scan(tree, null);
        return texts;
    }

    /// Appends the text of a sum; false if it contains no text.
    private static boolean join(Tree part, StringBuilder joined) {
        if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            boolean left = join(sum.getLeftOperand(), joined);
            return join(sum.getRightOperand(), joined) || left;
        } else if (part instanceof ParenthesizedTree inner) {
            return join(inner.getExpression(), joined);
        } else if (part instanceof LiteralTree literal && literal.getValue() instanceof String value) {
            joined.append(value);
            return true;
        }
        joined.append('?');
        return false;
    }

    List<Type> types() {
        List<Type> types = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
                TreePath path = getCurrentPath();
                if (!type.getSimpleName().isEmpty()) {
                    types.add(new Type(
                            type,
                            path.getParentPath().getLeaf() instanceof CompilationUnitTree,
                            isPublic(path),
                            trees.getDocComment(path) != null,
                            place(type)));
                }
                return super.visitClass(type, null);
            }
        }.scan(tree, null);
        return types;
    }

    /// Members of an interface are public without the modifier. A member of a type that is not public is not
    /// public.
    private static boolean isPublic(TreePath path) {
        ClassTree type = (ClassTree) path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        boolean open =
                type.getModifiers().getFlags().contains(Modifier.PUBLIC) || parent.getKind() == Tree.Kind.INTERFACE;
        return switch (parent) {
            case CompilationUnitTree top -> open;
            case ClassTree outer -> open && isPublic(path.getParentPath());
            default -> false;
        };
    }

    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
                boolean inRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
                long lines = method.getBody() == null ? 0 : lineOfEnd(method.getBody()) - line(method.getBody()) - 1;
                methods.add(new Method(method, inRecord, lines, place(method)));
                return super.visitMethod(method, null);
            }
        }.scan(tree, null);
        return methods;
    }

    String place(Tree part) {
        return name + ":" + line(part);
    }

    private long line(Tree part) {
        return tree.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(tree, part));
    }

    private long lineOfEnd(Tree part) {
        return tree.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(tree, part));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        InMemory(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
