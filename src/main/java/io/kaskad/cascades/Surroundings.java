package io.kaskad.cascades;

import io.kaskad.channels.Channel;

/** What a diagram can name that lies outside of it. */
public interface Surroundings {

    boolean hasTemplate(String name, Channel channel);

    /** Whether an event of this name has come before, or starts a cascade. */
    boolean knowsEvent(String name);
}
