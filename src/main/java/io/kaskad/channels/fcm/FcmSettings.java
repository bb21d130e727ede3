package io.kaskad.channels.fcm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auth.oauth2.ServiceAccountCredentials;
import io.kaskad.channels.http.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which project sends.
 *
 * @param credentials a service account's key as Google gives it: the JSON itself, or the path of a file with it
 * @param url of Firebase Cloud Messaging
 * @param timeout of a call
 */
record FcmSettings(
        String credentials,
        @DefaultValue("https://fcm.googleapis.com") URI url,
        @DefaultValue("10s") Duration timeout) {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    /** Google lets a token live for an hour. */
    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofMinutes(10);

    private static final Duration NOT_USED_BEFORE_ITS_END = Duration.ofMinutes(1);

    FcmSettings {
        credentials = Settings.given("credentials", credentials);
        url = Settings.url(url);
        timeout = Settings.timeout(timeout);
        account(credentials);
    }

    ServiceAccountCredentials account() {
        return account(credentials);
    }

    private static ServiceAccountCredentials account(String credentials) {
        var account = read(credentials);
        if (account.getProjectId() == null || !account.getProjectId().matches("[\\w.:-]+")) {
            throw new IllegalArgumentException("credentials name no project.");
        }
        return renewedEarly(account);
    }

    /** What is wrong with them Google's reader says in many ways, and some repeat the key. */
    private static ServiceAccountCredentials read(String credentials) {
        try {
            var json = credentials.startsWith("{") ? credentials : Files.readString(Path.of(credentials));
            return ServiceAccountCredentials.fromStream(new ByteArrayInputStream(json.getBytes(UTF_8)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "credentials must be the key of a service account as JSON, or the path of a file with it.");
        }
    }

    private static ServiceAccountCredentials renewedEarly(ServiceAccountCredentials account) {
        var builder = account.toBuilder().setScopes(List.of(SCOPE)).setDefaultRetriesEnabled(false);
        builder.setRefreshMargin(RENEWED_BEFORE_ITS_END).setExpirationMargin(NOT_USED_BEFORE_ITS_END);
        return builder.build();
    }

    URI sending() {
        return URI.create(url + "/v1/projects/" + account().getProjectId() + "/messages:send");
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "FcmSettings[" + url + "]";
    }
}
