package io.kaskad.engine.standing;

import io.kaskad.engine.Replaced;
import io.kaskad.engine.run.RunSessions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.springframework.stereotype.Component;

@Component
class StandingPlugin extends AbstractProcessEnginePlugin {

    private final RunSessions sessions;

    StandingPlugin(RunSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomSessionFactories()
                .add(new Replaced<>(
                        DbEntityManager.class,
                        () -> new CountingEntities(
                                engine.getIdGenerator(),
                                Context.getCommandContext().getSession(PersistenceSession.class),
                                sessions)));
    }
}
