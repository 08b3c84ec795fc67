// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.report;

import gleaner.corpus.report.CorpusReport;
import gleaner.corpus.report.LineReport;
import gleaner.corpus.report.Name;
import gleaner.corpus.report.PoemReport;
import gleaner.engine.SourcePoem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the parts of the report page. Knows no widgets. */
public final class Blocks {
	private static final int MOST_BARS = 10;
	private static final int LONGEST_LINE = 24;
	private static final int MOST_WORDS = 40;
	private static final int MOST_LETTERS = 120;

	private Blocks() {
	}

	/** The report of a corpus. */
	public static List<Block> of(CorpusReport report) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Facts("Size", facts(report)));
		if (!report.authors().isEmpty())
			blocks.add(new Block.Bars("Poems by author", first(report.authors(), MOST_BARS)));
		if (!report.characteristic().isEmpty()) {
			Map<String, Integer> words = new LinkedHashMap<>();
			report.characteristic().forEach(word -> words.put(word.word(), word.count()));
			blocks.add(new Block.Words("Characteristic words", Optional.of("against " + String.join(", ", report.comparedWith())), words));
		}
		if (report.read() > 0) {
			blocks.add(lineLengths(report));
			blocks.add(new Block.Bars("Metres of lines", first(report.lineMetres(), MOST_BARS)));
			blocks.add(new Block.Bars("Metres of poems", first(report.poemMetres(), MOST_BARS)));
			blocks.add(sentiment(report));
			if (!report.names().isEmpty())
				blocks.add(new Block.Words("Names", Optional.of("found by rules and lists; some may not be names"),
						first(report.names(), MOST_WORDS)));
			if (!report.inventions().isEmpty())
				blocks.add(new Block.Words("Inventions", Optional.empty(), first(report.inventions(), MOST_WORDS)));
			blocks.add(new Block.Bars("Parts of speech", partsOfSpeech(report.partsOfSpeech())));
		}
		blocks.add(new Block.Words("Alphabet", Optional.of(report.alphabet().size() + " characters"), alphabet(report)));
		return blocks;
	}

	private static Map<String, String> facts(CorpusReport report) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("poems", number(report.size().poems()));
		facts.put("lines", number(report.size().lines()));
		facts.put("words", number(report.size().words()));
		facts.put("different words", number(report.vocabulary()) + ", " + number(report.once()) + " of them once");
		facts.put("characters", number(report.size().characters()));
		if (report.read() > 0) {
			facts.put("lines that rhyme", report.verses() == 0 ? "0" : Math.round(100.0 * report.rhymed() / report.verses()) + " %");
			facts.put("reading ease", String.format(Locale.ENGLISH, "%.0f (Flesch; 100 is very easy)", report.ease()));
		}
		if (report.read() < report.size().poems())
			facts.put("read closely", number(report.read()) + " of " + number(report.size().poems()) + " poems");
		return facts;
	}

	private static Block lineLengths(CorpusReport report) {
		List<Integer> counts = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (int syllables = 0; syllables <= LONGEST_LINE; syllables++) {
			counts.add(report.lineLengths().getOrDefault(syllables, 0));
			labels.add(syllables % 2 == 0 && syllables > 0 ? String.valueOf(syllables) : "");
		}
		int longer = report.lineLengths().entrySet().stream().filter(e -> e.getKey() > LONGEST_LINE).mapToInt(Map.Entry::getValue).sum();
		if (longer > 0) {
			counts.add(longer);
			labels.add("more");
		}
		return new Block.Columns("Syllables in a line", counts, labels);
	}

	private static Block sentiment(CorpusReport report) {
		List<String> labels = new ArrayList<>();
		for (int i = 0; i < report.sentiment().size(); i++)
			labels.add(i == 0 ? "dark" : i == report.sentiment().size() - 1 ? "bright" : "");
		return new Block.Columns("How poems feel", report.sentiment(), labels);
	}

	private static Map<String, Integer> partsOfSpeech(Map<String, Integer> tags) {
		Map<String, Integer> named = new LinkedHashMap<>();
		first(tags, MOST_BARS).forEach((tag, count) -> named.put(switch (tag) {
		case "NOUN" -> "noun";
		case "PROPN" -> "name";
		case "VERB" -> "verb";
		case "AUX" -> "auxiliary";
		case "ADJ" -> "adjective";
		case "ADV" -> "adverb";
		case "DET" -> "determiner";
		case "ADP" -> "preposition";
		case "PRON" -> "pronoun";
		case "CCONJ" -> "and, or, but";
		case "SCONJ" -> "that, if, when";
		case "PART" -> "particle";
		case "NUM" -> "number";
		case "INTJ" -> "interjection";
		default -> tag.toLowerCase(Locale.ROOT);
		}, count));
		return named;
	}

	private static Map<String, Integer> alphabet(CorpusReport report) {
		Map<String, Integer> shown = new LinkedHashMap<>();
		first(report.alphabet(), MOST_LETTERS).forEach((character, count) -> shown.put(switch (character) {
		case " " -> "␣";
		case "\n" -> "⏎";
		case "\t" -> "⇥";
		default -> Character.isISOControl(character.codePointAt(0)) || Character.isWhitespace(character.codePointAt(0))
				? String.format("U+%04X", character.codePointAt(0))
				: character;
		}, count));
		return shown;
	}

	/** The report of a poem. */
	public static List<Block> of(SourcePoem poem, PoemReport report) {
		List<Block> blocks = new ArrayList<>();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("words", number(report.wordCount()));
		facts.put("sentences", number(report.sentences().size()));
		if (!report.isForeign()) facts.put("syllables", number(report.syllables()));
		facts.put("metre", report.metre());
		if (!report.rhymes().isBlank())
			facts.put("rhymes", shorten(report.rhymes()));
		if (!report.isForeign())
			facts.put("feels", (report.valence() > 0.15 ? "bright" : report.valence() < -0.15 ? "dark" : "neither dark nor bright")
					+ String.format(Locale.ENGLISH, " (%.2f)", report.valence()));
		if (!report.isForeign()) facts.put("reading ease", String.format(Locale.ENGLISH, "%.0f", report.readability().ease()));
		if (!report.inventions().isEmpty())
			facts.put("inventions", String.join(", ", report.inventions().stream().distinct().toList()));
		if (!report.names().isEmpty())
			facts.put("names", report.names().stream().map(Blocks::name).distinct().collect(Collectors.joining(", ")));
		blocks.add(new Block.Facts("The poem", facts));
		blocks.add(lines(poem, report));
		return blocks;
	}

	private static Block lines(SourcePoem poem, PoemReport report) {
		String[] text = poem.text().split("\n", -1);
		List<String> lines = new ArrayList<>();
		List<String> details = new ArrayList<>();
		for (int i = 0; i < Math.min(text.length, report.lines().size()); i++) {
			LineReport line = report.lines().get(i);
			lines.add(text[i]);
			details.add(line.isForeign() ? "– " + line.metre()
					: line.isVerse() ? line.syllables() + "  " + line.stress().replace('0', 'x').replace('1', '/') + "  " + line.rhyme()
							: "");
		}
		return new Block.Lines("Lines", lines, details);
	}

	private static String name(Name name) {
		return name.text() + " (" + name.type().name().toLowerCase(Locale.ROOT) + ")";
	}

	private static String shorten(String scheme) {
		return scheme.length() <= 120 ? scheme : scheme.substring(0, 120) + "…";
	}

	private static Map<String, Integer> first(Map<String, Integer> counts, int most) {
		Map<String, Integer> first = new LinkedHashMap<>();
		counts.entrySet().stream().limit(most).forEach(e -> first.put(e.getKey(), e.getValue()));
		return first;
	}

	public static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}
}
