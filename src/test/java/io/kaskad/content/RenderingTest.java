package io.kaskad.content;

import static io.kaskad.channels.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaskad.channels.OutboundMessage.Approved;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.content.TemplateVersion.Key;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    private static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final Map<String, ?> CUSTOMER = Map.of(
            "firstName", "Ann",
            "evil", "<script>alert(1)</script>\"'&",
            "liquid", "{{ event.secret }}{% include '/etc/passwd' %}",
            "encoded", "%3Cscript%3E",
            "broken", "one\r\nBcc: all@example.org",
            "company", "R&D");
    private static final Map<String, ?> EVENT = Map.of(
            "url",
            "https://shop.example/o?a=1&b=2",
            "secret",
            "s3cret",
            "items",
            List.of("tea", "<b>"),
            "total",
            "150");

    @Test
    void escapesEveryValueInHtml() throws Exception {
        assertThat(html("<p title=\"{{ customer.evil }}\">{{ customer.evil }}</p>"))
                .contains("<p title=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\">")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ customer.encoded | url_decode }}",
                "{% cycle customer.evil, 'x' %}",
                "{{ customer.evil | escape | upcase }}",
                "{{ customer.evil | newline_to_br }}",
                "{{ customer.evil | split: 'zzz' }}",
                "{{ customer }}",
                "{{ customer | json }}",
                "{% for c in customer %}{{ c }}{% endfor %}",
                "{% capture c %}{{ customer.evil }}{% endcapture %}{{ c }}{{ c | append: customer.evil }}",
                "{% assign c = customer.evil %}{{ c }}",
                "{% tablerow c in customer %}{{ c }}{% endtablerow %}",
                "{{ event.items }}{{ event.items | join: '<' | prepend: customer.evil }}"
            })
    void noFilterOrTagLetsMarkupOfACustomerThrough(String template) throws Exception {
        assertThat(html("<p>" + template + "</p>"))
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<b>");
    }

    @Test
    void escapesOnceAndOnlyOnTheWayOut() throws Exception {
        assertThat(html("""
                {% if customer.company == "R&D" %}same{% endif %}
                {{ customer.company | escape }}
                {% capture c %}{{ customer.company }}{% endcapture %}{{ c }}
                <a href="mailto:?subject={{ customer.company | url_encode }}">x</a>"""))
                .contains("same")
                .contains("mailto:?subject=R%26D")
                .doesNotContain("&amp;amp;")
                .containsPattern("R&amp;D\\s+R&amp;D");
    }

    @Test
    void insertsValuesIntoPlainTextAsTheyAre() throws Exception {
        assertThat(text("{{ customer.evil }} {{ customer.liquid }}"))
                .isEqualTo("<script>alert(1)</script>\"'& {{ event.secret }}{% include '/etc/passwd' %}");
    }

    @Test
    void doesNotRunLiquidThatComesFromACustomer() throws Exception {
        assertThat(html("{{ customer.liquid }}")).doesNotContain("s3cret").contains("{{ event.secret }}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include '/etc/passwd' %}",
                "{% include customer.liquid %}",
                "{% include_relative '../secret' %}",
                "{% render 'secret' %}"
            })
    void readsNoFiles(String template) {
        assertThat(problem(template)).startsWith("Template \"t\" for email: txt, line 1, column");
    }

    @Test
    void namesAnUnknownVariableButNoValue() {
        assertThat(problem("{{ customer.firstName }}\n{{ custmer.firstName }}"))
                .contains("\"custmer.firstName\"")
                .doesNotContain("Ann");
        assertThat(problem("{{ 'Hi ' | append: customer.nick }}")).contains("\"customer.nick\"");
        assertThat(problem("{% if custmer.vip %}x{% endif %}")).contains("\"custmer.vip\"");
        assertThat(problem("{% if true %}{{ customer.nick }}{% endif %}")).contains("\"customer.nick\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{{ customer.nick | default: 'friend' }}, friend",
                "{{ customer.nick | upcase | default: 'friend' }}, friend",
                "{{ customer.firstName | default: 'friend' }}, Ann",
                "{{ customer.address.city | default: 'here' }}, here",
                "{% if customer.nick %}yes{% else %}no{% endif %}, no",
                "{% unless customer.nick %}no{% endunless %}, no",
                "{% if customer.nick == nil and customer.firstName %}yes{% endif %}, yes",
                "{% case customer.nick %}{% when 'a' %}a{% else %}other{% endcase %}, other",
                "{% for o in customer.orders %}o{% else %}none{% endfor %}, none",
                "{% assign n = customer.nick | default: 'x' %}{{ n }}, x",
                "{% if event.total > 100 %}big{% endif %}, big"
            })
    void anAttributeThatMayBeMissingIsAskedForOrHasADefault(String template, String expected) throws Exception {
        assertThat(text(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n{% if customer.firstName %}', 2",
        "'{{ customer.firstName | }}', 1",
        "'\n\n{{ customer.firstName | shout }}', 3",
        "'{% nonsense %}', 1"
    })
    void namesThePlaceOfAMistake(String template, int line) {
        assertThat(problem(template)).contains("txt, line " + line);
    }

    @Test
    void neverRepeatsAValueInAProblem() {
        assertThat(problem("{{ customer.firstName | divided_by: customer.evil }}"))
                .contains("line 1")
                .doesNotContain("Ann")
                .doesNotContain("script");
        assertThat(problem("{{ event.items | sort: 'x' | map: 'y' | concat: customer.firstName }}"))
                .doesNotContain("Ann")
                .doesNotContain("tea");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{% for i in (1..1000000) %}x{% endfor %}; loops run more than 10000 times",
                "{% for i in (1..200) %}{% for j in (1..200) %}x{% endfor %}{% endfor %}; loops run more than 10000 times",
                "{% assign a = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}; grew over",
            },
            delimiter = ';')
    void isBounded(String template, String reason) {
        assertThat(problem(template)).contains(reason);
    }

    @Test
    void keepsASubjectOnOneLine() throws Exception {
        var template = CompiledTemplate.of(version("Hello {{ customer.broken }}\n!", "x", null));
        assertThat(rendered(template).subject()).isEqualTo("Hello one Bcc: all@example.org !");
    }

    @Test
    void rendersForManyAtOnceWithoutMixingThemUp() throws Exception {
        var template = LiquidText.parsed(
                "txt",
                "{% for i in (1..50) %}{{ customer['id'] }} {% endfor %}",
                LiquidDialect.PLAIN,
                java.util.Locale.ENGLISH);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var jobs = IntStream.range(0, 400)
                    .<Callable<String>>mapToObj(id -> () -> {
                        var text = template.rendered(Map.of("customer", Map.of("id", id)));
                        return text.equals((id + " ").repeat(50)) ? "own" : "another's: " + text;
                    })
                    .toList();
            for (var done : threads.invokeAll(jobs)) {
                assertThat(done.get()).isEqualTo("own");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tracksLinksAndLeavesEverythingElseAsItIs() throws Exception {
        var before = "<!doctype html><HTML><body><!--[if mso]><a href=\"https://o.example\"><![endif]-->"
                + "<A class=x HREF='https://a.example/?q=1&amp;r=2'>1</A><a href=https://b.example>2</a>"
                + "<a href=\"mailto:x@example.org\">3</a><a href=\"#top\">4</a><a href=\"{{ links.unsubscribe }}\">5</a>"
                + "<a href=\" HTTPS://c.example/а б \">6</a><p>x<br/></BODY></HTML>";
        assertThat(html(before))
                .isEqualTo("<!doctype html><HTML><body><!--[if mso]><a href=\"https://o.example\"><![endif]-->"
                        + "<A class=x HREF='https://k.example/click?https%3A%2F%2Fa.example%2F%3Fq%3D1%26r%3D2'>1</A>"
                        + "<a href=https://k.example/click?https%3A%2F%2Fb.example>2</a>"
                        + "<a href=\"mailto:x@example.org\">3</a><a href=\"#top\">4</a>"
                        + "<a href=\"https://k.example/unsubscribe\">5</a>"
                        + "<a href=\"https://k.example/click?HTTPS%3A%2F%2Fc.example%2F%D0%B0%2520%D0%B1\">6</a><p>x<br/>"
                        + "<img src=\"https://k.example/pixel\" width=\"1\" height=\"1\" alt=\"\""
                        + " style=\"display:block;border:0\"></BODY></HTML>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x"})
    void defusesLinksThatAreScripts(String url) throws Exception {
        var template = CompiledTemplate.of(version(null, "x", "<a href=\"{{ customer.link }}\">x</a>"));
        var model = Map.<String, Object>of("customer", Map.of("link", url));
        assertThat(template.rendered(model, MESSAGE, List.of("https://u"), new TrackedMarkup(new PlainLinks()))
                        .markup())
                .contains("<a href=\"#\">");
    }

    @Test
    void compilesMjmlWithLiquidInside() throws Exception {
        var html = html("""
                <mjml><mj-body><mj-section><mj-column>
                  <mj-raw>{% if event.total > 100 and 1 < 2 %}</mj-raw>
                  <mj-button href="{{ event.url }}">{{ customer.evil }}</mj-button>
                  <mj-raw>{% else %}</mj-raw><mj-text>small</mj-text><mj-raw>{% endif %}</mj-raw>
                  <mj-text>{{ customer.nick | default: "fri>end" }} <a href="{{ links.unsubscribe }}">bye</a></mj-text>
                </mj-column></mj-section></mj-body></mjml>""");
        assertThat(html)
                .contains("<!--[if mso | IE]>")
                .contains("href=\"https://k.example/click?https%3A%2F%2Fshop.example%2Fo%3Fa%3D1%26b%3D2\"")
                .contains("href=\"https://k.example/unsubscribe\"")
                .contains("&lt;script&gt;")
                .contains("fri&gt;end")
                .containsPattern("<img src=\"https://k.example/pixel\"[^>]*>\\s*</body>")
                .doesNotContain("small")
                .doesNotContain("liquidx")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`<mjml><mj-body>\n<mj-section nonsense=\"{{ event.url }}\"></mj-section></mj-body></mjml>`, `mjml, line 2: MJML drops`",
                "`<mjml><mj-body>\n\n<mj-include path=\"/etc/passwd\" /></mj-body></mjml>`, `mjml, line 3: templates cannot include`",
                "`<mjml><mj-body>\n<mj-text>{{ event.url | nope }}</mj-text></mj-body></mjml>`, `mjml, line 2`"
            })
    void refusesMjmlThatWouldLoseSomething(String markup, String reason) {
        assertThat(catchThrowableOfType(LiquidProblem.class, () -> CompiledTemplate.of(version(null, "x", markup))))
                .hasMessageContaining(reason);
    }

    private static String text(String template) throws LiquidProblem {
        return rendered(CompiledTemplate.of(version(null, template, null))).body();
    }

    private static String html(String template) throws LiquidProblem {
        return String.valueOf(
                rendered(CompiledTemplate.of(version(null, "x", template))).markup());
    }

    @Test
    void whatGoesAlongIsReadOnceItIsRendered() throws Exception {
        var extras = extras("""
                {"link": "{{ event.url }}", "image": "", "attachments": ["https://files.example/{{ event.total }}.pdf"],
                 "buttons": [{"text": "{{ customer.evil }}", "link": "{{ event.url }}"}, {"text": "Call me"}],
                 "approved": {"name": "order", "language": "en", "parameters": ["{{ customer.broken }}", "{{ event.total }}"]}}""");
        assertThat(extras.link())
                .isEqualTo(new PlainLinks().click(MESSAGE, URI.create("https://shop.example/o?a=1&b=2")));
        assertThat(extras.image()).isNull();
        assertThat(extras.attachments()).containsExactly(URI.create("https://files.example/150.pdf"));
        assertThat(extras.buttons())
                .containsExactly(
                        new Button("<script>alert(1)</script>\"'&", extras.link()), new Button("Call me", null));
        assertThat(extras.approved())
                .isEqualTo(new Approved("order", "en", List.of("one\r\nBcc: all@example.org", "150")));
    }

    @Test
    void aButtonMayAskForAnEmailAddressInsteadOfLeadingSomewhere() throws Exception {
        assertThat(extras("""
                        {"buttons": [{"text": "Subscribe", "link": "kaskad:email"}]}""").buttons()).containsExactly(new Button("Subscribe", Button.ASKS_FOR_EMAIL));
    }

    @Test
    void noValueAddsAnythingToWhatGoesAlong() throws Exception {
        for (var inserted : List.of(
                "{{ customer.evil }}",
                "{{ customer.evil | append: '\", \"x\": \"' }}",
                "{% capture c %}{{ customer.evil }}{% endcapture %}{{ c }}",
                "{% cycle customer.evil, 'x' %}")) {
            var buttons =
                    extras("{\"buttons\": [{\"text\": \"" + inserted + "\"}]}").buttons();
            assertThat(buttons).hasSize(1);
            assertThat(buttons.get(0).text()).startsWith("<script>alert(1)</script>\"'&");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | of another kind",
                "{\"links\": \"x\"} | there is no \"links\"; there are approved, attachments, buttons, image, link.",
                "{\"link\": \"javascript:alert(1)\"} | link must be a web address",
                "{\"buttons\": [{}]} | a button needs a text",
                "{\"approved\": {\"name\": \"x\"}} | approved needs a name and a language",
                "{{ event.secret }} | not a JSON object",
                "{\"link\": | not a JSON object"
            })
    void saysWhatIsWrongWithWhatGoesAlong(String extras, String sentence) {
        assertThatThrownBy(() -> extras(extras))
                .isInstanceOf(LiquidProblem.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("s3cret");
    }

    private static Extras extras(String json) throws LiquidProblem {
        return rendered(CompiledTemplate.of(new TemplateVersion(new Key("t", EMAIL, "en", 1), null, "b", null, json)))
                .extras();
    }

    private static String problem(String template) {
        var problem = catchThrowableOfType(LiquidProblem.class, () -> text(template));
        assertThat(problem).as("a problem with %s", template).isNotNull();
        return new TemplateProblem("t", EMAIL, problem.getMessage()).getMessage();
    }

    private static Text rendered(CompiledTemplate template) throws LiquidProblem {
        var links = new PlainLinks();
        var unsubscribe = links.unsubscribe(MESSAGE);
        var model = Map.of(
                "customer", LiquidModel.of(CUSTOMER),
                "event", LiquidModel.of(EVENT),
                "links", Map.of("unsubscribe", unsubscribe.toString()));
        return template.rendered(Map.copyOf(model), MESSAGE, List.of(unsubscribe.toString()), new TrackedMarkup(links));
    }

    private static TemplateVersion version(@Nullable String subject, String body, @Nullable String markup) {
        return new TemplateVersion(new Key("t", EMAIL, "en", 1), subject, body, markup, null);
    }
}
