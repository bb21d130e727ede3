package io.kaskad.channels.email;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class EmailContractTest implements ChannelContract {

    private final EmailPeer peer = new EmailPeer();

    @Override
    public Peer peer() {
        return peer;
    }
}
