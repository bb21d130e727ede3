package io.kaskad.drafts;

import java.util.List;

/** Whoever wants to be asked before a diagram becomes a version. */
public interface BeforeDeploying {

    /** Names what speaks against it, as sentences; empty if nothing does. A person may deploy all the same, with a reason. */
    List<String> objections(String key, byte[] diagram);
}
