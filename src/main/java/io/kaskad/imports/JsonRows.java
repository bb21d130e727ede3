package io.kaskad.imports;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kaskad.shared.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.BiConsumer;

/** Rows that are a JSON object each. */
final class JsonRows<D, L> implements Rows<D> {

    private final ObjectReader reader;
    private final BiConsumer<L, D> tell;

    /** @param tell gives what a line says to what is gathered */
    JsonRows(ObjectMapper json, Class<L> line, BiConsumer<L, D> tell) {
        this.reader = json.readerFor(line).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.tell = tell;
    }

    @Override
    public void read(String text, D draft) {
        try {
            // from a reader, for only so are texts refused that no database keeps
            L line = reader.readValue(new StringReader(text));
            tell.accept(line, draft);
        } catch (UnrecognizedPropertyException e) {
            throw Refused.invalid(
                    "There is a field that is none of ours. What you know of a customer goes below attributes.");
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static Refused refusal(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return Refused.invalid("This is not a JSON object with the fields it should have.");
    }
}
