package io.kaskad.channels;

import java.util.List;

/** Where channels leave what they have heard from customers. */
public interface Hearings {

    /** Keeps it durably before it comes back; what was heard before is ignored. */
    void accept(List<Heard> heard);
}
