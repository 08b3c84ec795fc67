// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.files.StudioException;
import gleaner.mining.word.Neologism;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes inventions, and names of the sources, as the page of words reads them. */
final class WordData {
	/** The page lists so many; the table has all. */
	static final int MOST = 20_000;

	private WordData() {
	}

	static void write(List<Neologism> inventions, List<Neologism> names, DataFiles data) throws StudioException {
		data.put("words", Map.of("inventions", columns(inventions), "all", inventions.size()));
		data.put("names", Map.of("names", columns(names), "all", names.size()));
	}

	private static Map<String, Object> columns(List<Neologism> all) {
		List<Neologism> some = all.subList(0, Math.min(MOST, all.size()));
		Map<String, Object> columns = new LinkedHashMap<>();
		columns.put("word", some.stream().map(Neologism::word).toList());
		columns.put("count", some.stream().mapToInt(Neologism::count).toArray());
		columns.put("poems", some.stream().mapToInt(Neologism::poems).toArray());
		columns.put("likeness", some.stream().mapToInt(word -> (int) Math.round(100 * word.likeness())).toArray());
		columns.put("family", some.stream().map(Neologism::family).toList());
		columns.put("first", some.stream().mapToInt(word -> word.first().row().number()).toArray());
		columns.put("cited", some.stream().map(word -> word.first().row().label().citation()).toList());
		return columns;
	}
}
