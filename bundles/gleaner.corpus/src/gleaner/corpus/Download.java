// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Fetches a file from the web. */
final class Download {
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final long LARGEST = 1L << 30;

	private Download() {
	}

	/**
	 * Fetches to a file.
	 *
	 * @return the name under which the server gave it, with an ending that says what it is
	 */
	static String fetch(URI address, Path to, Progress progress) throws StudioException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE)
				.header("Accept", "text/plain, text/html;q=0.9, application/epub+zip;q=0.9, */*;q=0.5").header("User-Agent", "Gleaner")
				.build();
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build()) {
			HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream in = response.body()) {
				if (response.statusCode() != 200) throw new StudioException(
						"cannot fetch " + address + ": the server answers " + response.statusCode() + "; check the address");
				copy(in, to, address, response.headers().firstValueAsLong("Content-Length"), progress);
			}
			return name(response.uri(), response.headers().firstValue("Content-Type").orElse(""));
		} catch (HttpTimeoutException e) {
			throw new StudioException("cannot fetch " + address + ": the server does not answer; try again later", e);
		} catch (IOException e) {
			if (e instanceof StudioException said) throw said;
			if (e.getCause() instanceof InterruptedException) throw new InterruptedException();
			throw new StudioException("cannot fetch " + address + ": "
					+ (e.getMessage() == null ? "the server cannot be reached" : e.getMessage()) + "; check the address and the network",
					e);
		}
	}

	private static void copy(InputStream in, Path to, URI address, OptionalLong length, Progress progress)
			throws IOException, InterruptedException {
		byte[] buffer = new byte[1 << 16];
		long done = 0;
		try (OutputStream out = Files.newOutputStream(to)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				if (Thread.interrupted()) throw new InterruptedException();
				done += n;
				if (done > LARGEST) throw new StudioException("cannot fetch " + address + ": it is larger than " + Unpacking.size(LARGEST)
						+ "; fetch it yourself and import the file");
				progress.report("fetching " + address.getHost(),
						length.isPresent() && length.getAsLong() > 0 ? Math.min(1, done / (double) length.getAsLong()) : Double.NaN);
				try {
					out.write(buffer, 0, n);
				} catch (IOException e) {
					throw Faults.writing(to, e);
				}
			}
		}
	}

	private static String name(URI address, String type) {
		String path = address.getPath() == null ? "" : address.getPath();
		String last = path.substring(path.lastIndexOf('/') + 1);
		String name = last.isBlank() ? address.getHost() : URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
		String plainType = type.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
		if (Importable.of(name).isPresent()) return name;
		return name + Importable.ofType(plainType).map(kind -> kind.endings().getFirst()).orElse("");
	}
}
