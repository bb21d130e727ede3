package io.kaskad.channels.viberbot;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class ViberContractTest implements ChannelContract {

    private final Peer peer = new ViberPeer();

    @Override
    public Peer peer() {
        return peer;
    }
}
