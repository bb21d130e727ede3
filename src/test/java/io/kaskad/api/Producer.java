package io.kaskad.api;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.kaskad.testing.Rest;
import io.kaskad.testing.Rest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Sends CloudEvents as their own SDK writes them. */
record Producer(Rest rest) {

    Answer structured(CloudEvent event) {
        return sent(writer -> writer.writeStructured(event, JsonFormat.CONTENT_TYPE));
    }

    Answer binary(CloudEvent event) {
        return sent(writer -> writer.writeBinary(event));
    }

    private Answer sent(Consumer<MessageWriter<?, ?>> writing) {
        var headers = new ArrayList<String>();
        var type = new AtomicReference<>("");
        var body = new AtomicReference<>(new byte[0]);
        writing.accept(HttpMessageFactory.createWriter(
                (name, value) -> {
                    if (name.equalsIgnoreCase("Content-Type")) {
                        type.set(value);
                    } else {
                        headers.addAll(List.of(name, value));
                    }
                },
                body::set));
        return rest.postBytesAs(type.get(), "/v1/events", body.get(), headers.toArray(String[]::new));
    }
}
