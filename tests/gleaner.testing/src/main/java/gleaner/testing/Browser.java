// SPDX-License-Identifier: EPL-2.0
package gleaner.testing;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a screen that opens one page and runs scripts in it. */
public final class Browser implements Closeable {
	private static final int PATIENCE_SECONDS = 120;

	private final Process process;
	/** For what the browser keeps. */
	private final Path folder;
	private final WebSocket page;
	private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

	private Browser(Process process, Path folder, String address) {
		this.process = process;
		this.folder = folder;
		page = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new WebSocket.Listener() {
			private final StringBuilder message = new StringBuilder();

			@Override
			public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
				message.append(data);
				if (last) {
					answers.add(message.toString());
					message.setLength(0);
				}
				socket.request(1);
				return null;
			}
		}).join();
	}

	/** The program, where it is installed. */
	public static Optional<Path> program() {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.of("chromium", "chromium-browser", "google-chrome")
				.flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name))).filter(Files::isExecutable)
				.findFirst();
	}

	/** Opens a page. */
	public static Browser open(Path program, Path file) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("gleaner-browser");
		Process process = new ProcessBuilder(
				List.of(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
						"--window-size=1200,1000", "--user-data-dir=" + folder, "--remote-debugging-port=0", "about:blank"))
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			Path port = folder.resolve("DevToolsActivePort");
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
			while (!Files.exists(port) || Files.readAllLines(port).isEmpty()) {
				if (System.nanoTime() > deadline || !process.isAlive()) throw new IOException("the browser does not start");
				Thread.sleep(50);
			}
			String tab = HttpClient.newHttpClient().send(
					HttpRequest
							.newBuilder(URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/new?" + file.toUri()))
							.PUT(HttpRequest.BodyPublishers.noBody()).build(),
					HttpResponse.BodyHandlers.ofString()).body();
			Matcher address = Pattern.compile("\"webSocketDebuggerUrl\": \"([^\"]+)\"").matcher(tab);
			if (!address.find()) throw new IOException("the browser has no page: " + tab);
			Browser browser = new Browser(process, folder, address.group(1));
			while (!browser.isLoaded()) {
				if (System.nanoTime() > deadline) throw new IOException("the browser does not load " + file);
				Thread.sleep(50);
			}
			return browser;
		} catch (IOException | InterruptedException | RuntimeException e) {
			end(process, folder);
			throw e;
		}
	}

	/** Until then a script may still run in the empty page that is going. */
	private boolean isLoaded() throws InterruptedException {
		try {
			return evaluate("location.protocol + document.readyState").equals("file:complete");
		} catch (IOException e) {
			return false;
		}
	}

	/** The value of an expression, a text without quotation marks; of a promise, what it comes to. */
	public String evaluate(String script) throws IOException, InterruptedException {
		String quoted = script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
		page.sendText("{\"id\":1,\"method\":\"Runtime.evaluate\",\"params\":{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\""
				+ quoted + "\"}}", true);
		String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		if (answer == null) throw new IOException("the browser does not answer");
		Matcher value = Pattern.compile("\"value\":\"([^\"]*)\"").matcher(answer);
		if (!value.find()) throw new IOException("the script failed: " + answer);
		return value.group(1);
	}

	@Override
	public void close() {
		page.abort();
		end(process, folder);
	}

	private static void end(Process process, Path folder) {
		List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		for (ProcessHandle each : all) each.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(late -> each).join();
		delete(folder);
	}

	/** What cannot be deleted stays among the temporary files. */
	private static void delete(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
		} catch (IOException e) {
			return;
		}
	}
}
