package io.kaskad.engine.run;

/** A run takes thousands of steps in one transaction, which nobody does but by going round and round. */
public final class EndlessCircle extends IllegalStateException {

    EndlessCircle(String step) {
        super("The run goes round in a circle at " + step + " without waiting anywhere");
    }
}
