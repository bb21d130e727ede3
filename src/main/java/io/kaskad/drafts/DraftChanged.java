package io.kaskad.drafts;

import org.jspecify.annotations.Nullable;

/** Somebody else has saved, deployed or discarded the draft meanwhile, so that nothing was written. */
public final class DraftChanged extends RuntimeException {

    private final transient Draft.@Nullable Stamp there;

    DraftChanged(Draft.@Nullable Stamp there) {
        super(
                there == null
                        ? "This draft has been deployed or discarded meanwhile. Save yours as a new one, or look at what is"
                                + " there now."
                        : "This draft has been saved by " + there.updatedBy()
                                + " meanwhile. Look at theirs, or save yours over it.");
        this.there = there;
    }

    /** What is there now; null if there is no draft any more. */
    public Draft.@Nullable Stamp there() {
        return there;
    }
}
