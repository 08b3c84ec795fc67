// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import gleaner.language.metre.LivePoem;
import gleaner.language.metre.ScannedPoem;

/** Scans one version of a poem after the other and reads only the lines that it has not seen in the last one. */
final class LineMemory implements LivePoem {
	private final Scanner scanner;
	private Map<String, ReadLine> known = new HashMap<>();

	LineMemory(Scanner scanner) {
		this.scanner = scanner;
	}

	@Override
	public Optional<ScannedPoem> scan(List<String> lines, BooleanSupplier isWanted) {
		List<ReadLine> read = new ArrayList<>(lines.size());
		for (String line : lines) {
			ReadLine of = known.get(line);
			if (of == null) {
				if (!isWanted.getAsBoolean()) return Optional.empty();
				of = scanner.read(line);
				known.put(line, of);
			}
			read.add(of);
		}
		Map<String, ReadLine> now = new HashMap<>();
		for (int l = 0; l < read.size(); l++) now.put(lines.get(l), read.get(l));
		known = now;
		return Optional.of(scanner.scan(lines, read));
	}
}
