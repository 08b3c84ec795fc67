// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.SourcePoem;
import gleaner.files.Faults;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What is worth remembering of a corpus once all of it has been read, kept in {@code cache/summary.json}.
 *
 * @param state names, sizes and times of the files it was made from; if they differ, it is out of date
 * @param fingerprint SHA-256 of the poems' texts in their order
 */
record Summary(String state, CorpusStatistics statistics, String fingerprint) {
	private static final int FORMAT = 1;

	/** Takes poem after poem. */
	static final class Maker {
		private final MessageDigest digest = sha256();
		private CorpusStatistics statistics = CorpusStatistics.NONE;

		void add(SourcePoem poem) {
			statistics = statistics.plus(poem.text());
			digest.update(poem.text().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}

		Summary summary(String state) {
			return new Summary(state, statistics, HexFormat.of().formatHex(digest.digest()));
		}
	}

	static Path file(Path corpus) {
		return corpus.resolve("cache").resolve("summary.json");
	}

	/** The one that was kept; nothing if there is none or it makes no sense. */
	static Optional<Summary> read(Path corpus) {
		try {
			JsonFields json = JsonFile.read(file(corpus));
			json.requireFormat("the cache", FORMAT);
			CorpusStatistics statistics = new CorpusStatistics(Math.toIntExact(json.whole("poems")), json.whole("lines"),
					json.whole("words"), json.whole("characters"));
			return Optional.of(new Summary(json.text("state"), statistics, json.text("fingerprint")));
		} catch (StudioException | ArithmeticException e) {
			return Optional.empty();
		}
	}

	void write(Path corpus) throws StudioException {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT);
		json.put("state", state);
		json.put("poems", statistics.poems());
		json.put("lines", statistics.lines());
		json.put("words", statistics.words());
		json.put("characters", statistics.characters());
		json.put("fingerprint", fingerprint);
		JsonFile.write(file(corpus), json);
	}

	/** A hash of the names, sizes and times of these files and of what describes them. */
	static String stateOf(Path corpus, List<Path> files) throws StudioException {
		MessageDigest digest = sha256();
		add(digest, corpus, corpus.resolve(CorpusDescription.FILE));
		if (Files.exists(corpus.resolve(PoemNotes.FILE))) add(digest, corpus, corpus.resolve(PoemNotes.FILE));
		for (Path file : files) add(digest, corpus, file);
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	private static void add(MessageDigest digest, Path corpus, Path file) throws StudioException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			digest.update((corpus.relativize(file) + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis() + "\n")
					.getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
