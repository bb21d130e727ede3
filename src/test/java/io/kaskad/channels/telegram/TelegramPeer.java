package io.kaskad.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.http.WebPeer;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The Bot API. */
final class TelegramPeer extends WebPeer {

    static final String TOKEN = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";
    static final String SECRET = "hook_secret-1";

    private final AtomicLong chats = new AtomicLong(5_550_000_100L);
    private final Provider provider;

    TelegramPeer() {
        this(Clock.systemUTC());
    }

    TelegramPeer(Clock clock) {
        provider = new TelegramProvider("telegram", new TelegramSettings(TOKEN, SECRET, url(), TIMEOUT), clock);
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        var chat = chats.incrementAndGet();
        return Outbound.message(
                Channel.TELEGRAM, String.valueOf(chat), new Text(null, "Заказ в пути, номер " + chat, null));
    }

    @Override
    public List<String> secrets() {
        return List.of(TOKEN, SECRET);
    }

    @Override
    protected MappingBuilder handover() {
        return post(urlPathMatching("/bot" + TOKEN + "/send(Message|Photo)"));
    }

    @Override
    protected String yes() {
        return """
                {"ok": true, "result": {
                  "message_id": 1{{randomValue length=9 type='NUMERIC'}}4,
                  "from": {"id": 123456, "is_bot": true, "first_name": "Shop", "username": "shop_bot"},
                  "chat": {"id": {{jsonPath request.body '$.chat_id'}}, "first_name": "Ann", "type": "private"},
                  "date": 1772359200, "text": "…"}}""";
    }

    @Override
    protected String taken(String body) {
        return Json.tree(body).path("text").asText();
    }

    void refuses(int status, String description) {
        answers(status, Json.write(Map.of("ok", false, "error_code", status, "description", description)));
    }

    @Override
    public void refusesAddress() {
        refuses(403, "Forbidden: bot was blocked by the user");
    }

    @Override
    public void throttles() {
        answers(429, """
                {"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 3",
                 "parameters": {"retry_after": 3}}""");
    }

    @Override
    public void refusesCredentials() {
        refuses(401, "Unauthorized");
    }

    void hasMoved(String group, String supergroup) {
        web.stubFor(handover()
                .withRequestBody(matchingJsonPath("$.chat_id", equalTo(group)))
                .willReturn(badRequest().withBody("""
                                {"ok": false, "error_code": 400,
                                 "description": "Bad Request: group chat was upgraded to a supergroup chat",
                                 "parameters": {"migrate_to_chat_id": %s}}""".formatted(supergroup))));
    }

    /** Of the message taken last. */
    String lastMessageId() {
        return Json.tree(web.getAllServeEvents().get(0).getResponse().getBodyAsString())
                .at("/result/message_id")
                .asText();
    }

    /** Of the last call. */
    String path() {
        return web.getAllServeEvents().get(0).getRequest().getUrl();
    }

    Report updates(String update) {
        return calls(Map.of("x-telegram-bot-api-secret-token", SECRET), update);
    }
}
