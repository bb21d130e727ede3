package io.kaskad.cascades;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whatever executes cascades. Changes join the caller's transaction. */
public interface CascadeRuntime {

    /**
     * Deploys the diagram unless the newest version of it is the same.
     *
     * @return whether there is a new version
     * @throws DiagramRefused if it could run code, or is not executable
     */
    boolean deploy(String fileName, byte[] diagram);

    /** The newest version of each cascade. */
    List<Cascade> latest();

    /** All versions of a cascade, newest first; empty if there is none. */
    List<Cascade> versions(String key);

    Optional<Cascade> byDefinition(String definitionId);

    byte[] xml(String definitionId);

    Diagram diagram(String definitionId);

    List<Standing> standing(String definitionId);

    /** How many incidents the runs of this version have. */
    int incidents(String definitionId);

    /** The runs that stand at an element. */
    List<String> runsAt(String definitionId, String element);

    /** Starts them all, in one command; gives their ids in order. */
    List<String> start(List<RunStart> starts);

    /** Ends runs before their time; those that have ended are left alone. */
    void cancel(Collection<String> runs, String why);

    /** Lets runs go on that wait for this event of a customer; gives how many did. */
    int occurred(Collection<Occurrence> occurrences);

    /** Something a customer did. */
    record Occurrence(String customer, String event) {}
}
