package io.kaskad.engine;

import static java.util.stream.Collectors.joining;

import io.kaskad.engine.deployment.DeploymentGuard;
import io.kaskad.engine.deployment.NoScripts;
import io.kaskad.engine.vocabulary.VocabularyExpressions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the engine up: nothing on the hot path that nobody needs, nothing open that could run code. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin implements Ordered {

    private final EngineSettings settings;
    private final JdbcClient jdbc;
    private final List<BpmnParseListener> steps;
    private final VocabularyExpressions expressions;

    EnginePlugin(
            EngineSettings settings,
            JdbcClient jdbc,
            List<BpmnParseListener> steps,
            VocabularyExpressions expressions) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.steps = steps;
        this.expressions = expressions;
    }

    /** After the starter's own plugins, whose defaults give way. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        leaveOutWhatNobodyNeeds(engine);
        closeWhatCouldRunCode(engine);
        keepHistory(engine);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(steps));
        engine.setExpressionManager(expressions);
        engine.setFailedJobRetryTimeCycle(
                settings.retries().stream().map(Duration::toString).collect(joining(",")));
        engine.setDefaultNumberOfRetries(settings.retries().size());
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.getCustomSessionFactories().add(new Replaced<>(ExecutionManager.class, Executions::new));
        engine.setCustomIncidentHandlers(new ArrayList<>(List.of(new FailedJobs())));
        engine.setBusinessCalendarManager(calendars());
    }

    private static void leaveOutWhatNobodyNeeds(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setEnforceHistoryTimeToLive(false);
    }

    private static void closeWhatCouldRunCode(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(new ArrayList<>(List.of(new DeploymentGuard())));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
    }

    private void keepHistory(ProcessEngineConfigurationImpl engine) {
        var compact = new CompactHistory();
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(compact)));
        var level = settings.history() == EngineSettings.History.FULL ? HistoryLevel.HISTORY_LEVEL_FULL : compact;
        engine.setHistory(level.getName());
        // the engine refuses to start on a level other than the one it wrote down
        jdbc.sql("update act_ge_property set value_ = :level where name_ = 'historyLevel'")
                .param("level", String.valueOf(level.getId()))
                .update();
    }

    private MapBusinessCalendarManager calendars() {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(
                DurationBusinessCalendar.NAME,
                calendar(new RememberedDurations(), "an ISO 8601 duration such as PT5M or P2D"));
        calendars.addBusinessCalendar(
                DueDateBusinessCalendar.NAME,
                calendar(new DueDateBusinessCalendar(), "an ISO 8601 date such as 2030-01-31T10:00:00Z"));
        calendars.addBusinessCalendar(
                CycleBusinessCalendar.NAME,
                calendar(new CycleBusinessCalendar(), "an ISO 8601 cycle such as R3/PT10M"));
        return calendars;
    }

    private BusinessCalendar calendar(BusinessCalendar calendar, String wanted) {
        return new DueDates(calendar, wanted, settings.timeLapse());
    }
}
