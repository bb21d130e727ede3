package io.kaskad.messaging;

import io.kaskad.channels.Carriers;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.WorkSource;
import io.kaskad.shared.work.Workers;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One dispatcher a provider, so that a slow one holds up nobody else. */
@Component
class Dispatching implements WorkSource, DisposableBean {

    static final String NAMES = "dispatch-";

    private final List<Dispatcher> dispatchers;

    Dispatching(
            Carriers carriers,
            Paces paces,
            Rates rates,
            Routes routes,
            HandingOver handingOver,
            Workers workers,
            MessagingSettings settings) {
        this.dispatchers = carriers.inUse().stream()
                .map(carrier -> new Dispatcher(
                        carrier, paces.of(carrier), rates, routes, handingOver, workers, settings.batch()))
                .toList();
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
