package io.kaskad.content;

import org.springframework.web.util.HtmlUtils;

/** Text that is HTML already and is not escaped once more. */
record Markup(String html) implements CharSequence {

    static Markup escaped(String text) {
        return new Markup(HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    @Override
    public int length() {
        return html.length();
    }

    @Override
    public char charAt(int index) {
        return html.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return html.subSequence(start, end);
    }

    @Override
    public String toString() {
        return html;
    }
}
