package io.kaskad.cascades.web;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.EventNames;
import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import io.kaskad.content.Templates;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a diagram can name. */
@RestController
class VocabularyController {

    private final Cascades cascades;
    private final EventNames events;
    private final Templates templates;

    VocabularyController(Cascades cascades, EventNames events, Templates templates) {
        this.cascades = cascades;
        this.events = events;
        this.templates = templates;
    }

    record VocabularyView(
            List<ChannelView> channels,
            List<TemplateView> templates,
            Collection<String> events,
            List<CascadeName> cascades) {}

    /**
     * What a channel can do.
     *
     * @param longest how many characters its plain text may have
     */
    record ChannelView(
            Channel key,
            boolean paid,
            boolean reportsDelivery,
            boolean reportsOpens,
            boolean reportsReplies,
            ContactKind contact,
            int longest) {

        static ChannelView of(Channel channel) {
            return new ChannelView(
                    channel,
                    channel.paid(),
                    channel.reportsDelivery(),
                    channel.reportsOpens(),
                    channel.reportsReplies(),
                    channel.contact(),
                    channel.longest());
        }
    }

    @Schema(name = "TemplateName")
    record TemplateView(String name, Collection<Channel> channels) {}

    record CascadeName(String key, String name) {}

    @GetMapping("/api/vocabulary")
    VocabularyView read() {
        return new VocabularyView(
                Arrays.stream(Channel.values()).map(ChannelView::of).toList(),
                templates.names().entrySet().stream()
                        .map(template -> new TemplateView(template.getKey(), template.getValue()))
                        .toList(),
                events(),
                cascades.latest().stream()
                        .map(cascade -> new CascadeName(cascade.key(), cascade.name()))
                        .toList());
    }

    /** Those that have come before or start a cascade, in the order of the alphabet. */
    private SortedSet<String> events() {
        var names = new TreeSet<>(events.all());
        cascades.latest().stream()
                .map(Cascade::startEvent)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }
}
