package io.kaskad.channels.fcm;

import com.google.auth.Credentials;
import com.google.auth.RequestMetadataCallback;
import com.google.auth.Retryable;
import io.kaskad.channels.Handover;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What shows Google who we are. It is renewed in the background before it runs out, so that only the first call waits. */
final class AccessTokens implements AutoCloseable {

    private final Credentials account;
    private final URI audience;
    private final Duration longest;
    private final ExecutorService renewing = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "kaskad-fcm-tokens");
        thread.setDaemon(true);
        return thread;
    });

    /** @param longest how long a call may wait for a token */
    AccessTokens(Credentials account, URI audience, Duration longest) {
        this.account = account;
        this.audience = audience;
        this.longest = longest;
    }

    /** Makes a call with the headers it needs; without them nothing is handed over. */
    Handover with(Function<Map<String, String>, Handover> call) {
        try {
            return call.apply(headers());
        } catch (ExecutionException e) {
            return e.getCause() instanceof Retryable again && !again.isRetryable()
                    ? new Handover.NeedsPerson("Google gives the service account no access token.")
                    : new Handover.Unreachable("Google could not be asked for an access token ("
                            + e.getCause().getClass().getSimpleName() + ").");
        } catch (TimeoutException e) {
            return new Handover.Unreachable("Google did not give an access token in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handover.Unreachable("We are stopping.");
        }
    }

    private Map<String, String> headers() throws ExecutionException, TimeoutException, InterruptedException {
        var coming = new CompletableFuture<Map<String, List<String>>>();
        account.getRequestMetadata(audience, renewing, new RequestMetadataCallback() {
            @Override
            public void onSuccess(Map<String, List<String>> metadata) {
                coming.complete(metadata);
            }

            @Override
            public void onFailure(Throwable exception) {
                coming.completeExceptionally(exception);
            }
        });
        return coming.get(longest.toMillis(), TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().get(0)));
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}
