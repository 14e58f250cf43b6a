package tereze.acts.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns that are derived from the stage of a state: `status`, the name of the stage, and those that a
/// [StageColumn] names.
final class Stages {
    private Stages() {}

    /// The columns of a sealed stage.
    static <T> List<StateTable.Column<T>> columns(Class<?> stage, Function<T, Object> stageOf) {
        List<StateTable.Column<T>> columns = new ArrayList<>();
        columns.add(RecordMapping.derived(
                "status", String.class, state -> name(stageOf.apply(state).getClass())));
        Map<String, Class<?>> types = new LinkedHashMap<>();
        components(stage).forEach(component -> types.put(columnOf(component), component.getType()));
        types.forEach((column, type) -> columns.add(column(column, type, stageOf)));
        return columns;
    }

    @SuppressWarnings("unchecked") // a column has one type in all stages, or the database refuses the declaration
    private static <T> StateTable.Column<T> column(String name, Class<?> type, Function<T, Object> stageOf) {
        return RecordMapping.derived(name, (Class<Object>) type, state -> value(stageOf.apply(state), name));
    }

    /// `WithOfficer` as `with-officer`.
    static String name(Class<?> stage) {
        return stage.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Stream<RecordComponent> components(Class<?> stage) {
        return Arrays.stream(stage.getPermittedSubclasses())
                .flatMap(each -> Arrays.stream(each.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(StageColumn.class));
    }

    private static String columnOf(RecordComponent component) {
        return component.getAnnotation(StageColumn.class).value();
    }

    private static @Nullable Object value(Object stage, String column) {
        for (RecordComponent component : stage.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(StageColumn.class)
                    && columnOf(component).equals(column)) {
                try {
                    var accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    return accessor.invoke(stage);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(component + ": not readable", e);
                }
            }
        }
        return null;
    }
}
