package tereze.acts.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/// The common part of an act contains a subject as its index in the list of subjects. What the act says of the person
/// is in the person's part.
final class SubjectJson {
    /// The Jackson attribute with the subjects of one act: a `List<Subject<?>>` when writing, a
    /// `List<Subject<String>>` with the JSON of the parts when reading.
    static final String SUBJECTS = "subjects";

    private SubjectJson() {}

    @SuppressWarnings("rawtypes") // Jackson names generic classes by their raw class
    static final class Writer extends ValueSerializer<Subject> {
        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Subject subject, JsonGenerator json, SerializationContext context) {
            List<Subject<?>> subjects = (List<Subject<?>>) context.getAttribute(SUBJECTS);
            if (subjects == null) {
                throw new IllegalStateException("a Subject outside an act");
            }
            subjects.add(subject);
            json.writeNumber(subjects.size() - 1);
        }
    }

    @SuppressWarnings("rawtypes")
    static final class Reader extends ValueDeserializer<Subject> {
        private final @Nullable JavaType part;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType part) {
            this.part = part;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType type = context.getContextualType();
            return new Reader(type == null ? null : type.containedType(0));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Subject<?> deserialize(JsonParser json, DeserializationContext context) {
            List<Subject<String>> subjects = (List<Subject<String>>) context.getAttribute(SUBJECTS);
            Subject<String> subject = subjects.get(json.getIntValue());
            if (part == null || subject.part() == null) {
                return new Subject<>(subject.person(), null);
            }
            return new Subject<>(subject.person(), ActsJson.MAPPER.readValue(subject.part(), part));
        }
    }
}
