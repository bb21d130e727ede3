package io.kaskad.channels;

/** A provider, and on what terms it carries. */
public record Carrier(Provider provider, Terms terms) {

    public String name() {
        return provider.name();
    }
}
