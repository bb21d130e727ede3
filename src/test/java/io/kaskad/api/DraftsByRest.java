package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Json;
import io.kaskad.testing.Rest.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drafts are saved, deployed and thrown away; nobody writes over what he has not seen. */
interface DraftsByRest {

    Client client();

    @Test
    default void savesADraftVersionByVersion() {
        var key = fresh("drawn");
        assertThat(save(key, "one", 0).is(200).<Integer>at("version")).isEqualTo(1);
        var second = save(key, "two", 1).is(200);

        assertThat(second.<Integer>at("version")).isEqualTo(2);
        assertThat(second.<String>at("updatedBy")).isEqualTo("key:bootstrap");
        var read = draft(key).is(200);
        assertThat(read.<String>at("xml")).isEqualTo("two");
        assertThat(read.<Integer>at("version")).isEqualTo(2);
        assertThat(client().rest().get("/api/drafts").items("key")).contains(key);
    }

    @Test
    default void writesNothingOverThatTheWriterHasNotSeen() {
        var key = fresh("drawn");
        save(key, "one", 0).is(200);
        save(key, "two", 1).is(200);

        var stale = save(key, "mine", 1);
        stale.isRefusedWith(409, "saved by key:bootstrap meanwhile");
        assertThat(stale.<Integer>at("draft.version")).isEqualTo(2);
        save(key, "also new", 0).isRefusedWith(409, "meanwhile");
        client().rest().delete("/api/cascades/" + key + "/draft?version=1").isRefusedWith(409, "meanwhile");
        assertThat(draft(key).<String>at("xml")).isEqualTo("two");

        client().rest().delete("/api/cascades/" + key + "/draft?version=2").is(204);
        save(key, "mine", 2).isRefusedWith(409, "deployed or discarded");
        draft(key).isRefusedWith(404, key);
    }

    @Test
    default void beginsADraftWithTheNewestVersion() {
        var begun = draft("order-status").is(200);

        assertThat(begun.<Integer>at("version")).isZero();
        assertThat(begun.<Integer>at("basedOn")).isNotNull();
        assertThat(begun.<String>at("xml")).contains("id=\"order-status\"");
        assertThat(begun.<Object>at("updatedBy")).isNull();
    }

    @Test
    default void deploysADraftWhichIsGoneThen() {
        var key = fresh("drawn");
        save(key, diagram(key, "end"), 0).is(200);
        assertThat(deploy(key, diagram(key, "end"), 1L, "the first").is(201).<Integer>at("version"))
                .isEqualTo(1);

        var versions = client().rest().get("/api/cascades/" + key + "/versions").is(200);
        assertThat(versions.items("comment")).isEqualTo(List.of("the first"));
        assertThat(versions.items("deployedBy")).isEqualTo(List.of("key:bootstrap"));
        assertThat(draft(key).<Integer>at("version")).isZero();
        assertThat(client().rest().get("/api/drafts").items("key")).doesNotContain(key);
    }

    @Test
    default void deploysNoDraftThatHasChanged() {
        var key = fresh("drawn");
        save(key, diagram(key, "end"), 0).is(200);
        save(key, diagram(key, "other"), 1).is(200);

        deploy(key, diagram(key, "end"), 1L, "").isRefusedWith(409, "meanwhile");
        client().rest().get("/api/cascades/" + key).isRefusedWith(404, key);
        assertThat(draft(key).<Integer>at("version")).isEqualTo(2);
    }

    @Test
    default void deploysTheSameDiagramOnce() {
        var key = fresh("drawn");
        deploy(key, diagram(key, "end"), null, "the first").is(201);
        assertThat(deploy(key, diagram(key, "end"), null, "again").is(201).<Integer>at("version"))
                .isEqualTo(1);

        assertThat(client().rest().get("/api/cascades/" + key + "/versions").items("comment"))
                .isEqualTo(List.of("the first"));
    }

    @Test
    default void refusesAKeyThatNoProcessCanHave() {
        save("1-drawn", "x", 0).isRefusedWith(400, "begins with a letter");
        save(fresh("drawn"), "", 0).isRefusedWith(400, "xml");
    }

    @Test
    default void deploysAgainstAStoryOnlyWithAReason() {
        var key = fresh("drawn");
        var story = "/api/cascades/" + key + "/stories/ends";
        client().rest().put(story, """
                        {"customer": {"contacts": {}}, "start": {"at": "2030-01-14T10:00:00Z"},
                         "expect": ["PT0S run.ended", "outcome end"]}""").is(200);
        deploy(key, diagram(key, "end"), null, "").is(201);

        var other = diagram(key, "elsewhere");
        var refused = deploy(key, other, null, "");
        refused.isRefusedWith(422, "comes out otherwise");
        assertThat(refused.<List<String>>at("stories[*].name")).containsExactly("ends");
        assertThat(refused.<List<String>>at("stories[0].missing")).containsExactly("outcome end");
        assertThat(refused.<List<String>>at("stories[0].surprising")).containsExactly("outcome elsewhere");
        var body = body(other, null, "another end");
        body.put("override", "the story is old");
        client().rest()
                .post("/api/cascades/" + key + "/deploy", Json.write(body))
                .is(201);
        assertThat(client().rest().get("/api/cascades/" + key + "/versions").items("overridden"))
                .containsExactly("the story is old", null);

        var played = client().rest()
                .post("/api/cascades/" + key + "/stories/play", Json.write(Map.of("xml", other)))
                .is(200);
        assertThat(played.<List<String>>at("items[0].comparison.missing")).isEqualTo(List.of("outcome end"));
        assertThat(played.<List<String>>at("items[0].comparison.surprising")).isEqualTo(List.of("outcome elsewhere"));
        client().rest().delete(story).is(204);
        client().rest().delete(story).isRefusedWith(404, "ends");
    }

    @Test
    default void deploysAndPlaysNothingThatIsWrong() {
        var key = fresh("drawn");
        var wrong = diagram(key, "end").replace("<bpmn:endEvent id=\"end\"/>", "<bpmn:sendTask id=\"end\"/>");
        var story = Map.of("customer", Map.of(), "start", Map.of());
        var stories = "/api/cascades/" + key + "/stories";
        client().rest().put(stories + "/any", Json.write(story)).is(200);

        for (var refused : List.of(
                deploy(key, wrong, null, ""),
                client().rest().post("/api/cascades/" + key + "/try", Json.write(Map.of("xml", wrong, "story", story))),
                client().rest().post(stories + "/play", Json.write(Map.of("xml", wrong))))) {
            refused.isRefusedWith(422, "Element \"end\"");
            assertThat(refused.<List<String>>at("findings[?(@.severity == 'error')].rule"))
                    .contains("step");
        }
        client().rest().get("/api/cascades/" + key).isRefusedWith(404, key);
    }

    @Test
    default void aStoryThatCannotBeToldSpeaksAgainstDeployingToo() {
        var key = fresh("drawn");
        client().rest().put("/api/cascades/" + key + "/stories/gone", """
                        {"customer": {"id": "nobody-of-this-name"}, "start": {}}""").is(200);

        var refused = deploy(key, diagram(key, "end"), null, "");
        refused.isRefusedWith(422, "\"gone\" comes out otherwise");
        assertThat(refused.<String>at("stories[0].problem")).contains("no customer");
    }

    private Answer draft(String key) {
        return client().rest().get("/api/cascades/" + key + "/draft");
    }

    private Answer save(String key, String xml, long seen) {
        return client().rest()
                .put(
                        "/api/cascades/" + key + "/draft",
                        Json.write(Map.of("name", "A cascade", "xml", xml, "version", seen)));
    }

    private Answer deploy(String key, String xml, @Nullable Long draft, String comment) {
        return client().rest().post("/api/cascades/" + key + "/deploy", Json.write(body(xml, draft, comment)));
    }

    private static Map<String, Object> body(String xml, @Nullable Long draft, String comment) {
        var body = new HashMap<String, Object>(Map.of("xml", xml, "comment", comment));
        body.put("draftVersion", draft);
        return body;
    }

    /** Ends at once. */
    static String diagram(String key, String end) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true">
                    <bpmn:startEvent id="start"/><bpmn:endEvent id="%s"/>
                    <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="%s"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(key, end, end);
    }
}
