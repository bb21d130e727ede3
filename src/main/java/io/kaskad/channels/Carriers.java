package io.kaskad.channels;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Everybody who carries messages: those the settings name, and those that are there anyway. */
@Component
public class Carriers implements DisposableBean {

    private final List<Carrier> all;
    private final Map<Channel, List<Carrier>> byChannel = new EnumMap<>(Channel.class);

    @Autowired
    Carriers(List<Provider> always, ConfiguredProviders configured) {
        this(Stream.concat(configured.carriers().stream(), always.stream().map(Carriers::unconditional)));
    }

    private Carriers(Stream<Carrier> carriers) {
        this.all = carriers.sorted(
                        comparing((Carrier carrier) -> carrier.provider().fallback())
                                .thenComparing(carrier -> carrier.terms().order())
                                .thenComparing(Carrier::name))
                .toList();
        Arrays.stream(Channel.values()).forEach(channel -> byChannel.put(channel, carrying(channel)));
    }

    /** These, on these terms. */
    public static Carriers of(List<Carrier> carriers) {
        return new Carriers(carriers.stream());
    }

    /** Nobody but this one. */
    public static Carriers only(Provider provider) {
        return new Carriers(Stream.of(unconditional(provider)));
    }

    private static Carrier unconditional(Provider provider) {
        return new Carrier(provider, Terms.USUAL);
    }

    private List<Carrier> carrying(Channel channel) {
        var able = all.stream()
                .filter(carrier -> carrier.provider().channels().contains(channel))
                .toList();
        var proper =
                able.stream().filter(carrier -> !carrier.provider().fallback()).toList();
        return proper.isEmpty() ? able.stream().limit(1).toList() : proper;
    }

    /** Those that carry at least one channel. */
    public List<Carrier> inUse() {
        return all.stream()
                .filter(carrier -> byChannel.values().stream().anyMatch(carriers -> carriers.contains(carrier)))
                .toList();
    }

    public Optional<Carrier> find(String name) {
        return all.stream().filter(carrier -> carrier.name().equals(name)).findFirst();
    }

    /** Who carries this channel, in the order they are asked; empty if nobody does. */
    public List<Carrier> of(Channel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    @Override
    public void destroy() {
        all.forEach(carrier -> carrier.provider().close());
    }
}
