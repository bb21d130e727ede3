package io.kaskad.channels;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything a provider reports, in the order it came. */
public final class Told {

    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** To make a provider with. */
    public Receipts inbox() {
        return receipts::addAll;
    }

    /** To make a provider with. */
    public Hearings ear() {
        return heard::addAll;
    }

    /** As the application keeps what came by a webhook. */
    public void keep(Reporting.Report.Told report) {
        receipts.addAll(report.receipts());
        heard.addAll(report.heard());
    }

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }
}
