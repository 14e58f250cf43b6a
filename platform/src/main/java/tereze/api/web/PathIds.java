package tereze.api.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.web.bind.annotation.PathVariable;
import tereze.api.Reply;

/// Converts ids in paths. A text that is no id becomes [Reply#NO_ID], so that each operation handles it like an unknown
/// id. The caller learns no more from it than from the id of somebody else's data.
final class PathIds implements ConditionalGenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, UUID.class));
    }

    @Override
    public boolean matches(TypeDescriptor text, TypeDescriptor id) {
        return id.hasAnnotation(PathVariable.class);
    }

    @Override
    public Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Reply.NO_ID;
        }
    }
}
