package io.kaskad.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it, before the first request, that somebody can log in as an administrator. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final ProcessEngineConfigurationImpl engine;
    private final AdministratorSettings settings;
    private final FirstFilter filter;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            IdentityService identities,
            AuthorizationService authorizations,
            ProcessEngineConfigurationImpl engine,
            AdministratorSettings settings,
            FirstFilter filter,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.engine = engine;
        this.settings = settings;
        this.filter = filter;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var generated = transaction.execute(status -> {
            waitForOtherNodes();
            return appoint();
        });
        if (generated != null) {
            LOG.warn(
                    "Created the user \"{}\" with the password {} - it is shown this once;"
                            + " change it under /camunda/app/admin, or set KASKAD_ADMIN_PASSWORD and start again",
                    NAME,
                    generated);
        }
    }

    /** The row lock holds until the transaction ends, so of two nodes that start at once the second finds the work done. */
    private void waitForOtherNodes() {
        jdbc.sql("update act_ge_property set value_ = value_ where name_ = 'startup.lock'")
                .update();
    }

    /** The password if one had to be generated. */
    private @Nullable String appoint() {
        var admin = (UserEntity) identities.createUserQuery().userId(NAME).singleResult();
        if (admin != null && settings.adminPassword() != null) {
            takeOver(admin, settings.adminPassword());
        }
        if (settings.adminPassword() == null && thereIsAnAdministrator()) {
            return null;
        }
        var generated = admin == null ? create(settings.adminPassword()) : null;
        grantEverything();
        join();
        return generated;
    }

    private boolean thereIsAnAdministrator() {
        return identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() > 0;
    }

    private @Nullable String create(@Nullable String wanted) {
        var generated = wanted == null ? randomPassword() : null;
        var user = identities.newUser(NAME);
        user.setFirstName("Kaskad");
        user.setLastName("Administrator");
        user.setPassword(wanted == null ? generated : wanted);
        identities.saveUser(user);
        filter.create();
        return generated;
    }

    /** Whoever sets the password from outside also gets past a lock after too many bad logins. */
    private void takeOver(UserEntity admin, String password) {
        if (!isPassword(password, admin)) {
            admin.setPassword(password);
            identities.saveUser(admin);
            LOG.info("The user \"{}\" now has the password from KASKAD_ADMIN_PASSWORD", NAME);
        }
        identities.unlockUser(NAME);
    }

    /** Unlike the engine's own check, a mismatch does not count as a bad login. */
    private boolean isPassword(String password, UserEntity user) {
        return user.getPassword() != null
                && engine.getPasswordManager()
                        .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }

    private void grantEverything() {
        if (identities.createGroupQuery().groupId(CAMUNDA_ADMIN).count() == 0) {
            var group = identities.newGroup(CAMUNDA_ADMIN);
            group.setName("Administrators");
            group.setType(GROUP_TYPE_SYSTEM);
            identities.saveGroup(group);
        }
        for (var resource : Resources.values()) {
            grant(resource);
        }
    }

    private void grant(Resource resource) {
        var granted = authorizations
                .createAuthorizationQuery()
                .groupIdIn(CAMUNDA_ADMIN)
                .resourceType(resource)
                .resourceId(ANY)
                .count();
        if (granted == 0) {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(CAMUNDA_ADMIN);
            grant.setResource(resource);
            grant.setResourceId(ANY);
            grant.addPermission(ALL);
            authorizations.saveAuthorization(grant);
        }
    }

    private void join() {
        if (identities
                        .createUserQuery()
                        .userId(NAME)
                        .memberOfGroup(CAMUNDA_ADMIN)
                        .count()
                == 0) {
            identities.createMembership(NAME, CAMUNDA_ADMIN);
        }
    }

    private static String randomPassword() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
