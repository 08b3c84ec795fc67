// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import gleaner.mining.assay.Row;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the ear hears of a text besides its words: a number each, about from 0 to 1, and how a poet would say it of this text. */
enum Trait {
	INVENTIONS(row -> Math.log1p(row.heard().inventions().size()), row -> count(row.heard().inventions().size(), "invention")),
	SAYABLE(row -> row.heard().inventions().isEmpty() ? 0 : row.heard().sayable(),
			row -> row.heard().inventions().isEmpty() ? "No invention"
					: row.heard().sayable() > 0.7 ? "Inventions easily said"
							: "Inventions hard to say"),
	QUOTED(row -> row.told().quoted(), row -> row.told().quoted() == 0 ? "No quotation" : percent(row.told().quoted()) + " quoted"),
	LONGEST(row -> Math.log1p(row.told().longest()),
			row -> row.told().longest() == 0 ? "No run of words from a source"
					: row.told().longest() + " words in a row are in "
							+ row.told().from()),
	REPETITION(row -> row.heard().repetition(),
			row -> row.heard().repetition() < 0.01 ? "Nothing said twice at once"
					: percent(row.heard().repetition()) + " says itself again"),
	IAMBIC(row -> metre(row, "iambic"), Trait::metre),
	TROCHAIC(row -> metre(row, "trochaic"), Trait::metre),
	TRIPLE(row -> Math.max(metre(row, "anapestic"), metre(row, "dactylic")), Trait::metre),
	SOFT(row -> share(row.heard().soft(), row.heard().lines()),
			row -> row.heard().soft() == 0 ? "Every line ends on a beat"
					: count(row.heard().soft(), "line") + (row.heard().soft() == 1 ? " ends" : " end") + " on a soft syllable"),
	LENGTH(row -> Math.log1p(row.heard().words()), row -> count(row.heard().words(), "word") + " long"),
	LINE(row -> Math.log1p(share(row.heard().words(), Math.max(1, row.heard().lines()))),
			row -> number(share(row.heard().words(), Math.max(1, row.heard().lines()))) + " words a line"),
	RHYME(row -> row.heard().rhyme(),
			row -> row.heard().rhyme() == 0 ? "Nothing rhymes" : percent(row.heard().rhyme()) + " of the lines rhyme"),
	BRIGHT(row -> Math.max(0, row.heard().feeling()), row -> row.heard().feeling() > 0.2 ? "Bright" : "Not bright"),
	DARK(row -> Math.max(0, -row.heard().feeling()), row -> row.heard().feeling() < -0.2 ? "Dark" : "Not dark"),
	SURPRISE(row -> row.told().surprise(), row -> "Surprise of " + number(row.told().surprise()) + " bits a letter"),
	VARIETY(row -> row.heard().variety(), row -> percent(row.heard().variety()) + " different words"),
	NAMES(row -> Math.log1p(row.told().names().size()),
			row -> row.told().names().isEmpty() ? "No name of a source" : "Names of a source: " + String.join(", ", row.told().names())),
	NEAR(row -> row.near(), row -> row.near() > 0.2 ? "Near to a poem of yours" : "Far from your poems");

	private final ToDoubleFunction<Row> value;
	private final Function<Row, String> words;

	Trait(ToDoubleFunction<Row> value, Function<Row, String> words) {
		this.value = value;
		this.words = words;
	}

	double of(Row row) {
		return value.applyAsDouble(row);
	}

	String words(Row row) {
		return words.apply(row);
	}

	private static double metre(Row row, String kind) {
		return row.heard().metre().startsWith(kind) ? 0.5 + row.heard().regularity() / 2 : 0;
	}

	private static String metre(Row row) {
		String metre = row.heard().metre();
		return Character.toUpperCase(metre.charAt(0)) + metre.substring(1) + (metre.equals("free") ? " verse" : "");
	}

	private static double share(double part, double whole) {
		return whole == 0 ? 0 : part / whole;
	}

	private static String count(int number, String what) {
		return number == 0 ? "No " + what : number == 1 ? "One " + what : number + " " + what + "s";
	}

	private static String percent(double share) {
		return Math.round(share * 100) + " %";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}
}
