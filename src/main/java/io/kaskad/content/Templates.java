package io.kaskad.content;

import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage.Text;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The templates of all channels and locales, and how they become text. */
public interface Templates {

    /** Whether there is such a template for this channel in any locale. */
    boolean exist(String template, Channel channel);

    /** All there are, by name, each with the channels it is for. */
    SortedMap<String, Set<Channel>> names();

    /**
     * Renders the newest version in the locale asked for, else in its language, else in the default locale.
     *
     * @throws TemplateProblem if there is no such template, or it names an unknown variable or is malformed
     */
    Text render(Request request) throws TemplateProblem;

    /**
     * What to render for whom.
     *
     * @param locale BCP 47; null for the default
     * @param customer what the template sees as {@code customer}
     * @param event what it sees as {@code event}
     */
    record Request(
            String template,
            Channel channel,
            @Nullable String locale,
            UUID message,
            Map<String, ?> customer,
            Map<String, ?> event) {}
}
