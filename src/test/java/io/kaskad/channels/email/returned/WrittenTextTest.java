package io.kaskad.channels.email.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ДА",
                "ДА\n\n> Ваш заказ\n> готов",
                "ДА\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <shop@shop.example> wrote:\n\n> Your order\n> is ready",
                "ДА\n\nOn Mon, 2 Mar 2026 at 10:00, A shop with a very long name indeed\n<shop@shop.example> wrote:\n> Your order",
                "ДА\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <shop@shop.example> wrote:\nYour order is ready",
                "On Mon, 2 Mar 2026 at 10:00, Shop <shop@shop.example> wrote:\n> Your order\n\nДА",
                "> Your order\n\nДА",
                "ДА\n\n-- \nKim\n+7 916 123-45-67",
                "ДА\n\n--\nKim",
                "ДА\n\n-----Original Message-----\nFrom: Shop\nYour order",
                "ДА\n\n-------- Исходное сообщение --------\nОт: Shop\nВаш заказ",
                "ДА\n________________________________\nFrom: Shop <shop@shop.example>\nSent: Monday\n",
                "ДА\n\nОт: Shop <shop@shop.example>\nОтправлено: понедельник",
                "ДА\n\nпонедельник, 2 марта 2026 г., 10:00 +03:00 от Shop <shop@shop.example>:\n\n> Ваш заказ",
                "ДА\n\n02.03.2026, 10:00, \"Shop\" <shop@shop.example>:\n> Ваш заказ",
                "ДА\n\n2 марта 2026 г. 10:00 пользователь Shop <shop@shop.example> написал:\n> Ваш заказ",
                "ДА\n\nОтправлено с iPhone",
                "ДА\n\nSent from my iPhone\n\n> On 2 Mar 2026, at 10:00, Shop wrote:\n> Your order"
            })
    void leavesOutWhatIsQuotedAndTheSignature(String mail) throws Exception {
        assertThat(plain(mail)).isEqualTo("ДА");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>ДА</p><blockquote>Your order</blockquote>",
                "<div dir=\"ltr\">ДА</div><br><div class=\"gmail_quote\">On Monday, Shop wrote:<br>Your order</div>",
                "<html><head><style>p{}</style></head><body><p>ДА</p><div id=\"appendonsend\"></div><hr><div>From: Shop</div></body>",
                "<div>ДА</div><div class=\"moz-signature\">Kim</div><script>1</script>"
            })
    void htmlBecomesText(String mail) throws Exception {
        assertThat(written("text/html; charset=utf-8", mail)).isEqualTo("ДА");
    }

    @Test
    void linesAndSignsOfHtmlAreKept() throws Exception {
        assertThat(written("text/html; charset=utf-8", "<p>One &amp; two</p><p>3 &lt; 4<br>five</p>"))
                .isEqualTo("One & two\n\n3 < 4\nfive".replace("\n\n", "\n"));
    }

    @Test
    void whatOnlyLooksLikeAQuotationIsKept() throws Exception {
        assertThat(plain("On Monday I come.\n5 > 4, and I wrote: yes"))
                .isEqualTo("On Monday I come.\n5 > 4, and I wrote: yes");
    }

    @Test
    void plainTextGoesBeforeHtmlAndAttachmentsAreNotRead() throws Exception {
        var mail = """
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                a file
                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/html

                <p>html</p>
                --c
                Content-Type: text/plain; charset=windows-1251
                Content-Transfer-Encoding: quoted-printable

                =C4=C0
                --c--
                --b--
                """;
        assertThat(written("multipart/mixed; boundary=b", mail)).isEqualTo("ДА");
    }

    @Test
    @Timeout(20)
    void isNeverEndless() throws Exception {
        assertThat(plain("x".repeat(1_000_000))).hasSize(10_000);
        assertThat(plain("On " + "a b ".repeat(100_000))).hasSizeLessThanOrEqualTo(10_000);
        assertThat(plain(("x".repeat(199) + "\n").repeat(10_000))).hasSizeLessThanOrEqualTo(10_000);
        assertThat(plain(("On " + "y ".repeat(90) + "\n").repeat(10_000))).hasSizeLessThanOrEqualTo(10_000);
        assertThat(plain("<".repeat(200_000))).hasSizeLessThanOrEqualTo(10_000);
    }

    private static String plain(String text) throws Exception {
        return written("text/plain; charset=utf-8", text);
    }

    private static String written(String type, String content) throws Exception {
        var mail = "From: kim@customer.example\nContent-Type: " + type + "\n\n" + content;
        return ReturnedMail.parsed(mail.getBytes(StandardCharsets.UTF_8)).written();
    }
}
