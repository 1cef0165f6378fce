package org.birge.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.birge.demo.ToldSchools;

/**
 * One person answers the needs questionnaire as a browser would: follows the letter's link, signs in, begins, saves area by area with the token and version
 * of the form it has read, hands in. Remembers what was acknowledged, so that it can be looked for in the database.
 */
final class Answerer {

    /** What was asked of the server. */
    enum Step {
        SIGN_IN,
        OPEN,
        PAGE,
        SAVE,
        FINISH
    }

    /** Takes the time of each answer. */
    interface Clocked {

        void took(Step step, long nanos);
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern CHOICE = Pattern.compile("type=\"radio\" name=\"([^\"]+)\" value=\"([0-9]+)\"");

    private final long person;
    private final Clocked clocked;
    private final int pauseMillis;
    private final Map<String, Integer> acknowledged = new LinkedHashMap<>();
    private volatile boolean handedIn;

    /** @param pauseMillis mean pause before something is sent in */
    Answerer(long person, int pauseMillis, Clocked clocked) {
        this.person = person;
        this.pauseMillis = pauseMillis;
        this.clocked = clocked;
    }

    long person() {
        return person;
    }

    /** Item codes with the values whose saving was acknowledged. */
    synchronized Map<String, Integer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    boolean handedIn() {
        return handedIn;
    }

    /** Walks the whole way. Ends with an exception where the server is gone or answers otherwise than it should. */
    void run(int port) throws IOException, InterruptedException {
        try (Caller caller = new Caller(port)) {
            String at = open(caller, signIn(caller));
            Caller.Answer page = expect(caller.get(at), 200);
            clocked.took(Step.PAGE, page.nanos());
            while (!at.endsWith("/review")) {
                page = save(caller, at, page);
                at = page.location();
            }
            finish(caller, at);
        }
    }

    private String signIn(Caller caller) throws IOException {
        String way = expect(caller.get("/answer"), 302).location();
        String token = in(TOKEN, caller.get(way).text());
        Caller.Answer answer = expect(
                caller.post(
                        "/sign-in",
                        "name=" + CampaignCountry.userName(person) + "&password=" + ToldSchools.PASSWORD
                                + "&next=%2Fanswer&_csrf=" + encoded(token)),
                302);
        clocked.took(Step.SIGN_IN, answer.nanos());
        return answer.location();
    }

    private String open(Caller caller, String way) throws IOException, InterruptedException {
        Caller.Answer leads = expect(caller.get(way), 302);
        Caller.Answer start = expect(caller.get(leads.location()), 200);
        clocked.took(Step.OPEN, leads.nanos() + start.nanos());
        pause();
        return expect(caller.post(leads.location() + "/beginning", "_csrf=" + encoded(in(TOKEN, start.text()))), 302)
                .location();
    }

    /** What is answered to a saving is the next step, or where the last one leads. */
    private Caller.Answer save(Caller caller, String at, Caller.Answer page) throws IOException, InterruptedException {
        Map<String, Integer> chosen = chosen(page.text());
        StringBuilder form = new StringBuilder(
                "version=" + in(VERSION, page.text()) + "&to=next&_csrf=" + encoded(in(TOKEN, page.text())));
        chosen.forEach(
                (item, value) -> form.append('&').append(item).append('=').append(value));
        if (chosen.isEmpty()) {
            form.append("&open=").append(encoded("Şagirdlərin motivasiyası üzrə seminar olsa yaxşı olardı"));
        }
        pause();
        Caller.Answer saved = expect(caller.postForPart(at, form.toString()), 200);
        clocked.took(Step.SAVE, saved.nanos());
        synchronized (this) {
            acknowledged.putAll(chosen);
        }
        return saved;
    }

    private void finish(Caller caller, String at) throws IOException, InterruptedException {
        Caller.Answer review = expect(caller.get(at), 200);
        clocked.took(Step.PAGE, review.nanos());
        pause();
        Caller.Answer done = expect(
                caller.post(at.replace("/review", "/submission"), "_csrf=" + encoded(in(TOKEN, review.text()))), 302);
        clocked.took(Step.FINISH, done.nanos());
        handedIn = true;
        clocked.took(Step.PAGE, expect(caller.get(done.location()), 200).nanos());
    }

    /** A value for each item of the page, any of those offered. */
    private static Map<String, Integer> chosen(String page) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        Matcher choices = CHOICE.matcher(page);
        for (int offered = 1; choices.find(); offered++) {
            int value = Integer.parseInt(choices.group(2));
            int others = offered;
            chosen.merge(
                    choices.group(1),
                    value,
                    (one, other) -> ThreadLocalRandom.current().nextInt(others % 4 + 2) == 0 ? one : other);
        }
        return chosen;
    }

    private void pause() throws InterruptedException {
        if (pauseMillis > 0) {
            Thread.sleep(pauseMillis / 2 + ThreadLocalRandom.current().nextInt(pauseMillis));
        }
    }

    private static Caller.Answer expect(Caller.Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + " instead of " + status);
        }
        return answer;
    }

    private static String in(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("a page without " + pattern);
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
