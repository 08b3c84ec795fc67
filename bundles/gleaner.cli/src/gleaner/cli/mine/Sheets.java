// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.sound.Respelling;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.ear.Ear;
import gleaner.mining.sift.Sifter;
import gleaner.mining.verdict.Verdict;
import gleaner.mining.word.Neologism;
import gleaner.mining.word.Neologisms;
import gleaner.mining.word.WordLikeness;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Makes the tables that {@code gleaner mine} prints. */
final class Sheets {
	/** So much of a hash names a text. */
	static final int NAME = 10;

	private final Language language;
	private final Studio studio;
	private final int most;

	/** @param most at most so many rows in each table */
	Sheets(Language language, Studio studio, int most) {
		this.language = language;
		this.studio = studio;
		this.most = most;
	}

	/** A row for each raw poem, with all that was measured. */
	Sheet poems(List<Sifter.Sifted> rows, Ear ear, boolean why) {
		List<Column> columns = Arrays.asList(Column.values());
		List<String> keys = new ArrayList<>(List.of("name", "mark", "ear"));
		columns.forEach(column -> keys.add(column.key()));
		if (why) keys.add("why");
		Sheet sheet = new Sheet(keys);
		for (Sifter.Sifted sifted : rows.subList(0, Math.min(most, rows.size()))) {
			List<Object> values = new ArrayList<>();
			values.add(sifted.row().hash().substring(0, NAME));
			values.add(sifted.verdict() == Verdict.UNDECIDED ? "" : sifted.verdict().word());
			values.add(sifted.opinion().isThere() ? (Object) sifted.opinion().guess() : null);
			for (Column column : columns) values.add(value(column, sifted.row()));
			if (why) values
					.add(ear.reasons(sifted.row()).stream().map(r -> r.words() + " " + (r.points() > 0 ? "+" : "") + r.points()).toList());
			sheet.add(values);
		}
		return sheet;
	}

	private static Object value(Column column, Row row) {
		if (!column.isNumber()) return column.text(row);
		double number = column.number(row);
		return Double.isNaN(number) ? null : number;
	}

	/** A row for each group: how many poems, and the means of what was measured. */
	Sheet summary(List<Row> rows, Groups groups) {
		List<Column> measured = List.of(Column.WORDS, Column.SYLLABLES, Column.INVENTIONS, Column.QUOTATION, Column.LONGEST,
				Column.REPETITION, Column.RHYME, Column.FEELING, Column.SURPRISE, Column.VARIETY);
		Sheet sheet = new Sheet(Stream.of(groups.keys(), List.of("poems"), measured.stream().map(Column::key).toList())
				.flatMap(List::stream).toList());
		groups.of(rows).forEach((group, of) -> {
			List<Object> values = new ArrayList<>(group);
			values.add((double) of.size());
			for (Column column : measured) values.add(mean(of.stream().mapToDouble(column::number)));
			if (sheet.size() < most) sheet.add(values);
		});
		return sheet;
	}

	private static Double mean(DoubleStream values) {
		double mean = values.filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
		return Double.isNaN(mean) ? null : mean;
	}

	/** A row for each invention, those most like words first; with groups a row for each invention of each group. */
	Sheet inventions(List<Row> rows, Groups groups) throws StudioException {
		WordLikeness likeness = new WordLikeness(language);
		var known = studio.ownWords().all();
		Sheet sheet = new Sheet(with(groups, "word", "count", "poems", "likeness", "family", "said", "near", "first", "cited", "where"));
		for (Map.Entry<List<Object>, List<Row>> group : groups.of(rows).entrySet())
			for (Neologism word : Neologisms.inventions(group.getValue(), known, likeness)) {
				if (sheet.size() >= most) return sheet;
				Row first = word.first().row();
				add(sheet, group.getKey(), word.word(), (double) word.count(), (double) word.poems(), word.likeness(), word.family(),
						Respelling.of(language.pronouncer().syllables(word.word())), likeness.nearest(word.word()), first.label().source(),
						first.label().citation(), first.spot().where());
			}
		return sheet;
	}

	/** A row for each name of the corpora that surfaces. */
	Sheet names(List<Row> rows, Groups groups) {
		Sheet sheet = new Sheet(with(groups, "name", "count", "poems", "first", "cited", "where"));
		for (Map.Entry<List<Object>, List<Row>> group : groups.of(rows).entrySet())
			for (Neologism name : Neologisms.names(group.getValue())) {
				if (sheet.size() >= most) return sheet;
				Row first = name.first().row();
				add(sheet, group.getKey(), name.word(), (double) name.count(), (double) name.poems(), first.label().source(),
						first.label().citation(), first.spot().where());
			}
		return sheet;
	}

	/** A row for each poem that quotes, the most first; with groups a row for each group, and how much of its words is quoted. */
	Sheet quotes(List<Row> rows, Groups groups) {
		if (groups.isEmpty()) {
			Sheet sheet = new Sheet(List.of("quotation", "longest", "from", "source", "cited", "begins", "where"));
			rows.stream().filter(row -> row.told() != null && row.told().longest() > 0)
					.sorted(Comparator.comparingDouble((Row row) -> -row.told().quoted())).limit(most)
					.forEach(row -> sheet.add(List.of(row.told().quoted(), (double) row.told().longest(), row.told().from(),
							row.label().source(), row.label().citation(), row.begins(), row.spot().where())));
			return sheet;
		}
		Sheet sheet = new Sheet(with(groups, "poems", "words", "quotation", "quoting", "longest"));
		groups.of(rows).forEach((group, of) -> {
			List<Row> measured = of.stream().filter(Row::isMeasured).toList();
			double words = measured.stream().mapToDouble(row -> row.heard().words()).sum();
			double quoted = measured.stream().mapToDouble(row -> row.told().quoted() * row.heard().words()).sum();
			double quoting = measured.stream().filter(row -> row.told().longest() > 0).count();
			double longest = measured.stream().mapToDouble(row -> row.told().longest()).max().orElse(0);
			if (sheet.size() < most) add(sheet, group, (double) measured.size(), words, words == 0 ? 0 : quoted / words, quoting, longest);
		});
		return sheet;
	}

	private static List<String> with(Groups groups, String... keys) {
		return Stream.concat(groups.keys().stream(), Stream.of(keys)).toList();
	}

	private static void add(Sheet sheet, List<Object> group, Object... values) {
		List<Object> all = new ArrayList<>(group);
		all.addAll(Arrays.asList(values));
		sheet.add(all);
	}
}
