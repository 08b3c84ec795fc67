// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.EngineInfo;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What models have said, in files of a cache: a folder for each model, named by its fingerprint, in it a file for each question. All of it
 * can be deleted and comes back; a file that makes no sense is none. Safe for use by several threads and programs.
 */
final class Sayings {
	private static final int FORMAT = 1;
	private static final int NAME = 24;
	/** So many poems of one model are kept; when there are more, all of that model are let go and made again as they are wanted. */
	private static final int MOST_OF_A_MODEL = 256;

	private final Path folder;
	private final boolean readOnly;

	Sayings(Path folder, boolean readOnly) {
		this.folder = folder;
		this.readOnly = readOnly;
	}

	/** What a model said to this, if it is known. */
	Optional<String> find(String fingerprint, EngineInfo engine, Asked asked) {
		Path file = file(fingerprint, engine, asked);
		if (!Files.isRegularFile(file)) return Optional.empty();
		try {
			JsonFields json = JsonFile.read(file);
			ObjectNode question = question(engine, asked);
			ObjectNode there = json.copy();
			there.remove("text");
			return there.equals(question) ? json.optionalText("text") : Optional.empty();
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	/** Keeps it. A cache that cannot be written is no harm. */
	void keep(String fingerprint, EngineInfo engine, Asked asked, String text) {
		if (readOnly) return;
		Path file = file(fingerprint, engine, asked);
		try {
			Files.createDirectories(file.getParent());
			if (Folders.names(file.getParent()).size() >= MOST_OF_A_MODEL) {
				Folders.delete(file.getParent());
				Files.createDirectories(file.getParent());
			}
			JsonFile.write(file, question(engine, asked).put("text", text));
		} catch (IOException e) {
			return;
		}
	}

	/** All that the text depends on beside the model. */
	private static ObjectNode question(EngineInfo engine, Asked asked) {
		return JsonFile.object().put("format", FORMAT).put("engine", engine.id()).put("version", engine.version())
				.put("prompt", asked.prompt()).put("seed", Long.toString(asked.seed())).put("diversity", Double.toString(asked.diversity()))
				.put("length", asked.length().unit().name() + " " + asked.length().count());
	}

	private Path file(String fingerprint, EngineInfo engine, Asked asked) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(question(engine, asked).toString().getBytes(StandardCharsets.UTF_8));
			return folder.resolve(fingerprint).resolve(HexFormat.of().formatHex(hash).substring(0, NAME) + ".json");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
