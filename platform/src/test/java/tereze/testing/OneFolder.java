package tereze.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// A service in a folder of its own, with `java` and `resources` as in a Maven module. It is compiled and added to
/// the class path of the product, which does not name it.
public final class OneFolder {
    private static final List<String> STRICTLY =
            List.of("-parameters", "-Werror", "-Xlint:all,-processing,-serial,-classfile");

    private OneFolder() {}

    /// A class loader that has the product and the service.
    ///
    /// @param compiled the folder for its classes
    public static URLClassLoader load(Path folder, Path compiled) {
        compile(folder.resolve("java"), compiled);
        return new URLClassLoader(
                new URL[] {url(compiled), url(folder.resolve("resources"))}, OneFolder.class.getClassLoader());
    }

    /// Runs a task with a class loader as the context class loader of the thread, which finds the files on the
    /// class path.
    public static <T> T with(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void compile(Path sources, Path compiled) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var mistakes = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(mistakes, null, null);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> java =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = Stream.concat(STRICTLY.stream(), Stream.of("-d", compiled.toString()))
                    .toList();
            if (!compiler.getTask(null, files, mistakes, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call()) {
                throw new AssertionError(mistakes.getDiagnostics());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(folder.toString(), e);
        }
    }
}
