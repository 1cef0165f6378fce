package org.birge.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One visitor with a cookie jar. Redirects are not followed, so that tests see them. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        /** Where it sends on to, as a path; empty when it does not. */
        public String location() {
            return headers.firstValue("Location")
                    .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                    .orElse("");
        }
    }

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(int port) {
        this.port = port;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** The bytes of a file. */
    public byte[] file(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failed) {
            throw new AssertionError(path + " gave no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Sends a form: names and values in turn; the token is added. */
    public Answer post(String path, String... namesAndValues) {
        return postWithToken(path, token(), namesAndValues);
    }

    /** Sends a form with this token, or with none when it is empty. */
    public Answer postWithToken(String path, String token, String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]))
                    .append('&');
        }
        if (!token.isEmpty()) {
            form.append("_csrf=").append(encoded(token));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build());
    }

    /** Sends a form with one file in the field "file"; the token is added. */
    public Answer postFile(String path, String fileName, byte[] content) {
        return postFiles(path, "file", Map.of(fileName, content));
    }

    /** Sends a form with files by their names in one field, and further headers and values in turn; the token is added. */
    public Answer postFiles(String path, String field, Map<String, byte[]> files, String... more) {
        String boundary = "birge-" + files.hashCode();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary);
        for (int i = 0; i < more.length; i += 2) {
            if (Character.isUpperCase(more[i].charAt(0))) {
                request.header(more[i], more[i + 1]);
            } else {
                part(body, boundary, "name=\"" + more[i] + "\"", more[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        files.forEach(
                (name, content) -> part(body, boundary, "name=\"" + field + "\"; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** The bytes of a file. */
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(path + " gave no answer", failed);
        }
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Reads pages in this language from now on. */
    public Visitor in(String language) {
        post("/language", "language", language, "back", "/");
        return this;
    }

    /** Sets a cookie of the site. */
    public Visitor cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(uri("/"), cookie);
        return this;
    }

    /** The form token of this visitor. */
    public String token() {
        Matcher found = TOKEN.matcher(get("/sign-in").body());
        if (!found.find()) {
            throw new AssertionError("the sign-in page has no form token");
        }
        return found.group(1);
    }

    Visitor signIn(String userName, String password) {
        Answer answer = post("/sign-in", "name", userName, "password", password);
        if (answer.status() / 100 != 3) {
            throw new AssertionError(userName + " cannot sign in: " + answer.status());
        }
        return this;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException failed) {
            throw new AssertionError(request.uri() + " gave no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
