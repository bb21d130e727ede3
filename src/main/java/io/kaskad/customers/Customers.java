package io.kaskad.customers;

import io.kaskad.channels.Channel;

/** The people known to us. */
public interface Customers {

    /**
     * The customer does not want this topic on this channel any more.
     *
     * @param source where it was said, such as {@code unsubscribe-link}
     */
    void withdraw(String customer, Channel channel, String topic, String source);
}
