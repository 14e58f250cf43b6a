package tereze.acts.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.RecordAccess;

/// The columns that are derived from the stage of a state: `status`, the name of the stage, and those that a
/// [StageColumn] names.
final class Stages {
    private Stages() {}

    /// How a value of the column is read, for each type of stage that has one.
    private record Declared(Class<?> type, Map<Class<?>, Function<Object, @Nullable Object>> readers) {}

    /// The columns of a sealed stage.
    static <T> List<StateTable.Column<T>> columns(Class<?> stage, Function<T, Object> stageOf) {
        List<Class<?>> all = List.of(stage.getPermittedSubclasses());
        Map<Class<?>, String> names = all.stream().collect(Collectors.toMap(Function.identity(), Stages::name));
        List<StateTable.Column<T>> columns = new ArrayList<>();
        columns.add(RecordMapping.derived(
                "status", String.class, state -> names.get(stageOf.apply(state).getClass())));
        declared(all).forEach((column, declared) -> columns.add(column(column, declared, stageOf)));
        return columns;
    }

    @SuppressWarnings("unchecked") // a column has one type in all stages, or the database refuses the declaration
    private static <T> StateTable.Column<T> column(String name, Declared declared, Function<T, Object> stageOf) {
        return RecordMapping.derived(name, (Class<Object>) declared.type(), state -> {
            Object stage = stageOf.apply(state);
            Function<Object, @Nullable Object> reader = declared.readers().get(stage.getClass());
            return reader == null ? null : reader.apply(stage);
        });
    }

    /// The names of all stages.
    static List<String> names(Class<?> stage) {
        return Stream.of(stage.getPermittedSubclasses()).map(Stages::name).toList();
    }

    /// The names of the stages that nothing follows.
    static List<String> finals(Class<?> stage) {
        return Stream.of(stage.getPermittedSubclasses())
                .filter(type -> type.isAnnotationPresent(FinalStage.class))
                .map(Stages::name)
                .toList();
    }

    /// `WithOfficer` as `with-officer`.
    static String name(Class<?> stage) {
        return stage.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Declared> declared(List<Class<?>> stages) {
        Map<String, Declared> columns = new LinkedHashMap<>();
        for (Class<?> stage : stages) {
            for (RecordComponent component : stage.getRecordComponents()) {
                StageColumn column = component.getAnnotation(StageColumn.class);
                if (column != null) {
                    columns.computeIfAbsent(column.value(), _ -> new Declared(component.getType(), new HashMap<>()))
                            .readers()
                            .put(stage, RecordAccess.reader(component));
                }
            }
        }
        return columns;
    }
}
