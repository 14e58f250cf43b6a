package tereze.notices.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.notices.Notice;

/// Notifications as arrays, one for each column, for a statement that writes many at once. Times are text, because
/// JDBC arrays cannot contain them.
record NoticeColumns(List<Notice> notices) {
    UUID[] persons() {
        return notices.stream().map(notice -> notice.person().value()).toArray(UUID[]::new);
    }

    Long[] seqs() {
        return notices.stream().map(Notice::seq).toArray(Long[]::new);
    }

    String[] ats() {
        return texts(Notice::at);
    }

    String[] kinds() {
        return texts(Notice::kind);
    }

    String[] services() {
        return texts(Notice::service);
    }

    String[] untils() {
        return texts(Notice::until);
    }

    private String[] texts(Function<Notice, @Nullable Object> column) {
        return notices.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
