package io.kaskad.engine.timers;

import io.kaskad.engine.Replaced;
import io.kaskad.shared.work.Backlog;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

@Component
class TimersPlugin extends AbstractProcessEnginePlugin {

    @Bean
    static Backlog timerBacklog() {
        return new Backlog("timers", "select duedate_ from act_ru_job where retries_ > 0 order by duedate_ limit 1");
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomSessionFactories().add(new Replaced<>(JobManager.class, TimerJobs::new));
    }
}
