// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.vote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.compare.layout.Layouts;
import gleaner.files.Faults;
import gleaner.files.FileTurn;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The votes of a studio: a JSON object a line, only appended to, each forced to the disk. To take a vote back is another line. Safe for use
 * by several threads and programs; none is the UI thread.
 */
public final class Votes {
	/** Below the folder of layouts. */
	public static final String FILE = "votes.jsonl";
	private static final int LONGEST_LINE = 1 << 20;

	private final Path file;
	private final boolean readOnly;

	public Votes(Studio studio) {
		file = studio.folder().resolve(Layouts.FOLDER).resolve(FILE);
		readOnly = studio.isReadOnly();
	}

	/**
	 * Keeps a vote.
	 *
	 * @throws StudioException if it cannot be written
	 */
	public void add(Vote vote) throws StudioException {
		append(VoteCodec.write(vote));
	}

	/** Takes a vote back; one that is not there, or was taken back already, does no harm. */
	public void takeBack(String id) throws StudioException {
		ObjectNode json = JsonFile.object();
		append(json.put("format", VoteCodec.FORMAT).put(VoteCodec.TAKEN_BACK, id).put("at", Instant.now().toString()));
	}

	/**
	 * All votes that were not taken back, the oldest first.
	 *
	 * @param onTrouble hears a sentence for each line that cannot be read; the others count all the same
	 */
	public List<Vote> all(Consumer<String> onTrouble) throws StudioException {
		Map<String, Vote> votes = new LinkedHashMap<>();
		if (!Files.isRegularFile(file)) return List.of();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file),
				StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
						.onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.isBlank()) continue;
				try {
					if (line.length() > LONGEST_LINE) throw new StudioException(file + " has a line that is too long for a vote");
					JsonFields json = JsonFile.line(line, file);
					if (json.has(VoteCodec.TAKEN_BACK)) {
						votes.remove(json.text(VoteCodec.TAKEN_BACK));
					} else {
						Vote vote = VoteCodec.read(json);
						votes.put(vote.id(), vote);
					}
				} catch (StudioException e) {
					onTrouble.accept(e.getMessage());
				}
			}
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		return new ArrayList<>(votes.values());
	}

	private void append(ObjectNode json) throws StudioException {
		if (readOnly) throw Faults.readOnly(file.getParent().getParent());
		try {
			Files.createDirectories(file.getParent());
			try (FileTurn turn = FileTurn.at(file); RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
				long length = out.length();
				String line = (endsWithin(out, length) ? "\n" : "") + json + "\n";
				try {
					out.seek(length);
					out.write(line.getBytes(StandardCharsets.UTF_8));
					out.getFD().sync();
				} catch (IOException e) {
					out.setLength(length);
					throw e;
				}
			}
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	/** Whether the last line has no end, as when a program was killed: then a new one begins. */
	private static boolean endsWithin(RandomAccessFile in, long length) throws IOException {
		if (length == 0) return false;
		in.seek(length - 1);
		return in.read() != '\n';
	}
}
