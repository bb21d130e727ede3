package io.kaskad.engine.trial;

import io.kaskad.cascades.Trouble;
import io.kaskad.cascades.Trouble.Kind;
import io.kaskad.engine.NoDueDate;
import io.kaskad.engine.run.EndlessCircle;
import io.kaskad.engine.vocabulary.Unanswerable;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the engine complains of, in words for who drew the cascade. The engine tells its failures apart by their texts alone. */
record Complaint(Kind kind, String detail, String fix, Map<String, String> values) {

    private static final String SOME_TIME = "a date, or a duration such as PT5M";

    private Complaint(Kind kind, String detail, String fix) {
        this(kind, detail, fix, Map.of());
    }

    Trouble at(String element) {
        return new Trouble(element, kind, detail, fix, values);
    }

    static Complaint of(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Complaint::known)
                .filter(complaint -> complaint != null)
                .findFirst()
                .orElseGet(() -> other(failure));
    }

    private static @Nullable Complaint known(Throwable failure) {
        if (failure instanceof Unanswerable no) {
            return new Complaint(
                    Kind.UNANSWERABLE,
                    no.expression() + " cannot be answered: " + no.detail(),
                    no.fix(),
                    Map.of("expression", no.expression()));
        }
        if (failure instanceof NoDueDate timer) {
            return noDueDate(timer.wanted());
        }
        if (failure instanceof EndlessCircle) {
            return new Complaint(
                    Kind.CIRCLE,
                    "The run goes round and round here without waiting anywhere.",
                    "Put a wait in between.");
        }
        return told(String.valueOf(failure.getMessage()));
    }

    private static @Nullable Complaint told(String text) {
        if (text.startsWith("condition expression returns")) {
            return new Complaint(
                    Kind.NEITHER_YES_NOR_NO,
                    "A condition is answered neither with yes nor with no: what it asks for is missing or is no truth.",
                    "Compare it with something, as in ${event.amount > 10} or ${customer.vip == true}.");
        }
        if (text.startsWith("ENGINE-02004") || text.startsWith("ENGINE-02006")) {
            return new Complaint(
                    Kind.NO_WAY,
                    "There is no way on for this person: no condition is true, and no flow is the default.",
                    "Make one of the flows the default.");
        }
        if (text.contains("was not configured with a valid duration/time")) {
            return noDueDate(SOME_TIME);
        }
        if (text.contains("no processes deployed with key")) {
            return new Complaint(
                    Kind.NO_CASCADE,
                    "There is no cascade of the key it calls.",
                    "Deploy that cascade first, or call another.");
        }
        if (text.startsWith("ENGINE-02042") || text.startsWith("ENGINE-02043")) {
            return new Complaint(
                    Kind.UNCAUGHT,
                    "It throws an error or escalation that nothing in the diagram catches.",
                    "Catch it by a boundary event or an event sub-process.");
        }
        return null;
    }

    private static Complaint noDueDate(String wanted) {
        return new Complaint(
                Kind.NO_DUE_DATE,
                "The timer's value is not " + wanted + ".",
                "Look at what its expression names: it is missing, or is something else.",
                Map.of("wanted", wanted));
    }

    private static Complaint other(RuntimeException failure) {
        var name = failure.getClass().getSimpleName();
        return new Complaint(
                Kind.OTHER,
                "The engine could not go on here (" + name + ").",
                "Look at this element and its properties; the server's log tells more.",
                Map.of("failure", name));
    }
}
