// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.fuzz;

import gleaner.corpus.Importable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sound files that broken ones are made of; a zip also as its parts. */
final class Seeds {
	private Seeds() {
	}

	/** Those of an ending, or of its kind if there are none; never empty. */
	static List<byte[]> of(Path folder, String ending) throws IOException {
		List<byte[]> seeds = ofEnding(folder, ending);
		if (seeds.isEmpty()) seeds = ofEnding(folder, Importable.of("a" + ending).orElseThrow().endings().getFirst());
		if (seeds.isEmpty()) throw new IOException("there is no file in " + folder + " to begin with for " + ending);
		return seeds;
	}

	private static List<byte[]> ofEnding(Path folder, String ending) throws IOException {
		List<byte[]> seeds = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList()) {
				byte[] bytes = Files.readAllBytes(file);
				seeds.add(bytes);
				if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') seeds.add(Parts.of(bytes));
			}
		}
		return seeds;
	}

	/** Writes the seeds of an ending into a folder, for Jazzer: {@code SEEDS ENDING FOLDER}. */
	public static void main(String[] args) throws IOException {
		int number = 0;
		for (byte[] seed : of(Path.of(args[0]), args[1])) Files.write(Path.of(args[2], Integer.toString(number++)), seed);
	}
}
