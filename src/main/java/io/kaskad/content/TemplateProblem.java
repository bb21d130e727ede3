package io.kaskad.content;

import io.kaskad.channels.Channel;

/** A template that cannot be rendered until a person mends it; the message names the variable or the place, never a value. */
public final class TemplateProblem extends Exception {

    private final String template;
    private final Channel channel;

    public TemplateProblem(String template, Channel channel, String detail) {
        super("Template \"" + template + "\" for " + channel.key() + ": " + detail);
        this.template = template;
        this.channel = channel;
    }

    public String template() {
        return template;
    }

    public Channel channel() {
        return channel;
    }
}
