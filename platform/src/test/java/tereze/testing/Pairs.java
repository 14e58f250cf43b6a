package tereze.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.provider.CsvSource;

/// What a table of *states × commands* has to name: every pair, each one time.
public final class Pairs {
    private Pairs() {}

    /// The pairs of two enumerations, as `STATE,COMMAND`.
    public static List<String> of(Enum<?>[] states, Enum<?>[] commands) {
        return Arrays.stream(states)
                .flatMap(state -> Arrays.stream(commands).map(command -> state + "," + command))
                .toList();
    }

    /// The pairs that the rows of a test's [CsvSource] begin with; what follows them is what they lead to.
    ///
    /// @param method of the test, the only one of its name
    public static List<String> named(Class<?> test, String method) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(method))
                .map(Pairs::rows)
                .findFirst()
                .orElseThrow()
                .lines()
                .map(row -> row.replaceAll("\\s", "").replaceAll(",[^,]*$", ""))
                .toList();
    }

    private static String rows(Method method) {
        return method.getAnnotation(CsvSource.class).textBlock();
    }
}
