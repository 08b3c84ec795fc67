// SPDX-License-Identifier: EPL-2.0
package gleaner.mining;

import gleaner.corpus.report.TextHash;
import gleaner.mining.assay.Heard;
import gleaner.mining.assay.Row;
import gleaner.mining.assay.Told;
import gleaner.mining.ore.Label;
import gleaner.mining.ore.Spot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as tests want them. */
public final class Rows {
	private Rows() {
	}

	/** A row of which only inventions and quotation matter. */
	public static Row row(int number, String source, long step, double diversity, int inventions, double quoted, String... content) {
		String hash = TextHash.of("text " + number);
		Label label = new Label(source, step < 0 ? "" : String.valueOf(step), step, Double.NaN, diversity, "", Instant.EPOCH, List.of());
		List<String> invented = IntStream.range(0, inventions).mapToObj(i -> "word" + i).toList();
		Heard heard = new Heard(hash, 20, 4, 30 + number, invented, 0.9, 0, "iambic", 0.8, "0101", 0, 0, 0, 0.9, List.of(content));
		return new Row(number, new Spot.InFile(Path.of("poem" + number + ".txt"), 0, 10), label, hash, "begins " + number, 10, heard,
				new Told(hash, quoted, quoted > 0 ? 6 : 0, quoted > 0 ? "Sea letters" : "", 3, List.of()), 0);
	}

	/** The same row with other inventions. */
	public static Row with(Row row, List<String> inventions) {
		Heard h = row.heard();
		Heard other = new Heard(h.hash(), h.words(), h.lines(), h.syllables(), inventions, h.sayable(), h.repetition(), h.metre(),
				h.regularity(), h.beats(), h.soft(), h.rhyme(), h.feeling(), h.variety(), h.content());
		return new Row(row.number(), row.spot(), row.label(), row.hash(), row.begins(), row.characters(), other, row.told(), row.near());
	}
}
