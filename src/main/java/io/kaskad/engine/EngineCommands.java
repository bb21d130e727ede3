package io.kaskad.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Runs engine commands in the caller's transaction, and tells of lost races in Spring's words. */
@Component
public class EngineCommands {

    /** PostgreSQL: serialization failure, deadlock; H2: deadlock, concurrent update. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "90131");

    private final CommandExecutor executor;

    EngineCommands(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** For what brings its own handling of failures. */
    public CommandExecutor executor() {
        return executor;
    }

    public <T> T call(Command<T> command) {
        try {
            return executor.execute(command);
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Another transaction has moved the run", e);
        } catch (ProcessEngineException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (LOST_RACES.contains(String.valueOf(sql.getSQLState()))) {
                    return new CannotAcquireLockException("Two transactions waited for each other", failure);
                }
                if ("23505".equals(sql.getSQLState())) {
                    return new DuplicateKeyException("The engine has this row already", failure);
                }
            }
        }
        return failure;
    }
}
