package io.kaskad.engine.trial;

import io.kaskad.cascades.CallTasks;
import io.kaskad.cascades.TrialEngine;
import io.kaskad.cascades.Trouble;
import io.kaskad.engine.EngineClock;
import io.kaskad.engine.steps.CallStep;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("kaskad.trial")
class CamundaTrial implements TrialEngine {

    private static final Logger log = LoggerFactory.getLogger(CamundaTrial.class);

    private final ManagementService management;
    private final TaskService tasks;
    private final CallTasks calls;
    private final RepositoryService repository;
    private final Troubles troubles;

    CamundaTrial(
            ManagementService management,
            TaskService tasks,
            CallTasks calls,
            RepositoryService repository,
            Troubles troubles) {
        this.management = management;
        this.tasks = tasks;
        this.calls = calls;
        this.repository = repository;
        this.troubles = troubles;
    }

    @Override
    public <T> T by(Clock clock, Supplier<T> work) {
        return EngineClock.by(clock, work);
    }

    @Override
    public Optional<Instant> nextDue() {
        return management.createJobQuery().withRetriesLeft().active().orderByJobDuedate().asc().list().stream()
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .findFirst();
    }

    @Override
    public List<Timer> timers() {
        return management.createJobQuery().timers().active().list().stream()
                .filter(job -> job.getExceptionMessage() == null)
                .map(this::timer)
                .toList();
    }

    private Timer timer(Job job) {
        var declared = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return new Timer(
                job.getProcessDefinitionId(),
                declared.getActivityId(),
                job.getCreateTime().toInstant(),
                job.getDuedate().toInstant());
    }

    @Override
    public int runDue() {
        var due = management.createJobQuery().executable().active().list();
        due.forEach(job -> run(job.getId()));
        return due.size();
    }

    private void run(String job) {
        if (management.createJobQuery().jobId(job).count() > 0) {
            try {
                management.executeJob(job);
            } catch (ProcessEngineException e) {
                log.debug("A job of a trial failed, which its troubles tell of", e);
            }
        }
    }

    /** Nothing happens if the task is gone, as it is once the time for it has passed. */
    @Override
    public void called(String element, String outcome) {
        tasks.createTaskQuery().taskDefinitionKey(element).list().stream()
                .findFirst()
                .ifPresent(task -> complete(task, outcome));
    }

    private void complete(Task task, String outcome) {
        var outcomes = calls.find(task.getId()).orElseThrow().outcomes();
        if (!outcomes.contains(outcome)) {
            throw new IllegalArgumentException("\"" + outcome + "\" cannot come of the call \""
                    + task.getTaskDefinitionKey() + "\"; it is one of " + String.join(", ", outcomes) + ".");
        }
        tasks.complete(task.getId(), Map.of(CallStep.OUTCOME, outcome));
    }

    @Override
    public List<Trouble> troubles() {
        return troubles.seen();
    }

    @Override
    public void clear() {
        troubles.forget();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
    }
}
