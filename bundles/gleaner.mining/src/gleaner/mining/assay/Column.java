// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A plain column of the table of raw poems: a number, or words. What is not measured yet has no value. */
public enum Column {
	WHERE("where", "Where", words(row -> row.spot().where())),
	SOURCE("source", "Source", words(row -> row.label().source())),
	MODEL("model", "Model", words(row -> row.label().model())),
	STEP("step", "Step", number(row -> row.label().step() < 0 ? Double.NaN : row.label().step())),
	DIVERSITY("diversity", "Diversity", number(row -> row.label().diversity())),
	LOSS("loss", "Loss", number(row -> row.label().loss())),
	BEGINS("begins", "Begins", words(Row::begins)),
	CHARACTERS("characters", "Characters", number(Row::characters)),
	WORDS("words", "Words", of(Heard::words)),
	LINES("lines", "Lines", of(Heard::lines)),
	SYLLABLES("syllables", "Syllables", of(Heard::syllables)),
	INVENTIONS("inventions", "Inventions", of(heard -> heard.inventions().size())),
	SAYABLE("sayable", "Sayable",
			of(heard -> heard.inventions().isEmpty() ? Double.NaN : heard.sayable())),
	QUOTATION("quotation", "Quotation", beside(Told::quoted)),
	LONGEST("longest", "Longest run", beside(Told::longest)),
	REPETITION("repetition", "Repetition", of(Heard::repetition)),
	METRE("metre", "Metre", words(row -> row.heard() == null ? "" : row.heard().metre())),
	REGULARITY("regularity", "Regularity", of(Heard::regularity)),
	RHYME("rhyme", "Rhyme", of(Heard::rhyme)),
	FEELING("feeling", "Feeling", of(Heard::feeling)),
	SURPRISE("surprise", "Surprise", beside(Told::surprise)),
	VARIETY("variety", "Variety", of(Heard::variety)),
	NAMES("names", "Names", beside(told -> told.names().size())),
	NEAR("near", "Near my poems", number(row -> row.isMeasured() ? row.near() : Double.NaN));

	private final String key;
	private final String title;
	private final ToDoubleFunction<Row> number;
	private final Function<Row, String> words;

	/** One of both is null. */
	private record Value(ToDoubleFunction<Row> number, Function<Row, String> words) {
	}

	Column(String key, String title, Value value) {
		this.key = key;
		this.title = title;
		this.number = value.number;
		this.words = value.words;
	}

	private static Value number(ToDoubleFunction<Row> what) {
		return new Value(what, null);
	}

	private static Value words(Function<Row, String> what) {
		return new Value(null, what);
	}

	private static Value of(ToDoubleFunction<Heard> what) {
		return number(row -> row.heard() == null ? Double.NaN : what.applyAsDouble(row.heard()));
	}

	private static Value beside(ToDoubleFunction<Told> what) {
		return number(row -> row.told() == null ? Double.NaN : what.applyAsDouble(row.told()));
	}

	/** As it stands in files, in sentences that are kept and on the command line. */
	public String key() {
		return key;
	}

	/** As it stands above the column. */
	public String title() {
		return title;
	}

	public boolean isNumber() {
		return number != null;
	}

	/** The value as a number; NaN if it is none, or not known. */
	public double number(Row row) {
		return number == null ? Double.NaN : number.applyAsDouble(row);
	}

	/** The value as a file has it: numbers with at most three decimals; empty if it is not known. */
	public String text(Row row) {
		if (words != null) return words.apply(row);
		double value = number(row);
		if (Double.isNaN(value)) return "";
		if (value == Math.rint(value) && Math.abs(value) < 1e15) return String.valueOf((long) value);
		return String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
	}

	/** Numbers by size, words by the alphabet; what is not known comes last, whichever way it is turned. */
	public Comparator<Row> order(boolean descending) {
		if (words != null) {
			Comparator<Row> order = Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER);
			return descending ? order.reversed() : order;
		}
		return (a, b) -> {
			double x = number(a);
			double y = number(b);
			if (Double.isNaN(x) || Double.isNaN(y)) return Boolean.compare(Double.isNaN(x), Double.isNaN(y));
			return descending ? Double.compare(y, x) : Double.compare(x, y);
		};
	}

	/** The column of a key. */
	public static Optional<Column> of(String key) {
		return Arrays.stream(values()).filter(column -> column.key.equals(key.toLowerCase(Locale.ROOT))).findFirst();
	}

	/** All keys of columns with numbers. */
	public static List<String> numberKeys() {
		return Arrays.stream(values()).filter(Column::isNumber).map(Column::key).toList();
	}
}
