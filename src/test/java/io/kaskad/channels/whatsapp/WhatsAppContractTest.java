package io.kaskad.channels.whatsapp;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class WhatsAppContractTest implements ChannelContract {

    private final Peer peer = new WhatsAppPeer();

    @Override
    public Peer peer() {
        return peer;
    }
}
