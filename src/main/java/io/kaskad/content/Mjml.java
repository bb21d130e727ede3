package io.kaskad.content;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns MJML into HTML once a template version; Liquid inside passes through untouched. */
final class Mjml {

    private static final Pattern LIQUID = Pattern.compile(
            "\\{%-?\\s*(raw|comment)\\s*-?%}.*?\\{%-?\\s*end\\1\\s*-?%}|\\{\\{.*?}}|\\{%.*?%}", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\{%-?\\s*comment\\b");
    private static final Pattern STAND_IN = Pattern.compile("liquidx(\\d+)x");

    private Mjml() {}

    static boolean looksLike(String source) {
        return source.stripLeading().startsWith("<mjml");
    }

    static String html(String source, Locale locale) throws LiquidProblem {
        if (source.contains("<mj-include")) {
            throw LiquidProblem.at(
                    "mjml", line(source, source.indexOf("<mj-include")), "templates cannot include files.");
        }
        var liquid = new ArrayList<String>();
        var standing = LIQUID.matcher(source).replaceAll(found -> {
            liquid.add(found.group());
            return "liquidx" + (liquid.size() - 1) + "x";
        });
        var html = compiled(standing, locale);
        refuseLost(source, liquid, html);
        return STAND_IN.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(liquid.get(Integer.parseInt(found.group(1)))));
    }

    private static String compiled(String source, Locale locale) throws LiquidProblem {
        try {
            return Mjml4j.render(source, new Mjml4j.Configuration(locale.toLanguageTag()));
        } catch (RuntimeException e) {
            throw LiquidProblem.at("mjml", "", "this is not valid MJML.");
        }
    }

    /** MJML drops what it does not know; a condition that vanished so would send the wrong message. */
    private static void refuseLost(String source, List<String> liquid, String html) throws LiquidProblem {
        for (int i = 0; i < liquid.size(); i++) {
            if (!html.contains("liquidx" + i + "x")
                    && !COMMENT.matcher(liquid.get(i)).lookingAt()) {
                throw LiquidProblem.at(
                        "mjml",
                        line(source, place(source, i)),
                        "MJML drops this Liquid; put it into an element or attribute MJML knows, or into <mj-raw>.");
            }
        }
    }

    private static int place(String source, int index) {
        var found = LIQUID.matcher(source);
        for (int i = 0; i <= index; i++) {
            found.find();
        }
        return found.start();
    }

    private static String line(String source, int place) {
        return ", line "
                + (source.substring(0, place).chars().filter(c -> c == '\n').count() + 1);
    }
}
