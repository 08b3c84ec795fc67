// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.fuzz;

import gleaner.corpus.Importable;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short part of what releng/fuzz does for hours: broken files of every kind. Another part each time; a failure names its seed. */
class ReaderFuzzTest {
	private static final Path SEEDS = Path.of("src_test/gleaner/corpus/fuzz/seeds");
	private static final int INPUTS = 100;

	/** Every ending that can be imported. */
	static Stream<String> endings() {
		return Importable.allEndings().stream();
	}

	@ParameterizedTest
	@MethodSource("endings")
	void brokenFilesBecomePoemsOrASentence(String ending, @TempDir Path folder) throws Exception {
		List<byte[]> seeds = Seeds.of(SEEDS, ending);
		Fuzzed fuzzed = new Fuzzed(folder);
		for (byte[] seed : seeds) fuzzed.take(ending, seed);
		for (int i = 0; i < INPUTS; i++) {
			long number = new SplittableRandom().nextLong();
			byte[] bytes = new Mutator(seeds, new SplittableRandom(number)).next();
			try {
				fuzzed.take(ending, bytes);
			} catch (Throwable t) {
				throw new AssertionError("a broken " + ending + " (" + bytes.length + " bytes, mutation " + number + ")", t);
			}
		}
	}
}
