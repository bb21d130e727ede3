package io.kaskad.engine.timers;

import static java.util.stream.Collectors.toSet;

import io.kaskad.engine.EngineCommands;
import io.kaskad.engine.InstanceTrees;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fires what is due, fifty runs in one command, under the jobs' row locks. If the command fails its jobs are fired one by
 * one as the engine's executor does it, so that a bad one fails alone and shows in Cockpit.
 */
@Component
class DueTimers implements Work {

    private static final Logger log = LoggerFactory.getLogger(DueTimers.class);
    private static final int BATCH = 50;

    private final DueJobs jobs;
    private final SingleJobs single;
    private final RunSessions sessions;
    private final EngineCommands commands;
    private final Transactions transactions;

    DueTimers(
            DueJobs jobs, SingleJobs single, RunSessions sessions, EngineCommands commands, Transactions transactions) {
        this.jobs = jobs;
        this.single = single;
        this.sessions = sessions;
        this.commands = commands;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public int doSome() {
        try {
            return transactions.call(this::fire);
        } catch (RuntimeException e) {
            log.warn("A batch of timers failed; firing them one by one", e);
            return oneByOne();
        }
    }

    private int fire() {
        var due = jobs.claim(BATCH);
        var free =
                sessions.current().loadFree(due.stream().map(DueJobs.Due::run).collect(toSet()));
        var mine = due.stream().filter(job -> free.contains(job.run())).toList();
        if (!mine.isEmpty()) {
            commands.call(context -> {
                fire(context, free, mine);
                return null;
            });
        }
        return mine.size();
    }

    private static void fire(CommandContext context, Set<String> runs, Collection<DueJobs.Due> due) {
        InstanceTrees.load(context, runs);
        for (var timer : due) {
            var job = context.getDbEntityManager().selectById(JobEntity.class, timer.id());
            if (job != null && !context.getDbEntityManager().isDeleted(job)) {
                context.setCurrentJob(job);
                job.execute(context);
            }
        }
    }

    private int oneByOne() {
        var due = transactions.call(() -> jobs.claim(BATCH));
        due.stream().map(DueJobs.Due::id).forEach(single::fire);
        return due.size();
    }
}
