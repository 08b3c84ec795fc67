// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.AtomicFile;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order that a poet gives to poems: a plain text file with a title on each line. Poems that it does not name come behind, in the order
 * of the alphabet; names without a poem wait for it to come back.
 */
final class PoemOrder {
	private static final long LONGEST = 4 << 20;
	private static final Comparator<String> ALPHABET = Comparator.comparing(SafeName::key).thenComparing(Comparator.naturalOrder());

	private final Path file;

	/** @param file need not be there yet */
	PoemOrder(Path file) {
		this.file = file;
	}

	/** These titles in their order. A file that cannot be read counts as none: nothing but the order depends on it. */
	List<String> sorted(List<String> titles) {
		Map<String, Integer> places = new HashMap<>();
		for (String title : read()) places.putIfAbsent(title, places.size());
		return titles.stream().sorted(Comparator.<String>comparingInt(title -> places.getOrDefault(title, Integer.MAX_VALUE))
				.thenComparing(ALPHABET)).toList();
	}

	private List<String> read() {
		try {
			if (!Files.exists(file) || Files.size(file) > LONGEST) return List.of();
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty())
					.toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	/** Makes this the order; titles that have no poem now keep their places behind those before which they stood. */
	void write(List<String> titles) throws StudioException {
		List<String> order = new ArrayList<>(titles);
		String before = null;
		for (String known : read()) {
			if (!order.contains(known)) order.add(before == null ? 0 : order.indexOf(before) + 1, known);
			before = known;
		}
		AtomicFile.write(file, String.join("\n", order) + "\n");
	}

	/** A poem has another title now. Without effect if the poet has given no order. */
	void rename(String title, String newTitle) throws StudioException {
		List<String> order = new ArrayList<>(read());
		if (!order.contains(title)) return;
		order.remove(newTitle);
		order.set(order.indexOf(title), newTitle);
		AtomicFile.write(file, String.join("\n", order) + "\n");
	}
}
