package io.kaskad.channels.webhook;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class WebhookContractTest implements ChannelContract {

    private final WebhookPeer receiver = new WebhookPeer();

    @Override
    public Peer peer() {
        return receiver;
    }
}
