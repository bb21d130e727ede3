package io.kaskad.shared.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.kaskad.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads JSON whose texts every database can keep: PostgreSQL takes no NUL, and half a surrogate pair is no character. */
final class KeepableJson extends JsonFactory {

    private static final long serialVersionUID = 1;

    @Override
    public JsonParser createParser(InputStream in) throws IOException {
        return new Checking(super.createParser(in));
    }

    @Override
    public JsonParser createParser(Reader in) throws IOException {
        return new Checking(super.createParser(in));
    }

    @Override
    public JsonFactory copy() {
        return new KeepableJson();
    }

    private static final class Checking extends JsonParserDelegate {

        Checking(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if ((token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) && !keepable(getText())) {
                throw Refused.invalid("The body has a text with a NUL or half of a surrogate pair in it; take it out.");
            }
            return token;
        }

        private static boolean keepable(String text) {
            for (int i = 0; i < text.length(); i++) {
                var letter = text.charAt(i);
                if (letter == 0) {
                    return false;
                }
                if (Character.isSurrogate(letter)) {
                    if (i + 1 == text.length() || !Character.isSurrogatePair(letter, text.charAt(i + 1))) {
                        return false;
                    }
                    i++;
                }
            }
            return true;
        }
    }
}
