package io.kaskad.bench;

/** Something that does one kind of work, as much of it as it is asked for. */
interface Contender {

    String name();

    /** Does this many and comes back when all are done. */
    void run(int count) throws Exception;

    /** How many to do in one round. */
    int atOnce();

    /** What has to be there first; not measured. */
    default void prepare(int count) {}

    default void cleanUp() {}
}
