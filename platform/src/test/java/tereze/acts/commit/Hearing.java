package tereze.acts.commit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Listener;
import tereze.acts.RecordedAct;

/// Writes each act that it hears into the projection `test.heard`.
public final class Hearing implements Listener {
    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public void on(List<RecordedAct> acts, JdbcClient projection) {
        acts.forEach(act -> projection
                .sql("insert into test.heard (seq, thing) values (?, ?)")
                .params(act.seq(), act.thing())
                .update());
    }
}
