// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.word;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.StudioOption;
import gleaner.files.StudioException;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.language.Language;
import gleaner.language.feeling.Feeling;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.metre.Metre;
import gleaner.language.metre.Reading;
import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedPoem;
import gleaner.language.metre.ScannedSyllable;
import gleaner.language.metre.ScannedWord;
import gleaner.language.rhyme.EndRhyme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner scan FILE} */
@Command(name = "scan", description = "Scan a poem: show its rhythm and rhymes.", mixinStandardHelpOptions = true, sortOptions = false)
final class ScanCommand implements Callable<Integer> {
	private final Surroundings surroundings;
	private final Language language = Language.english();

	@Parameters(paramLabel = "FILE", description = "A poem as plain text, or - to read what is piped in.")
	private String file;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	/** Taken so that a script may say it to every command; nothing here depends on a studio. */
	@Mixin
	private StudioOption studioOption;

	ScanCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		String text = TextSource.read(file);
		ScannedPoem poem = language.prosody().scan(text);
		List<EndRhyme> rhymes = language.rhymes().ends(poem.lines().stream().map(ScannedLine::text).toList());
		Feeling feeling = language.sentiment().poem(text);
		if (json) surroundings.out().println(Json.line(describe(poem, rhymes, feeling)));
		else print(poem, rhymes, feeling);
		return 0;
	}

	private ObjectNode describe(ScannedPoem poem, List<EndRhyme> rhymes, Feeling feeling) {
		ObjectNode node = Json.object().put("metre", poem.metre().name()).put("confidence", rounded(poem.confidence())).put("rhymeScheme",
				scheme(poem, rhymes));
		if (!poem.metre().equals(Metre.FOREIGN))
			node.putObject("sentiment").put("name", feeling.name()).put("valence", rounded(feeling.valence())).put("strength",
					rounded(feeling.strength()));
		ArrayNode lines = node.putArray("lines");
		for (int l = 0; l < poem.lines().size(); l++) {
			ScannedLine line = poem.lines().get(l);
			if (line.text().isBlank()) continue;
			ObjectNode of = lines.addObject().put("text", line.text()).put("english", !line.isForeign());
			if (line.isForeign()) {
				of.putNull("syllables").put("metre", line.metre().name());
				continue;
			}
			of.put("syllables", line.syllableCount()).put("stress", line.stress())
					.put("metre", line.metre().name())
					.put("confidence", rounded(line.confidence())).put("rhyme", rhymes.get(l).letter());
			rhymes.get(l).kind().ifPresent(kind -> of.put("rhymeKind", kind.term()));
			line.feet().forEach(of.putArray("feet")::add);
			if (line.caesura().isPresent()) of.put("caesura", line.caesura().getAsInt());
			of.put("headless", line.isHeadless()).put("feminine", line.isFeminine());
			ArrayNode alternatives = of.putArray("alternatives");
			for (Reading other : line.alternatives()) alternatives.addObject().put("metre", other.metre().name())
					.put("stress", other.stress()).put("confidence", rounded(other.confidence()));
			ArrayNode words = of.putArray("words");
			for (ScannedWord word : line.words()) words.add(describe(word));
		}
		return node;
	}

	private ObjectNode describe(ScannedWord word) {
		WordStatus status = language.lexicon().judge(word.word().text()).status();
		ObjectNode node = Json.object().put("text", word.word().text()).put("syllables", word.syllables().size())
				.put("stress", word.stress()).put("known", status != WordStatus.INVENTION)
				.put("status", status.name().toLowerCase(Locale.ROOT)).put("sound", word.sound().toString());
		ArrayNode reasons = node.putArray("reasons");
		for (ScannedSyllable s : word.syllables()) reasons.add(s.reason().words());
		if (!word.licences().isEmpty()) word.licences().forEach(licence -> node.withArray("licences").add(licence.term()));
		return node;
	}

	private static String scheme(ScannedPoem poem, List<EndRhyme> rhymes) {
		StringBuilder scheme = new StringBuilder();
		for (int l = 0; l < rhymes.size(); l++) {
			if (!poem.lines().get(l).text().isBlank()) scheme.append(rhymes.get(l).letter());
			else if (!scheme.isEmpty() && scheme.charAt(scheme.length() - 1) != ' ') scheme.append(' ');
		}
		return scheme.toString().strip();
	}

	private void print(ScannedPoem poem, List<EndRhyme> rhymes, Feeling feeling) {
		if (poem.lines().stream().allMatch(l -> l.text().isBlank())) {
			surroundings.err().println("The text is empty; there is nothing to scan.");
			return;
		}
		for (int l = 0; l < poem.lines().size(); l++) {
			ScannedLine line = poem.lines().get(l);
			if (line.text().isBlank()) {
				surroundings.out().println();
				continue;
			}
			if (line.isForeign()) {
				surroundings.out().printf("%-60s %-2s %2s  %s%n", line.text(), "", "–", line.metre().name());
				continue;
			}
			surroundings.out().println(marks(line));
			surroundings.out().printf("%-60s %-2s %2d  %s%n", line.text(), rhymes.get(l).shown(), line.syllableCount(),
					line.metre().name());
		}
		if (poem.metre().equals(Metre.FOREIGN)) surroundings.out().printf("%n%s%n", poem.metre().name());
		else surroundings.out().printf("%n%s; rhymes %s; %s%n", poem.metre().name(), scheme(poem, rhymes), feeling.name());
	}

	/** A line of marks that stand above the first letter of each syllable, as a terminal shows it. */
	private static String marks(ScannedLine line) {
		StringBuilder marks = new StringBuilder();
		int at = 0;
		int column = 0;
		for (ScannedWord word : line.words()) {
			for (ScannedSyllable s : word.syllables()) {
				for (; at < s.start(); at += Character.charCount(line.text().codePointAt(at))) column += width(line.text().codePointAt(at));
				if (marks.length() < column) marks.repeat(' ', column - marks.length());
				marks.append(s.strong() ? '/' : 'x');
			}
		}
		return marks.toString();
	}

	/** How many columns a terminal gives to a character. */
	private static int width(int character) {
		return switch (Character.getType(character)) {
		case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
		default -> Character.isIdeographic(character) || character >= 0x3040 && character <= 0x30FF
				|| character >= 0xAC00 && character <= 0xD7A3 || Character.isEmoji(character) && character > 0xFFFF ? 2 : 1;
		};
	}

	static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}
}
