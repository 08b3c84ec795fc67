// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs: here, or on another machine by ssh, which never asks for a password: keys do that. */
final class Shell {
	private static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final int FAILED_SSH = 255;

	private final String host;
	private final List<String> ssh;

	/**
	 * @param host as ssh knows it; empty for this machine
	 * @param options of ssh
	 */
	Shell(String host, List<String> options) {
		this.host = host;
		ssh = new ArrayList<>(List.of("ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15"));
		ssh.addAll(options);
	}

	/**
	 * What a program answered.
	 *
	 * @param code its exit code
	 */
	record Answer(int code, String out, String err) {
	}

	boolean isHere() {
		return host.isEmpty();
	}

	/** The words with which rsync reaches the other machine. */
	String rsh() {
		return quoted(ssh);
	}

	/** A place there, as rsync names it. */
	String there(String path) {
		return isHere() ? path : host + ":" + path;
	}

	/** Runs a program and takes its answer, whatever its code. */
	Answer ask(String... words) throws StudioException, InterruptedException {
		return ask(List.of(words));
	}

	/** @throws StudioException if it cannot be started, or the other machine not be reached */
	Answer ask(List<String> words) throws StudioException, InterruptedException {
		if (isHere()) return run(words, PATIENCE);
		List<String> far = new ArrayList<>(ssh);
		far.add(host);
		far.add(quoted(words));
		Answer answer = run(far, PATIENCE);
		if (answer.code == FAILED_SSH) throw new StudioException(
				"cannot reach " + host + " by ssh: " + last(answer.err) + "; log in there once by hand, with a key that needs no password");
		return answer;
	}

	/** @throws StudioException if it fails; the sentence says what it said */
	String tell(List<String> words) throws StudioException, InterruptedException {
		Answer answer = ask(words);
		if (answer.code == 0) return answer.out;
		throw new StudioException(words.getFirst() + (isHere() ? "" : " on " + host) + " failed: "
				+ last(answer.err.isBlank() ? answer.out : answer.err));
	}

	/** Runs a program on this machine, however long it takes. */
	static Answer runHere(List<String> words) throws StudioException, InterruptedException {
		return run(words, Duration.ofDays(1));
	}

	private static Answer run(List<String> words, Duration patience) throws StudioException, InterruptedException {
		Path out = null;
		Path err = null;
		try {
			out = Files.createTempFile("gleaner-", ".out");
			err = Files.createTempFile("gleaner-", ".err");
			Process process = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
			process.getOutputStream().close();
			try {
				if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
					throw new StudioException(
							words.getFirst() + " has not answered for " + patience.toSeconds() + " seconds; try again later");
			} finally {
				process.destroyForcibly();
			}
			return new Answer(process.exitValue(), text(out), text(err));
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw new StudioException("cannot run " + words.getFirst() + ": it is not installed here, or not on the PATH", e);
		} finally {
			delete(out);
			delete(err);
		}
	}

	private static String text(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	private static void delete(Path file) {
		try {
			if (file != null) Files.deleteIfExists(file);
		} catch (IOException e) {
			return; // the system clears such files away
		}
	}

	/** The last line that says something, as half a sentence. */
	static String last(String said) {
		List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
		return lines.isEmpty() ? "it did not say why" : lines.getLast();
	}

	/** Words as a shell takes them, whatever stands in them. */
	static String quoted(List<String> words) {
		StringBuilder line = new StringBuilder();
		for (String word : words) {
			if (!line.isEmpty()) line.append(' ');
			line.append(word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'");
		}
		return line.toString();
	}
}
