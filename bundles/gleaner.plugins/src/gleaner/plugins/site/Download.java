// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Fetches a single file from a server: bounded in size and time, and never over a plain connection unless that was allowed. */
public final class Download {
	private static final Duration CONNECTING = Duration.ofSeconds(20);
	private static final int FOUND = 200;

	private final boolean allowPlain;

	/** @param allowPlain whether it may come over a connection that others can listen to and change */
	public Download(boolean allowPlain) {
		this.allowPlain = allowPlain;
	}

	/** Whether a place is an address, and no name of a file. One letter and a colon is a drive. */
	public static boolean isAddress(String place) {
		return place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
	}

	/**
	 * Fetches a file.
	 *
	 * @param address http or https
	 * @param into is overwritten
	 * @param most bytes, whatever the server says of its size
	 * @throws PluginException if it does not come; the sentence names the address
	 */
	public void fetch(URI address, Path into, long most) throws PluginException, InterruptedException {
		require(address);
		try (OutputStream out = Files.newOutputStream(into)) {
			Patience.ofAPoet().fetch("the server of " + address, out, most, (to, monitor) -> {
				transfer(address, to);
				return true;
			}, e -> e instanceof PluginException known ? known
					: new PluginException(
							address + " cannot be fetched: " + reason(e) + "; check the address, and whether this computer is online",
							e));
		} catch (IOException e) {
			throw new PluginException(address + " cannot be kept in " + into + ": " + e.getMessage(), e);
		}
	}

	private void require(URI address) throws PluginException {
		String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
		if (scheme.equals("https") || scheme.equals("http") && allowPlain) return;
		if (scheme.equals("http"))
			throw new PluginException("what comes from " + address + " can be changed on the way by anybody; give its https address");
		throw new PluginException(address + " cannot be fetched over " + scheme + "; give an https address or a file");
	}

	private void transfer(URI address, OutputStream to) throws Exception {
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).followRedirects(HttpClient.Redirect.NORMAL).build()) {
			HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(address).header("User-Agent", "Gleaner").build(),
					HttpResponse.BodyHandlers.ofInputStream());
			require(answer.uri());
			try (InputStream in = answer.body()) {
				if (answer.statusCode() != FOUND) throw new PluginException(
						"cannot fetch " + address + ": the server answers " + answer.statusCode());
				in.transferTo(to);
			}
		}
	}

	private static String reason(Throwable e) {
		return e.getMessage() == null || e.getMessage().isBlank() ? "no connection" : e.getMessage();
	}
}
