package io.kaskad.content;

import org.jspecify.annotations.Nullable;

/** Liquid or MJML that cannot be used; the message names a variable or a place in the template, never a value. */
final class LiquidProblem extends Exception {

    private LiquidProblem(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    static LiquidProblem unknownVariable(String part, String variable) {
        return new LiquidProblem(
                part + ": nothing is known as \"" + variable
                        + "\"; correct the name, or give it a default if it may be missing.",
                null);
    }

    static LiquidProblem malformed(String part, int line, int column) {
        return new LiquidProblem(
                part + ", line " + line + ", column " + (column + 1) + ": this is not valid Liquid.", null);
    }

    static LiquidProblem at(String part, String place, String detail) {
        return new LiquidProblem(part + place + ": " + detail, null);
    }
}
