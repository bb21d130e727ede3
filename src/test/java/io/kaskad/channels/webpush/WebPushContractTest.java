package io.kaskad.channels.webpush;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class WebPushContractTest implements ChannelContract {

    private final PushService service = new PushService();

    @Override
    public Peer peer() {
        return service;
    }
}
