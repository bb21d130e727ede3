package io.kaskad.engine;

import io.kaskad.cascades.CallTasks;
import io.kaskad.engine.steps.CallStep;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The user tasks that are calls. */
@Component
class CamundaCallTasks implements CallTasks {

    private final TaskService tasks;
    private final EngineCommands commands;

    CamundaCallTasks(TaskService tasks, EngineCommands commands) {
        this.tasks = tasks;
        this.commands = commands;
    }

    @Override
    public Optional<CallTask> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .flatMap(task ->
                        commands.call(context -> call(context.getTaskManager().findTaskById(task.getId()))));
    }

    private static Optional<CallTask> call(TaskEntity task) {
        var execution = task.getExecution();
        return execution != null && execution.getActivity().getActivityBehavior() instanceof CallStep step
                ? Optional.of(new CallTask(
                        execution.getRootProcessInstanceId(), task.getName(), step.template(), step.outcomes()))
                : Optional.empty();
    }
}
