// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.files.StudioException;
import gleaner.runs.RunModel;
import gleaner.runs.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The fingerprints of models as they were found last, in a file for each thread, so that twenty gigabytes of models are not read again at
 * each start. A line is added for each that is found; what cannot be read is found anew. Safe for use by several threads.
 */
final class Prints {
	private static final int FIELDS = 4;

	private final Path folder;
	private final Runs runs;
	private final Map<String, Map<Long, Print>> known = new HashMap<>();

	/** @param changed when the file was written to, in nanoseconds of its own clock, as text */
	private record Print(long size, String changed, String fingerprint) {
	}

	Prints(Path folder, Runs runs) {
		this.folder = folder;
		this.runs = runs;
	}

	/** The fingerprint of a model, see {@link Runs#fingerprint}. */
	String of(RunModel model) throws StudioException {
		long size = model.bytes();
		String changed;
		try {
			size = Files.size(model.file());
			changed = Files.getLastModifiedTime(model.file()).toString();
		} catch (IOException e) {
			return runs.fingerprint(model);
		}
		synchronized (this) {
			Print before = known.computeIfAbsent(model.run(), this::read).get(model.step());
			if (before != null && before.size == size && before.changed.equals(changed)) return before.fingerprint;
		}
		Print found = new Print(size, changed, runs.fingerprint(model));
		add(model, found);
		return found.fingerprint;
	}

	private Path file(String run) {
		return folder.resolve(run + ".prints");
	}

	private Map<Long, Print> read(String run) {
		Map<Long, Print> prints = new HashMap<>();
		Path file = file(run);
		try {
			if (!Files.isRegularFile(file)) return prints;
			for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
				String[] fields = line.split(" ");
				if (fields.length == FIELDS && fields[0].matches("\\d{1,18}") && fields[1].matches("\\d{1,18}")
						&& fields[3].matches("[0-9a-f]{16}"))
					prints.put(Long.parseLong(fields[0]), new Print(Long.parseLong(fields[1]), fields[2], fields[3]));
			}
		} catch (IOException e) {
			return prints; // then they are found anew
		}
		return prints;
	}

	private synchronized void add(RunModel model, Print print) {
		known.computeIfAbsent(model.run(), this::read).put(model.step(), print);
		try {
			Files.createDirectories(folder);
			// A line that a killed program has torn is closed by the line end in front, and is none.
			Files.writeString(file(model.run()),
					"\n" + model.step() + " " + print.size + " " + print.changed + " " + print.fingerprint + "\n",
					StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			return; // a cache that cannot be written is no harm
		}
	}
}
