package io.kaskad.shared.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says what is wrong with a body that cannot be read, and where, without repeating anything the caller wrote. */
final class UnreadableBody {

    private static final String NOT_EXPECTED = "The body is not the JSON this address expects.";

    private UnreadableBody() {}

    static String detail(HttpMessageNotReadableException failure) {
        if (failure.getCause() instanceof MismatchedInputException mismatch) {
            var place = place(mismatch);
            return place.isEmpty() ? NOT_EXPECTED : place + " must be " + expected(mismatch.getTargetType()) + ".";
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable && unreadable.getLocation() != null) {
            var at = unreadable.getLocation();
            return "The body is not JSON we read; look at line " + at.getLineNr() + ", column " + at.getColumnNr()
                    + ".";
        }
        return NOT_EXPECTED;
    }

    /** Keys of maps are the caller's words. */
    private static String place(MismatchedInputException mismatch) {
        return mismatch.getPath().stream()
                .takeWhile(reference -> !(reference.getFrom() instanceof Map))
                .map(UnreadableBody::part)
                .collect(joining())
                .replaceFirst("^\\.", "");
    }

    private static String part(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "an object";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "text" : type == int.class ? "a whole number" : "something else";
    }
}
