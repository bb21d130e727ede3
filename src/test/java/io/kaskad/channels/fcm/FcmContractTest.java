package io.kaskad.channels.fcm;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class FcmContractTest implements ChannelContract {

    private final Peer peer = new FcmPeer();

    @Override
    public Peer peer() {
        return peer;
    }
}
