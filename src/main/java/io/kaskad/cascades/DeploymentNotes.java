package io.kaskad.cascades;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who deployed which version, and why. */
@Repository
public class DeploymentNotes {

    private final JdbcClient jdbc;

    DeploymentNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said of one.
     *
     * @param overridden why it was deployed although a story came out otherwise; null if none did
     */
    public record Note(
            String comment, String deployedBy, @Nullable String overridden) {}

    public void add(String definitionId, Note note) {
        jdbc.sql("""
                        insert into deployment_note (definition_id, comment, deployed_by, overridden)
                        values (:definition, :comment, :by, :overridden)
                        """)
                .param("definition", definitionId)
                .param("comment", note.comment())
                .param("by", note.deployedBy())
                .param("overridden", note.overridden())
                .update();
    }

    /** By definition id. */
    public Map<String, Note> of(Collection<String> definitionIds) {
        var notes = new HashMap<String, Note>();
        if (!definitionIds.isEmpty()) {
            jdbc.sql("select * from deployment_note where definition_id in (:ids)")
                    .param("ids", definitionIds)
                    .query(row -> {
                        notes.put(
                                row.getString("definition_id"),
                                new Note(
                                        row.getString("comment"),
                                        row.getString("deployed_by"),
                                        row.getString("overridden")));
                    });
        }
        return notes;
    }
}
