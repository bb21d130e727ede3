package io.kaskad.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.BitMaskUtil;

/** Reads the executions and jobs of many runs at once, which the engine would read run by run. */
public final class InstanceTrees {

    private InstanceTrees() {}

    /** Afterwards the engine finds them in the command's cache. */
    public static void load(CommandContext context, Collection<String> runs) {
        var entities = context.getDbEntityManager();
        var missing = runs.stream()
                .filter(run -> entities.getCachedEntity(ExecutionEntity.class, run) == null)
                .collect(toSet());
        if (missing.isEmpty()) {
            return;
        }
        var executions = executions(context, missing);
        executions.stream()
                .collect(groupingBy(ExecutionEntity::getProcessInstanceId))
                .forEach((id, tree) -> restore(entities, id, tree));
        loadJobs(entities, executions);
    }

    /** Their executions one by one, for whoever builds trees of them: an execution that is put into a tree twice stands there twice. */
    @SuppressWarnings("unchecked")
    public static List<ExecutionEntity> executions(CommandContext context, Collection<String> runs) {
        var parameters = new HashMap<String, Object>();
        runs.forEach(run -> parameters.put("p" + parameters.size(), run));
        var places =
                IntStream.range(0, runs.size()).mapToObj(i -> "#{p" + i + "}").collect(joining(", "));
        parameters.put("sql", "select * from ACT_RU_EXECUTION where PROC_INST_ID_ in (" + places + ")");
        return context.getDbEntityManager()
                .selectListWithRawParameter("selectExecutionByNativeQuery", parameters, 0, Integer.MAX_VALUE);
    }

    private static void restore(DbEntityManager entities, String id, List<ExecutionEntity> tree) {
        var instance = entities.getCachedEntity(ExecutionEntity.class, id);
        if (instance != null) {
            instance.restoreProcessInstance(tree, null, null, null, null, null, null);
        }
    }

    @SuppressWarnings("unchecked")
    private static void loadJobs(DbEntityManager entities, List<ExecutionEntity> executions) {
        var withJobs = executions.stream()
                .filter(InstanceTrees::mayHaveJobs)
                .collect(toMap(ExecutionEntity::getId, Function.identity()));
        if (withJobs.isEmpty()) {
            return;
        }
        var query = new JobQueryImpl();
        query.processInstanceIds(withJobs.values().stream()
                .map(ExecutionEntity::getProcessInstanceId)
                .collect(toSet()));
        List<JobEntity> jobs = entities.selectList("selectJobByQueryCriteria", query);
        withJobs.values().forEach(InstanceTrees::expectJobs);
        for (var job : jobs) {
            var execution = withJobs.get(job.getExecutionId());
            if (execution != null) {
                job.setExecution(execution);
            }
        }
    }

    private static boolean mayHaveJobs(ExecutionEntity execution) {
        return BitMaskUtil.isBitOn(execution.getCachedEntityStateRaw(), ExecutionEntity.JOBS_STATE_BIT);
    }

    /** Makes its list of jobs an empty one to add to; otherwise it would be read when the first is added. */
    private static void expectJobs(ExecutionEntity execution) {
        execution.setCachedEntityState(
                BitMaskUtil.setBitOff(execution.getCachedEntityStateRaw(), ExecutionEntity.JOBS_STATE_BIT));
    }
}
