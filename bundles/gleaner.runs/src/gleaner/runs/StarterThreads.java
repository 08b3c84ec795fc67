// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.AtomicFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The starter vintages: an LSTM and a WaveNet that learnt some ten thousand poems in the public domain, each at several ages.
 * {@code releng/vintages/make.sh} tells how they were trained.
 */
public final class StarterThreads {
	/** Lists the files; the card of each thread comes after all else of it, for a folder is a thread once it has one. */
	private static final String LIST = "files.txt";

	private StarterThreads() {
	}

	/**
	 * Copies them. What is there already stays as it is.
	 *
	 * @param runs the studio's folder of threads
	 * @throws StudioException if that cannot be written
	 */
	public static void into(Path runs) throws StudioException {
		for (String file : files()) {
			Path place = runs.resolve(file);
			if (!Files.exists(place)) AtomicFile.write(place, out -> {
				try (InputStream in = open(file)) {
					in.transferTo(out);
				}
			});
		}
	}

	private static List<String> files() throws StudioException {
		try (InputStream in = open(LIST)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			throw new StudioException("Gleaner is incomplete: it cannot read its starter vintages; install it again", e);
		}
	}

	private static InputStream open(String file) throws IOException {
		InputStream in = StarterThreads.class.getResourceAsStream("starter/" + file);
		if (in == null) throw new IOException("starter/" + file + " is missing in Gleaner; install it again");
		return in;
	}
}
