package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Ids;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of customers come in and go out. */
interface ImportsByRest {

    Client client();

    private Rest.Answer upload(String query, String file) {
        return client().rest().postBytesAs("text/csv", "/api/imports" + query, file.getBytes(UTF_8));
    }

    @Test
    default void aFileIsImported() {
        var id = fresh("customer");
        String file = upload("?name=people.csv&consent=email&textVersion=1", """
                        id,email,city
                        %s,kim@example.org,Москва
                        %s-2,nowhere,Казань
                        """.formatted(id, id))
                .is(202)
                .at("id");
        client().background().settle();

        var told = client().rest().get("/api/imports/" + file).is(200);
        assertThat(told.<String>at("state")).isEqualTo("DONE");
        assertThat(told.<Integer>at("imported")).isEqualTo(1);
        assertThat(told.<Integer>at("failed")).isEqualTo(1);
        assertThat(told.<Integer>at("bytesRead")).isEqualTo(told.<Integer>at("bytes"));
        assertThat(told.<List<String>>at("consents")).containsExactly("email:*");
        assertThat(client().rest().get("/api/imports").is(200).<String>at("items[0].id"))
                .isEqualTo(file);
        assertThat(client().rest()
                        .get("/api/imports/" + file + "/errors")
                        .is(200)
                        .body())
                .contains("3,This is not an email address")
                .contains(id + "-2,nowhere,Казань");
        client().rest().post("/api/imports/" + file + "/cancel", "").isRefusedWith(409, "The import is over.");
    }

    @Test
    default void aFileIsLookedAtFirst() {
        var preview = client().rest()
                .postBytesAs(
                        "text/csv", "/api/imports/preview", "id;birthday;sum\nk;2026-02-28;x\n;;\n".getBytes(UTF_8))
                .is(200);
        assertThat(preview.<String>at("separator")).isEqualTo(";");
        assertThat(preview.<String>at("columns[0].meaning")).isEqualTo("ID");
        assertThat(preview.<String>at("columns[1].type")).isEqualTo("date");
        assertThat(preview.<String>at("errors[0].reason")).isEqualTo("The row has no id.");
    }

    @Test
    default void whatCannotBeImportedIsRefused() {
        upload("?kind=pigeons", "id\n1\n").is(400);
        upload("?consent=pigeon", "id\n1\n").isRefusedWith(400, "There is no such channel");
        upload("", "").isRefusedWith(400, "The file is empty.");
        client().rest().get("/api/imports/" + Ids.next()).is(404);
    }

    @Test
    default void anUploadThatIsCutOffLeavesNothingBehind() throws IOException {
        var before = imports();
        try (var socket = new Socket("localhost", client().port())) {
            socket.getOutputStream().write("""
                    POST /api/imports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: text/csv\r
                    Content-Length: 5000000\r
                    \r
                    id,email
                    """.formatted(RunningKaskad.KEY).getBytes(US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        assertThat(imports()).isEqualTo(before);
    }

    private long imports() {
        return client().jdbc()
                .sql("select count(*) from import")
                .query(Long.class)
                .single();
    }

    @Test
    default void customersGoOut() {
        var id = client().customer();
        var table = client().rest().get("/api/customers/export").is(200);
        assertThat(table.header("Content-Disposition")).contains("customers.csv");
        assertThat(table.body()).startsWith("\uFEFFid,locale,timeZone,").contains("\n" + id + ",en,");
        assertThat(client().rest()
                        .get("/api/customers/export?format=ndjson")
                        .is(200)
                        .body())
                .contains("{\"id\":\"" + id + "\",\"locale\":\"en\"");
        client().rest().get("/api/customers/export?segment=none").is(404);
        client().rest().get("/api/customers/export?format=xls").is(400);
    }

    @Test
    default void aPersonGetsAllThereIs() {
        var customer = client().entered().customer();
        client().rest().put("/api/customers/" + customer, """
                {"contacts": {"email": "kim@example.org"}, "consents": [{"channel": "email", "topic": "*", "state": "granted"}]}
                """).is(200);
        client().rest().post("/api/customers/" + customer + "/aliases", "{\"alias\": \"" + customer + "-a\"}");

        var all =
                client().rest().get("/api/customers/" + customer + "-a/export").is(200);
        assertThat(all.<String>at("customer.contacts.email")).isEqualTo("kim@example.org");
        assertThat(all.<List<String>>at("customer.aliases")).containsExactly(customer + "-a");
        assertThat(all.<String>at("consents[0].source")).isEqualTo("api");
        assertThat(all.<String>at("events[0].name")).isEqualTo(Client.ORDER_STATUS);
        assertThat(all.<String>at("events[0].properties.orderId")).isEqualTo("1001");
        assertThat(all.<String>at("runs[0].run.cascade")).isEqualTo("order-status");
        assertThat(all.<String>at("runs[0].trigger.event")).isEqualTo(Client.ORDER_STATUS);
        assertThat(all.<String>at("messages[0].message.channel")).isEqualTo("email");
        assertThat(all.<List<Object>>at("messages[0].answers")).isEmpty();
        client().rest().get("/api/customers/nobody/export").isRefusedWith(404, "no customer of this id");
    }
}
