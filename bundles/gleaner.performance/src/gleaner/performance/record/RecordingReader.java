// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the files of a performance line by line, whatever they hold: what makes no sense is passed over and counted. */
final class RecordingReader {
	private static final ObjectMapper MAPPER = new ObjectMapper();
	/** In bytes. More is none of ours: an evening of typing has 100 MB. */
	private static final long LARGEST = 1L << 30;

	private final Path folder;
	private final List<String> remarks = new ArrayList<>();

	RecordingReader(Path folder) {
		this.folder = folder;
	}

	List<String> remarks() {
		return List.copyOf(remarks);
	}

	/** Takes a line. */
	@FunctionalInterface
	private interface Taker {
		void take(JsonNode json) throws StudioException;
	}

	private void read(String name, Taker taker) throws StudioException {
		Path file = folder.resolve(name);
		if (!Files.isRegularFile(file)) return;
		try {
			if (Files.size(file) > LARGEST) throw new StudioException(
					file + " is too large for a performance: it has " + Files.size(file) + " bytes, at most " + LARGEST + " are read");
			int broken = 0;
			try (LineFile lines = new LineFile(file)) {
				for (String line = lines.next(); line != null; line = lines.next()) {
					if (line.isBlank()) continue;
					try {
						JsonNode json = MAPPER.readTree(line);
						if (json == null || !json.isObject()) throw new IllegalArgumentException("no object");
						taker.take(json);
					} catch (JsonProcessingException | StudioException | IllegalArgumentException e) {
						broken++;
					}
				}
				if (lines.isCut()) remarks.add("the last line of " + file + " is cut off, perhaps because a program was killed; it is "
						+ "left out");
			}
			if (broken > 0) remarks.add((broken == 1 ? "a line" : broken + " lines") + " of " + file + " cannot be read and "
					+ (broken == 1 ? "is" : "are") + " left out");
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	Map<Integer, Piece> pieces() throws StudioException {
		Map<Integer, Piece> pieces = new TreeMap<>();
		read(RecordingFolder.POEMS, json -> {
			Piece piece = PieceCodec.read(json);
			pieces.put(piece.number(), piece);
		});
		return pieces;
	}

	List<Moment> moments() throws StudioException {
		List<Moment> moments = new ArrayList<>();
		read(RecordingFolder.SHOWN, json -> {
			Moment moment = MomentCodec.read(json);
			if (!moments.isEmpty() && moment.t() < moments.getLast().t()) throw new IllegalArgumentException("it goes back in time");
			if (!(moment instanceof Moment.Marked)) moments.add(moment);
		});
		return List.copyOf(moments);
	}

	List<Moment.Marked> marks() throws StudioException {
		List<Moment.Marked> marks = new ArrayList<>();
		read(RecordingFolder.MARKS, json -> {
			if (MomentCodec.read(json) instanceof Moment.Marked marked) marks.add(marked);
		});
		return Recording.latest(marks);
	}
}
