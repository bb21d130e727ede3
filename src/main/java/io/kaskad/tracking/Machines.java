package io.kaskad.tracking;

import java.util.regex.Pattern;

/** Tells by its name (User-Agent) who opens what nobody has opened, or follows links that nobody follows. */
final class Machines {

    /** Apple Mail Privacy Protection says no more than this; Gmail fetches beforehand under the name of an old Edge. */
    private static final Pattern PREFETCHING =
            Pattern.compile("Mozilla/5\\.0|.*Chrome/42\\.0\\.2311\\.135 Safari/537\\.36 Edge/12\\.246 Mozilla/5\\.0");

    private static final Pattern SCANNING = Pattern.compile(
            "barracuda|proofpoint|mimecast|symantec|messagelabs|fireeye|trellix|sophos|bitdefender|kaspersky|drweb"
                    + "|trend ?micro|fortinet|fortimail|forcepoint|ironport|safelinks|urldefense|virustotal|urlscan"
                    + "|bingpreview|skypeuripreview|slackbot|telegrambot|whatsapp/|viber/|facebookexternalhit|twitterbot"
                    + "|linkedinbot|discordbot|vkshare|googlebot|google-safety|yandex(bot|images|safe)|mail\\.ru_bot"
                    + "|headlesschrome|phantomjs|\\b(web)?(spider|crawler)\\b",
            Pattern.CASE_INSENSITIVE);

    /** They fetch for somebody who reads, but some of them before that. */
    private static final Pattern PROXIES =
            Pattern.compile("GoogleImageProxy|YahooMailProxy|YahooCacheSystem", Pattern.CASE_INSENSITIVE);

    private Machines() {}

    static boolean opens(String agent) {
        return PREFETCHING.matcher(agent.strip()).matches() || scans(agent);
    }

    static boolean scans(String agent) {
        return SCANNING.matcher(agent).find();
    }

    static boolean isProxy(String agent) {
        return PROXIES.matcher(agent).find();
    }
}
