// SPDX-License-Identifier: EPL-2.0
package llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A small server that does what a test wants. */
final class Fake implements AutoCloseable {
	/** Answers a question. */
	interface Manner {
		void answer(HttpExchange exchange, String question) throws IOException, InterruptedException;
	}

	final List<String> questions = new CopyOnWriteArrayList<>();
	final List<String> keys = new CopyOnWriteArrayList<>();
	final CountDownLatch gone = new CountDownLatch(1);
	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();

	Fake(Manner manner) throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/v1/", exchange -> {
			String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			questions.add(question);
			keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
			try {
				manner.answer(exchange, question);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (IOException e) {
				gone.countDown();
			} finally {
				exchange.close();
			}
		});
		server.start();
	}

	static Fake saying(String answer) throws IOException {
		return new Fake((exchange, _) -> stream(exchange, answer.getBytes(StandardCharsets.UTF_8)));
	}

	static Fake refusing(int code, String body) throws IOException {
		return new Fake((exchange, _) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(code, bytes.length);
			exchange.getResponseBody().write(bytes);
		});
	}

	static OutputStream begin(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		return exchange.getResponseBody();
	}

	static void stream(HttpExchange exchange, byte[] bytes) throws IOException {
		try (OutputStream out = begin(exchange)) {
			out.write(bytes);
		}
	}

	/** An event of a chat. */
	static String event(String content) {
		return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + content.replace("\n", "\\n")
				+ "\"},\"finish_reason\":null}]}\n\n";
	}

	/** An answer of a chat. */
	static String events(String... contents) {
		List<String> all = new ArrayList<>();
		for (String content : contents) all.add(event(content));
		return String.join("", all) + "data: [DONE]\n\n";
	}

	String address() {
		return "http://localhost:" + server.getAddress().getPort() + "/v1";
	}

	/** Whether the other side has closed the connection. */
	boolean isLeft() throws InterruptedException {
		return gone.await(20, TimeUnit.SECONDS);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
