package io.kaskad.channels;

/**
 * A kind of provider: a component in the package of its channel that makes one for each name in
 * {@code kaskad.providers.<name>}.
 *
 * @param <S> its settings
 */
public interface ProviderKind<S> {

    /** What {@code kaskad.providers.<name>.kind} calls it, in small letters and digits. */
    String key();

    /**
     * A record that is bound from {@code kaskad.providers.<name>}, beside {@link Terms}. Its constructor refuses what cannot
     * work by an IllegalArgumentException whose sentence begins with the name of the component.
     */
    Class<S> settings();

    /** Must not wait for the provider: it may be out of order when we start. */
    Provider provider(String name, S settings);
}
