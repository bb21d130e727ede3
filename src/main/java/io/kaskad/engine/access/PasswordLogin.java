package io.kaskad.engine.access;

import io.kaskad.security.Users;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets the engine check passwords, which also makes it slow guessers down and lock their victim after ten attempts. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final Users users;
    private final Argon2Passwords passwords = new Argon2Passwords();
    private final String nobodys = passwords.encrypt("nobody's");

    PasswordLogin(IdentityService identities, ProcessEngineConfigurationImpl engine, Users users) {
        this.identities = identities;
        this.engine = engine;
        this.users = users;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var name = login.getName();
        var password = String.valueOf(login.getCredentials());
        if (!matches(name, password)) {
            throw new BadCredentialsException("refused");
        }
        var authorities = users.authorities(name).orElseThrow(() -> new BadCredentialsException("deleted"));
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }

    private boolean matches(String name, String password) {
        if (isUnknownOrLocked(user(name))) {
            // as much work as for a known user, so that the time taken does not tell them apart
            passwords.check(password, nobodys);
            return false;
        }
        try {
            return identities.checkPassword(name, password);
        } catch (OptimisticLockingException e) {
            return false; // another attempt at the same moment was counted
        }
    }

    private @Nullable UserEntity user(String name) {
        return (UserEntity) identities.createUserQuery().userId(name).singleResult();
    }

    private boolean isUnknownOrLocked(@Nullable UserEntity user) {
        return user == null
                || user.getAttempts() >= engine.getLoginMaxAttempts()
                || isAfterNow(user.getLockExpirationTime());
    }

    private static boolean isAfterNow(@Nullable Date lockedUntil) {
        return lockedUntil != null && lockedUntil.after(ClockUtil.getCurrentTime());
    }
}
