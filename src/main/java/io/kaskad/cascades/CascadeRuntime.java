package io.kaskad.cascades;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whatever executes cascades. Changes join the caller's transaction. */
public interface CascadeRuntime {

    /**
     * Deploys the diagram unless the newest version of it is the same.
     *
     * @return whether there is a new version
     * @throws DiagramRefused if it could run code
     */
    boolean deploy(String fileName, byte[] diagram);

    /**
     * What is wrong with a diagram, however unfinished it is. Nothing is deployed.
     *
     * @param key what the cascade is called; null if that does not matter
     * @return errors first, then in the order of the document
     */
    List<Finding> findings(byte[] diagram, @Nullable String key, Surroundings surroundings);

    /** The newest version of each cascade. */
    List<Cascade> latest();

    /** All versions of a cascade, newest first; empty if there is none. */
    List<Cascade> versions(String key);

    Optional<Cascade> byDefinition(String definitionId);

    byte[] xml(String definitionId);

    Diagram diagram(String definitionId);

    /** Where runs of this version stand, or need a person, in the order of the elements' ids. */
    List<Standing> standing(String definitionId);

    /** How many incidents each cascade has, all versions together, by its key. */
    Map<String, Integer> incidents();

    /** The runs that stand at an element. */
    List<String> runsAt(String definitionId, String element);

    /** Starts them all, in one command; gives their ids in order. */
    List<String> start(List<RunStart> starts);

    /** Ends runs before their time; those that have ended are left alone. */
    void cancel(Collection<String> runs, String why);

    /** Runs that go on are another customer's from now on. */
    void renamed(Collection<String> runs, String customer);

    /** Lets runs go on that wait for this event of a customer; gives how many did. */
    int occurred(Collection<Occurrence> occurrences);

    /** Something a customer did. */
    record Occurrence(String customer, String event) {}
}
