package gleaner.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks at a text and says how it is most likely meant to be cut into poems. */
final class SplittingGuess {
	/** A line that comes up less often is an ornament, not a separator. */
	private static final int OFTEN = 2;

	private SplittingGuess() {
	}

	/**
	 * The guess, in this order: at the ornament line (no letters or digits in it) that comes up most often; at double blank lines, if
	 * there are single ones too (those part stanzas); at blank lines; not at all.
	 */
	static Splitting of(String text) {
		Map<String, Integer> ornaments = new HashMap<>();
		int single = 0;
		int several = 0;
		int blanks = 0;
		boolean anything = false;
		for (int start = 0; start < text.length();) {
			int end = Splitter.lineEnd(text, start);
			if (Splitter.isBlank(text, start, end)) {
				blanks++;
			} else {
				if (anything && blanks == 1) single++;
				if (anything && blanks > 1) several++;
				blanks = 0;
				anything = true;
				if (end - start <= 80) ornament(text.substring(start, end).strip()).ifPresent(o -> ornaments.merge(o, 1, Integer::sum));
			}
			start = end + 1;
		}
		Optional<String> separator = ornaments.entrySet().stream().filter(e -> e.getValue() >= OFTEN)
				.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
		if (separator.isPresent()) return new Splitting.SeparatorLine(separator.get());
		if (several > 0 && single > 0) return new Splitting.BlankLines(2);
		if (several + single > 0) return new Splitting.BlankLines(1);
		return new Splitting.WholeFile();
	}

	private static Optional<String> ornament(String line) {
		return line.codePoints().noneMatch(Character::isLetterOrDigit) ? Optional.of(line) : Optional.empty();
	}
}
