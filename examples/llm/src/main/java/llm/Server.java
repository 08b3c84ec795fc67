// SPDX-License-Identifier: EPL-2.0
package llm;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server of language models; each question is a connection of its own, closed when nobody listens any more. Safe for several threads. */
final class Server implements AutoCloseable {
	private static final int OK = 200;
	private static final int CONNECT_SECONDS = 5;
	private static final int LONGEST_MESSAGE = 300;
	private static final int MOST_LINES_OF_FAULT = 200;
	private static final String DATA = "data:";
	private static final String DONE = "[DONE]";

	private final Address address;
	private final String key;
	private final Duration patience;
	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(CONNECT_SECONDS)).build();

	/** @param key may be empty */
	Server(Address address, String key, Duration patience) {
		this.address = address;
		this.key = key;
		this.patience = patience;
	}

	/** Hears what is said. */
	@FunctionalInterface
	interface Hearing {
		/** @return whether more is wanted */
		boolean hear(Piece piece) throws EngineException, InterruptedException;
	}

	/** The server will not have what was asked. */
	static final class Refused extends Exception {
		private static final long serialVersionUID = 1L;
		private final int code;

		Refused(int code, String sentence) {
			super(sentence);
			this.code = code;
		}

		/** Whether the question could be put otherwise. */
		boolean isOfTheQuestion() {
			return code == 400 || code == 422 || code == 501;
		}
	}

	/** Asks, and lets the answer be heard piece by piece as it comes. */
	void ask(Mode mode, String question, Hearing hearing) throws EngineException, Refused, InterruptedException {
		Wire wire = new Wire();
		CompletableFuture<Integer> status = new CompletableFuture<>();
		CompletableFuture<HttpResponse<Void>> asked = client.sendAsync(request(address.of(mode), question), info -> {
			status.complete(info.statusCode());
			return HttpResponse.BodySubscribers.fromSubscriber(wire);
		});
		asked.whenComplete((_, fault) -> {
			if (fault != null) status.completeExceptionally(fault);
		});
		try {
			int code = status.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			if (code != OK) throw refusal(code, rest(wire, Optional.empty()));
			listen(wire, hearing);
		} catch (ExecutionException e) {
			throw unreachable(e.getCause());
		} catch (TimeoutException | Wire.Stalled e) {
			throw new EngineException("the server at " + address + " has said nothing for " + patience.toSeconds()
					+ " seconds; wait longer with the setting patience, or take a smaller model");
		} catch (Wire.Broken e) {
			throw broken(e);
		} finally {
			wire.close();
			asked.cancel(true);
		}
	}

	private HttpRequest request(URI place, String question) {
		HttpRequest.Builder request = HttpRequest.newBuilder(place).header("Content-Type", "application/json")
				.header("Accept", "text/event-stream, application/json").POST(HttpRequest.BodyPublishers.ofString(question));
		if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
		return request.build();
	}

	private void listen(Wire wire, Hearing hearing) throws EngineException, InterruptedException, Wire.Stalled, Wire.Broken {
		boolean last = false;
		for (Optional<String> line = wire.line(patience); line.isPresent(); line = wire.line(patience)) {
			String said = line.get();
			if (said.isBlank() || said.startsWith(":") || said.startsWith("event:") || said.startsWith("id:") || said.startsWith("retry:"))
				continue;
			if (said.startsWith("error:")) said = DATA + said.substring("error:".length());
			if (!said.startsWith(DATA)) {
				whole(rest(wire, line), hearing);
				return;
			}
			String data = said.substring(DATA.length()).strip();
			if (data.equals(DONE)) return;
			Answer answer = Answer.of(data).orElseThrow(() -> nonsense(data));
			if (answer.error().isPresent()) throw failed(answer.error().get());
			Optional<Piece> piece = answer.piece();
			if (piece.isPresent() && !hearing.hear(piece.get())) return;
			last |= answer.isLast();
		}
		if (!last) throw new EngineException(
				"the server at " + address + " broke off in the middle of a poem; ask again, and look whether it still runs");
	}

	/** Some servers answer at once, though they were asked to speak bit by bit. */
	private void whole(String text, Hearing hearing) throws EngineException, InterruptedException {
		Answer answer = Answer.of(text).orElseThrow(() -> text.stripLeading().startsWith("<")
				? new EngineException(
						"what answers at " + address + " is no server of language models, it sends a web page; mend the address, which "
								+ "often ends in /v1")
				: nonsense(text));
		if (answer.error().isPresent()) throw failed(answer.error().get());
		if (!answer.isOfText()) throw nonsense(text);
		Optional<Piece> piece = answer.piece();
		if (piece.isPresent()) hearing.hear(piece.get());
	}

	private String rest(Wire wire, Optional<String> first) throws InterruptedException, Wire.Stalled, Wire.Broken {
		StringBuilder all = new StringBuilder(first.orElse(""));
		int lines = 0;
		for (Optional<String> line = wire.line(patience); line.isPresent() && lines++ < MOST_LINES_OF_FAULT; line = wire.line(patience))
			all.append('\n').append(line.get());
		return all.toString().strip();
	}

	private EngineException nonsense(String said) {
		return new EngineException("the server at " + address + " says what cannot be understood: " + shown(said)
				+ "; is it one that speaks as OpenAI's do?");
	}

	private EngineException failed(String message) {
		return new EngineException("the server at " + address + " failed: " + shown(message));
	}

	private EngineException broken(Wire.Broken fault) {
		return new EngineException("the server at " + address + " broke off in the middle of a poem ("
				+ (fault.getCause() == null ? fault.getMessage() : "the connection was closed")
				+ "); ask again, and look whether it still runs", fault);
	}

	private EngineException unreachable(Throwable fault) {
		Throwable root = fault;
		while (root.getCause() != null && !(root instanceof ConnectException)) root = root.getCause();
		if (fault instanceof HttpConnectTimeoutException || fault instanceof ConnectException || root instanceof ConnectException)
			return new EngineException(
					"no server answers at " + address + "; start it, or mend the address: llama.cpp usually has port 8080, "
							+ "Ollama 11434, LM Studio 1234",
					fault);
		if (root instanceof UnknownHostException || root instanceof UnresolvedAddressException)
			return new EngineException("nobody knows the machine of the address " + address + "; mend it", fault);
		if (fault instanceof IOException)
			return new EngineException("the server at " + address + " broke off before it had said anything; look whether it still runs",
					fault);
		return new EngineException("the server at " + address + " cannot be asked: " + shown(String.valueOf(fault.getMessage())), fault);
	}

	private Refused refusal(int code, String body) {
		String message = Answer.of(body).flatMap(Answer::error).orElse(body.startsWith("<") ? "" : body);
		String said = message.isBlank() ? "" : ": " + shown(message);
		String who = "the server at " + address;
		return new Refused(code, switch (code) {
		case 401, 403 ->
			who + (key.isEmpty() ? " wants a key" : " refuses the key") + "; give it one in the form, or with: gleaner secret llm key";
		case 404 -> who + " does not have what was asked for" + said + "; mend the model's name or the address, which often ends in /v1";
		case 429 -> who + " has too much to do" + said + "; wait a little, or ask for fewer poems at once";
		case 503 -> who + " is not ready yet" + said + "; wait until it has loaded its model";
		default -> who + (code >= 500 ? " failed (" : " will not have the question (") + code + ")" + said;
		});
	}

	/** What a server writes: on one line, not too long, and without the key, which some repeat. */
	private String shown(String message) {
		String line = (key.isEmpty() ? message : message.replace(key, "…")).replaceAll("\\s+", " ").strip();
		return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
	}

	@Override
	public void close() {
		client.shutdownNow();
	}
}
