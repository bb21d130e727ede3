package io.kaskad.messaging;

import io.kaskad.channels.Provider;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.WorkSource;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One dispatcher a provider, so that a slow one holds up nobody else. */
@Component
class Dispatching implements WorkSource, DisposableBean {

    static final String NAMES = "dispatch-";

    private final List<Dispatcher> dispatchers;

    Dispatching(Providers providers, HandingOver handingOver) {
        this.dispatchers = providers.inUse().stream()
                .map(provider -> dispatcher(provider, providers, handingOver))
                .toList();
    }

    private static Dispatcher dispatcher(Provider provider, Providers providers, HandingOver handingOver) {
        return new Dispatcher(provider, providers.carries(provider), handingOver);
    }

    @Override
    public List<Work> works() {
        return List.copyOf(dispatchers);
    }

    @Override
    public void destroy() {
        dispatchers.forEach(Dispatcher::close);
    }
}
