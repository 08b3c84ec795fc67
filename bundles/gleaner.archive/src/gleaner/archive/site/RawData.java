// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.ore.Spot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Writes the raw poems as the pages read them: texts by the bundle, the table by its columns, and the index of their words. */
final class RawData {
	/** Texts in a file. */
	static final int TEXTS = 64;
	/** Rows in a file. */
	static final int ROWS = 20_000;

	private final Contents contents;
	private final List<Row> rows;
	private final DataFiles data;
	private final Numbering sources = new Numbering();
	private final Numbering models = new Numbering();
	private final Numbering metres = new Numbering();
	/** By debris and number of the poem in it, the number of the raw poem. */
	private final Map<String, Integer> addresses = new LinkedHashMap<>();

	/** Different words, each with a number. */
	private static final class Numbering {
		private final Map<String, Integer> numbers = new LinkedHashMap<>();

		int of(String word) {
			return numbers.computeIfAbsent(word, any -> numbers.size());
		}

		List<String> words() {
			return List.copyOf(numbers.keySet());
		}
	}

	RawData(Contents contents, List<Row> rows, DataFiles data) {
		this.contents = contents;
		this.rows = rows;
		this.data = data;
	}

	/** Writes all. */
	void write(Progress progress) throws StudioException, InterruptedException {
		WordIndex index = new WordIndex();
		List<String> texts = new ArrayList<>();
		List<String> places = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			if (Thread.interrupted()) throw new InterruptedException("the archive was cancelled");
			Row row = rows.get(i);
			String text = Assaying.text(contents.sources(), row.spot());
			index.add(i, text);
			texts.add(text);
			places.add(place(row.spot()));
			if (row.spot() instanceof Spot.InDebris in && in.elsewhere() == null)
				addresses.putIfAbsent(key(in.debris(), in.poem()), i);
			if (texts.size() == TEXTS || i == rows.size() - 1) {
				data.put("texts/" + i / TEXTS, Map.of("texts", texts, "places", places));
				texts.clear();
				places.clear();
			}
			progress.report("writing raw poems: " + (i + 1), (double) (i + 1) / rows.size());
		}
		for (int from = 0; from < rows.size(); from += ROWS)
			data.put("rows/" + from / ROWS, columns(rows.subList(from, Math.min(rows.size(), from + ROWS))));
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("poems", rows.size());
		all.put("textsInFile", TEXTS);
		all.put("rowsInFile", ROWS);
		all.put("sources", sources.words());
		all.put("models", models.words());
		all.put("metres", metres.words());
		all.put("shards", WordIndex.SHARDS);
		all.put("index", index.write(data));
		data.put("raw", all);
	}

	private static String key(String debris, long poem) {
		return debris + "#" + poem;
	}

	/** The address of a poem of the debris on the page of raw poems; null if it is not in the archive. */
	String address(String debris, long poem) {
		Integer number = addresses.get(key(debris, poem));
		return number == null ? null : address(number);
	}

	/** The address of a raw poem. */
	static String address(int number) {
		return "raw.html#poem=" + number;
	}

	/** The file that a raw poem is in, within the archive. */
	private String place(Spot spot) {
		return switch (spot) {
		case Spot.InFile(Path file, int _, int _) -> contents.place(file);
		case Spot.InDebris(String debris, long _, long _, int _, Path elsewhere) ->
			(elsewhere == null ? Contents.STUDIO + "/debris" : contents.place(elsewhere)) + "/" + debris + ".txt";
		};
	}

	private Map<String, Object> columns(List<Row> part) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("source", part.stream().mapToInt(row -> sources.of(row.label().source())).toArray());
		all.put("model", part.stream().mapToInt(row -> models.of(row.label().model())).toArray());
		all.put("metre", part.stream().mapToInt(row -> metres.of(row.heard() == null ? "" : row.heard().metre())).toArray());
		all.put("begins", part.stream().map(Row::begins).toList());
		for (Column column : List.of(Column.DIVERSITY, Column.CHARACTERS, Column.INVENTIONS, Column.QUOTATION, Column.REPETITION,
				Column.RHYME, Column.SURPRISE, Column.FEELING, Column.REGULARITY))
			all.put(column.key(), numbers(part, column::number));
		return all;
	}

	/** What is not known is null, for JSON has no NaN. */
	private static List<Number> numbers(List<Row> part, ToDoubleFunction<Row> what) {
		return Arrays.asList(part.stream().map(row -> number(what.applyAsDouble(row))).toArray(Number[]::new));
	}

	private static Number number(double value) {
		if (Double.isNaN(value)) return null;
		return value == Math.rint(value) && Math.abs(value) < 1e9 ? (Number) (int) value : (Number) (Math.round(value * 1000) / 1000.0);
	}
}
