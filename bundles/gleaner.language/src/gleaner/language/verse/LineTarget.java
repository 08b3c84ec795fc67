// SPDX-License-Identifier: EPL-2.0
package gleaner.language.verse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.metre.Metre;
import gleaner.language.metre.ScannedLine;

/**
 * What a form wants of one line.
 *
 * @param syllables so many
 * @param metre this one; the usual freedoms (a weak syllable less at the start or more at the end) are within it
 * @param stress exactly this, 0 and 1 per syllable
 * @param rhyme the letter of the lines that rhyme; empty for a line that need not
 */
public record LineTarget(OptionalInt syllables, Optional<Metre> metre, Optional<String> stress, String rhyme) {
	/** A line of which nothing is wanted. */
	public static final LineTarget ANY = new LineTarget(OptionalInt.empty(), Optional.empty(), Optional.empty(), "");

	private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2})?([x/]+)?([a-wyz])?|[-*]");
	private static final int MOST_SYLLABLES = 60;

	/** A line of so many syllables. */
	static LineTarget syllables(int count) {
		return new LineTarget(OptionalInt.of(count), Optional.empty(), Optional.empty(), "");
	}

	/** A line of a metre. */
	static LineTarget metre(Metre metre, String rhyme) {
		return new LineTarget(OptionalInt.empty(), Optional.of(metre), Optional.empty(), rhyme);
	}

	/**
	 * Reads a line of a poet's own pattern: a number of syllables, or a stress pattern, and a rhyme letter ("8a", "x/x/b", "c"); a
	 * dash for any line.
	 *
	 * @throws IllegalArgumentException saying what it may be
	 */
	static LineTarget parse(String written) {
		Matcher matcher = WRITTEN.matcher(written);
		if (!matcher.matches() || written.isEmpty()) throw new IllegalArgumentException("“" + written
				+ "” is no line of a pattern; write syllables or stress and a rhyme letter, like 8a or x/x/b, or - for any line");
		OptionalInt count = matcher.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(1)));
		if (count.isPresent() && (count.getAsInt() < 1 || count.getAsInt() > MOST_SYLLABLES))
			throw new IllegalArgumentException("a line has 1 to " + MOST_SYLLABLES + " syllables, not " + matcher.group(1));
		Optional<String> stress = Optional.ofNullable(matcher.group(2)).map(marks -> marks.replace('x', '0').replace('/', '1'));
		return new LineTarget(count, Optional.empty(), stress, matcher.group(3) == null ? "" : matcher.group(3));
	}

	/** What of it a line has not, each in a few words; rhyme aside. */
	List<String> open(ScannedLine line) {
		List<String> open = new ArrayList<>();
		int heard = line.syllableCount();
		if (syllables.isPresent() && heard != syllables.getAsInt()) open.add(heard + " of " + syllables.getAsInt() + " syllables");
		if (metre.isPresent() && !line.metre().equals(metre.get())) open.add(instead(line.metre(), metre.get()));
		if (stress.isPresent() && !line.stress().equals(stress.get())) open.add(marks(line.stress()) + " for " + marks(stress.get()));
		return open;
	}

	/** "Tetrameter for pentameter" is enough where the feet are the same. */
	private static String instead(Metre is, Metre wanted) {
		if (is.equals(Metre.FREE)) return "not yet " + wanted.name();
		int kind = is.kind() == wanted.kind() && is.feet() > 0 ? is.kind().adjective().length() + 1 : 0;
		return is.name().substring(kind) + " for " + wanted.name().substring(kind);
	}

	private static String marks(String stress) {
		return stress.replace('0', 'x').replace('1', '/');
	}
}
