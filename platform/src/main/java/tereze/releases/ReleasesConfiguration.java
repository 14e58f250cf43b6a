package tereze.releases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.DatabaseClock;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.ScheduledJob;
import tereze.catalogue.CatalogueConfiguration;
import tereze.catalogue.FurtherServices;
import tereze.catalogue.ReleaseStates;
import tereze.releases.store.OutageTable;
import tereze.releases.store.ReleaseQueries;
import tereze.releases.store.ReleaseTable;

@Configuration(proxyBeanMethods = false)
class ReleasesConfiguration {
    @Bean
    ActFamily releaseActs() {
        return ReleaseTable.RELEASES.family();
    }

    @Bean
    ActFamily outageActs() {
        return OutageTable.OUTAGES.family();
    }

    @Bean
    ReleaseQueries releaseQueries(JdbcClient jdbc) {
        return new ReleaseQueries(jdbc);
    }

    /// @param readiness asked only while it is needed, because its checks come from modules above
    @Bean
    ReleaseStates releaseStates(ReleaseQueries queries, DatabaseClock clock, ObjectProvider<Readiness> readiness) {
        return new ReleaseBoard(queries, clock, () -> readiness.getObject().isWell(ReadinessCheck.DATABASE));
    }

    @Bean
    RunningBuild runningBuild(FurtherServices further) {
        return new RunningBuild(further);
    }

    /// Before the versions are registered, so that one that stops the start leaves nothing.
    @Bean
    SmartLifecycle vanishedLifecycle(Publication publication) {
        return new AtStart(CatalogueConfiguration.PHASE - 1, publication::check);
    }

    @Bean
    SmartLifecycle publicationLifecycle(Publication publication, RunningBuild build) {
        return new AtStart(CatalogueConfiguration.PHASE + 1, () -> {
            // Before somebody replaces the files. The start does not wait for it.
            Thread.ofVirtual().start(build::id);
            publication.take();
        });
    }

    @Bean
    ScheduledJob openReleases(Openings openings) {
        return ScheduledJob.everySecond("releases.open", openings::run);
    }

    /// Work of one moment of the start.
    private static final class AtStart implements SmartLifecycle {
        private final int phase;
        private final Runnable work;
        private volatile boolean running;

        AtStart(int phase, Runnable work) {
            this.phase = phase;
            this.work = work;
        }

        @Override
        public void start() {
            work.run();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return phase;
        }
    }
}
