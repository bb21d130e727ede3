package io.kaskad.channels.onsite;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Peer;

class OnSiteContractTest implements OnSiteContract {

    private final VisitorAtHome visitor = new VisitorAtHome("h2", Channel.ONSITE);

    @Override
    public Peer peer() {
        return visitor;
    }
}
