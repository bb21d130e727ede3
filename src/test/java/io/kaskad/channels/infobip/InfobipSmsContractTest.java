package io.kaskad.channels.infobip;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ChannelContract;
import io.kaskad.channels.Peer;

class InfobipSmsContractTest implements ChannelContract {

    private final Peer infobip = new InfobipPeer(Channel.SMS);

    @Override
    public Peer peer() {
        return infobip;
    }
}
