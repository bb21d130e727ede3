package io.kaskad.messaging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Provider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who carries which channel: a configured provider, else the fallback. */
@Component
class Providers {

    private final List<Provider> providers;

    Providers(List<Provider> providers) {
        this.providers = providers.stream()
                .sorted(Comparator.comparing(Provider::fallback).thenComparing(Provider::name))
                .toList();
    }

    /** Those that carry something. */
    List<Provider> inUse() {
        return providers.stream()
                .filter(provider -> !carries(provider).isEmpty())
                .toList();
    }

    Set<Channel> carries(Provider provider) {
        return Arrays.stream(Channel.values())
                .filter(channel -> carrier(channel) == provider)
                .collect(toUnmodifiableSet());
    }

    private @Nullable Provider carrier(Channel channel) {
        return providers.stream()
                .filter(provider -> provider.channels().contains(channel))
                .findFirst()
                .orElse(null);
    }
}
