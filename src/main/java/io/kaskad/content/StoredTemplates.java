package io.kaskad.content;

import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.content.TemplateVersion.Key;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Templates as versions in the database, each compiled once. */
@Component
class StoredTemplates implements Templates {

    /** How long another node's new version may stay unseen. */
    private static final Duration NEWEST_KEPT = Duration.ofSeconds(5);

    private final TemplateVersions versions;
    private final TrackedLinks links;
    private final TrackedMarkup tracked;
    private final String defaultLocale;
    private final ConcurrentLruCache<Name, Newest> newest = new ConcurrentLruCache<>(500, this::readNewest);
    private final ConcurrentLruCache<Key, Compiled> compiled = new ConcurrentLruCache<>(500, this::compile);

    StoredTemplates(TemplateVersions versions, TrackedLinks links, ContentSettings settings) {
        this.versions = versions;
        this.links = links;
        this.tracked = new TrackedMarkup(links);
        this.defaultLocale = settings.defaultLocale();
    }

    @Override
    public boolean exist(String template, Channel channel) {
        return !versions.newest(template, channel).isEmpty();
    }

    @Override
    public SortedMap<String, Set<Channel>> names() {
        return versions.names();
    }

    @Override
    public Text render(Request request) throws TemplateProblem {
        var own = Map.of(
                "unsubscribe", links.unsubscribe(request.message()).toString(),
                "confirm", links.confirm(request.message()).toString());
        var compiled = this.compiled.get(chosen(request));
        try {
            return compiled.template()
                    .rendered(
                            Map.of(
                                    "customer", LiquidModel.of(request.customer()),
                                    "event", LiquidModel.of(request.event()),
                                    "links", own),
                            request.message(),
                            own.values(),
                            tracked);
        } catch (LiquidProblem e) {
            throw new TemplateProblem(request.template(), request.channel(), e.getMessage());
        }
    }

    /** The version whose locale is nearest to the one asked for: the same, its language, the default, any. */
    private Key chosen(Request request) throws TemplateProblem {
        var keys = newest(new Name(request.template(), request.channel()));
        return Stream.of(request.locale(), defaultLocale)
                .flatMap(StoredTemplates::withItsLanguage)
                .flatMap(locale -> keys.stream().filter(key -> key.locale().equalsIgnoreCase(locale)))
                .findFirst()
                .or(() -> keys.stream().findFirst())
                .orElseThrow(() -> new TemplateProblem(
                        request.template(),
                        request.channel(),
                        "there is no such template; store one under this name."));
    }

    private static Stream<String> withItsLanguage(@Nullable String tag) {
        if (tag == null) {
            return Stream.empty();
        }
        var locale = Locale.forLanguageTag(tag.replace('_', '-'));
        return Stream.of(locale.toLanguageTag(), locale.getLanguage());
    }

    private List<Key> newest(Name name) {
        var found = newest.get(name);
        if (System.nanoTime() - found.readAt() > NEWEST_KEPT.toNanos()) {
            newest.remove(name);
            found = newest.get(name);
        }
        return found.keys();
    }

    private Newest readNewest(Name name) {
        return new Newest(versions.newest(name.template(), name.channel()), System.nanoTime());
    }

    private Compiled compile(Key key) {
        try {
            var version = versions.find(key).orElseThrow();
            return new Compiled(CompiledTemplate.of(version), null);
        } catch (LiquidProblem e) {
            return new Compiled(null, e);
        }
    }

    private record Name(String template, Channel channel) {}

    private record Newest(List<Key> keys, long readAt) {}

    /** A broken version stays broken, so its problem is kept like a good one's result. */
    private record Compiled(
            @Nullable CompiledTemplate good, @Nullable LiquidProblem broken) {

        CompiledTemplate template() throws LiquidProblem {
            return Optional.ofNullable(good).orElseThrow(() -> broken);
        }
    }
}
