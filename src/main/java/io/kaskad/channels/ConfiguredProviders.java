package io.kaskad.channels;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the providers that {@code kaskad.providers.<name>} describes. Where no kind is said, the name is the kind. */
@Component
class ConfiguredProviders {

    private static final Logger log = LoggerFactory.getLogger(ConfiguredProviders.class);
    private static final String PREFIX = "kaskad.providers";
    private static final String KIND = "kind";

    private final Map<String, ProviderKind<?>> kinds;
    private final Binder settings;

    ConfiguredProviders(ObjectProvider<ProviderKind<?>> kinds, Environment environment) {
        this.kinds = kinds.orderedStream()
                .collect(toMap(ProviderKind::key, Function.identity(), (one, other) -> one, TreeMap::new));
        this.settings = Binder.get(environment);
    }

    List<Carrier> carriers() {
        return said().entrySet().stream()
                .filter(provider -> !provider.getValue().isEmpty())
                .map(provider -> carrier(provider.getKey(), provider.getValue()))
                .sorted(Comparator.comparing(Carrier::name))
                .toList();
    }

    /** Names, and what is said of each; what is empty, as compose files pass it on, is not said. */
    private Map<String, Map<String, String>> said() {
        var said = new TreeMap<String, Map<String, String>>();
        settings.bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .forEach((name, values) -> {
                    if (values instanceof Map<?, ?> more) {
                        said.put(name, leaves(more));
                    } else {
                        throw new IllegalArgumentException(PREFIX + "." + name
                                + " must have settings of its own, such as " + PREFIX + "." + name + ".url.");
                    }
                });
        return said;
    }

    private static Map<String, String> leaves(Map<?, ?> values) {
        var leaves = new TreeMap<String, String>();
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> more) {
                leaves(more).forEach((inner, leaf) -> leaves.put(key + "." + inner, leaf));
            } else if (!String.valueOf(value).isBlank()) {
                leaves.put(String.valueOf(key), String.valueOf(value));
            }
        });
        return leaves;
    }

    private Carrier carrier(String name, Map<String, String> said) {
        var key = PREFIX + "." + name;
        if (!name.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException(
                    key + ": a name may have small letters, digits and hyphens, 60 at most.");
        }
        var wanted = said.getOrDefault(KIND, name);
        var kind = kinds.get(wanted);
        if (kind == null) {
            throw new IllegalArgumentException(key + "." + KIND + " must be one of " + String.join(", ", kinds.keySet())
                    + (said.containsKey(KIND) ? ", not \"" + wanted + "\"." : "."));
        }
        refuseUnknown(key, kind, said);
        var carrier = new Carrier(provider(kind, name), bound(name, Terms.class));
        log.info("Provider {} ({}) carries {}.", name, wanted, channels(carrier));
        return carrier;
    }

    private static String channels(Carrier carrier) {
        return carrier.provider().channels().stream().map(Channel::key).sorted().collect(joining(", "));
    }

    private static void refuseUnknown(String key, ProviderKind<?> kind, Map<String, String> said) {
        var known = Stream.concat(components(Terms.class), components(kind.settings()))
                .collect(toCollection(TreeSet::new));
        known.add(KIND);
        for (var setting : said.keySet()) {
            var first = plain(setting.split("[.\\[]", 2)[0]);
            if (known.stream().noneMatch(one -> plain(one).equals(first))) {
                throw new IllegalArgumentException(
                        key + "." + setting + " is not a setting; there are " + String.join(", ", known) + ".");
            }
        }
    }

    private static Stream<String> components(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static String plain(String key) {
        return key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private <S> Provider provider(ProviderKind<S> kind, String name) {
        return kind.provider(name, bound(name, kind.settings()));
    }

    private <S> S bound(String name, Class<S> type) {
        try {
            return settings.bindOrCreate(PREFIX + "." + name, Bindable.of(type));
        } catch (BindException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw new IllegalArgumentException(PREFIX + "." + name + "." + cause.getMessage(), e);
        }
    }
}
