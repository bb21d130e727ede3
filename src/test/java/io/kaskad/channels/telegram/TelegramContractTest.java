package io.kaskad.channels.telegram;

import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class TelegramContractTest implements ChannelContract {

    private final Peer peer = new TelegramPeer();

    @Override
    public Peer peer() {
        return peer;
    }
}
