package io.kaskad.preferences;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent.Subject;
import io.kaskad.customers.Topics.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may choose among.
 *
 * @param locale the customer's, BCP 47; null if it is not known
 * @param channel the message's whose link it is
 * @param promotional whether that message needed the customer's consent
 * @param topics empty if everything goes together
 * @param channels those the customer can be reached by
 * @param wanted what the customer gets now
 */
public record Choices(
        @Nullable String locale,
        Channel channel,
        boolean promotional,
        List<Topic> topics,
        List<Channel> channels,
        Set<Subject> wanted) {}
