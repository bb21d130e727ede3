package io.kaskad.cascades;

import io.kaskad.channels.Channel;
import io.kaskad.content.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what is wrong with a diagram, given the templates, events and cascades there are here. */
@Service
public class CheckingDiagrams {

    private final CascadeRuntime runtime;
    private final Cascades cascades;
    private final Templates templates;
    private final EventNames events;

    CheckingDiagrams(CascadeRuntime runtime, Cascades cascades, Templates templates, EventNames events) {
        this.runtime = runtime;
        this.cascades = cascades;
        this.templates = templates;
        this.events = events;
    }

    /**
     * What is wrong with it: errors first, then in the order of the document.
     *
     * @param key what the cascade is called, whether there is one or not; null if that does not matter
     */
    public List<Finding> findings(byte[] diagram, @Nullable String key) {
        return runtime.findings(diagram, key, new Here());
    }

    /** @throws DiagramRefused if there is anything wrong with it, or it is of another key; a key of null is any */
    public void insistOnSound(byte[] diagram, @Nullable String key) {
        var errors = findings(diagram, key).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new DiagramRefused(errors);
        }
    }

    private final class Here implements Surroundings {

        @Override
        public boolean hasTemplate(String name, Channel channel) {
            return templates.exist(name, channel);
        }

        @Override
        public boolean knowsEvent(String name) {
            return cascades.latest().stream().anyMatch(cascade -> name.equals(cascade.startEvent()))
                    || events.known(name);
        }
    }
}
