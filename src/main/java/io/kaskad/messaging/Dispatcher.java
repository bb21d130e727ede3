package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Provider;
import io.kaskad.shared.work.Work;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what is due for one provider and hands it over, several at a time. */
final class Dispatcher implements Work {

    private final Provider provider;
    private final Set<Channel> channels;
    private final HandingOver handingOver;
    private final ExecutorService threads;

    Dispatcher(Provider provider, Set<Channel> channels, HandingOver handingOver) {
        this.provider = provider;
        this.channels = channels;
        this.handingOver = handingOver;
        var number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(
                provider.concurrency(), task -> new Thread(task, name() + "-" + number.incrementAndGet()));
    }

    @Override
    public String name() {
        return Dispatching.NAMES + provider.name();
    }

    @Override
    public int doSome() {
        return handingOver.batch(provider, channels, threads);
    }

    void close() {
        threads.shutdownNow();
    }
}
