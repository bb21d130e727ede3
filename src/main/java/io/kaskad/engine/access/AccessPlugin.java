package io.kaskad.engine.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Strong password hashes, and queries that never evaluate an expression. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
    }

    /** By now parsers and deployers hold the manager they use; only queries ask the configuration for one. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ExpressionsOfRuns(engine.getExpressionManager()));
    }
}
