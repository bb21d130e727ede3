package io.kaskad.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.CheckingDiagrams;
import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.cascades.DeploymentNotes;
import io.kaskad.cascades.DeploymentNotes.Note;
import io.kaskad.drafts.BeforeDeploying.RedStory;
import io.kaskad.shared.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a version of what was drawn, once nothing speaks against it. */
@Service
public class Deploying {

    private final CheckingDiagrams checking;
    private final DeployingDiagrams deploying;
    private final CascadeRuntime runtime;
    private final Drafts drafts;
    private final DeploymentNotes notes;
    private final List<BeforeDeploying> asked;
    private final Transactions transactions;

    Deploying(
            CheckingDiagrams checking,
            DeployingDiagrams deploying,
            CascadeRuntime runtime,
            Drafts drafts,
            DeploymentNotes notes,
            List<BeforeDeploying> asked,
            Transactions transactions) {
        this.checking = checking;
        this.deploying = deploying;
        this.runtime = runtime;
        this.drafts = drafts;
        this.notes = notes;
        this.asked = asked;
        this.transactions = transactions;
    }

    /**
     * What is to be deployed.
     *
     * @param draftVersion the version of the draft the diagram is, which goes with it; null if it is from elsewhere
     * @param override why it is deployed whatever is objected; null if it must not be
     */
    public record Request(
            String key,
            String xml,
            @Nullable Long draftVersion,
            String comment,
            @Nullable String override,
            String by) {}

    /** Stories speak against deploying it, and nobody has said why it should be deployed all the same. */
    public static final class Objected extends RuntimeException {

        private final transient List<RedStory> stories;

        Objected(List<RedStory> stories) {
            super(stories.stream()
                    .map(RedStory::sentence)
                    .collect(joining(
                            " ",
                            "Something speaks against deploying this: ",
                            " Mend it, or say why it should be deployed all the same.")));
            this.stories = stories;
        }

        public List<RedStory> stories() {
            return stories;
        }
    }

    /**
     * Deploys it; where the newest version is the same already, that one stays.
     *
     * @throws Objected if stories come out otherwise than they should, and that is not overridden
     * @throws DraftChanged if the draft is another by now
     */
    public Cascade deploy(Request request) {
        var diagram = request.xml().getBytes(UTF_8);
        checking.insistOnSound(diagram, request.key());
        var red = asked.stream()
                .flatMap(each -> each.redStories(request.key(), diagram).stream())
                .toList();
        if (!red.isEmpty() && request.override() == null) {
            throw new Objected(red);
        }
        var overridden = red.isEmpty() ? null : request.override();
        return transactions.call(() -> deploy(request, diagram, overridden));
    }

    private Cascade deploy(Request request, byte[] diagram, @Nullable String overridden) {
        if (request.draftVersion() != null) {
            drafts.remove(request.key(), request.draftVersion());
        }
        var fresh = deploying.deploy(request.key() + ".bpmn", diagram);
        var version = runtime.versions(request.key()).get(0);
        if (fresh) {
            notes.add(version.definitionId(), new Note(request.comment(), request.by(), overridden));
        }
        return version;
    }
}
