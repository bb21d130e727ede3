package io.kaskad.policy;

/** Somebody else has changed the policy meanwhile, so that nothing was written. */
public final class PolicyChanged extends RuntimeException {

    private final transient Policies.Version there;

    PolicyChanged(Policies.Version there) {
        super("The policy has been changed by " + there.by() + " meanwhile. Look at theirs, and change that.");
        this.there = there;
    }

    /** What is there now. */
    public Policies.Version there() {
        return there;
    }
}
