package io.kaskad.channels.onsite;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Peer;

class ChatContractTest implements OnSiteContract {

    private final VisitorAtHome visitor = new VisitorAtHome("postgresql", Channel.CHAT);

    @Override
    public Peer peer() {
        return visitor;
    }
}
