// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Progress;
import gleaner.language.text.Unspaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a model at each place of a text what it expected there. Takes as long as the model needs for so many characters: not for the UI
 * thread; cancelled by interrupt. For one thread.
 */
public final class XrayReader {
	/** So many of what else might have come are kept for each place. */
	public static final int KEPT = 12;
	/** A rest of a word longer than this is not spelt out. */
	private static final int LONGEST_REST = 24;

	private final NextUnits model;
	private final double diversity;

	/** @param diversity at which the text was drawn; 1 where nobody knows */
	public XrayReader(NextUnits model, double diversity) {
		this.model = model;
		this.diversity = diversity;
	}

	/**
	 * Reads a text.
	 *
	 * @param from where what was made begins: behind the prompt
	 * @param isWhole whether the text is a whole poem: then its end is a place too
	 * @throws EngineException if the model cannot read it
	 * @throws InterruptedException if the thread was interrupted
	 */
	public Xray read(String text, int from, boolean isWhole, Progress progress) throws EngineException, InterruptedException {
		return goOn(new Xray("", Math.min(from, text.length()), model.kind(), diversity, List.of()), text, isWhole, progress);
	}

	/**
	 * Reads a text that has grown: what was read already is not read again.
	 *
	 * @param before of a beginning of the text; of another text it is as good as none
	 */
	public Xray goOn(Xray before, String text, boolean isWhole, Progress progress) throws EngineException, InterruptedException {
		List<XrayUnit> units = new ArrayList<>();
		int at = before.from();
		if (text.startsWith(before.text())) {
			units.addAll(before.units());
			if (!units.isEmpty() && units.getLast().end() == units.getLast().start()) units.removeLast();
			if (!units.isEmpty()) at = units.getLast().end();
		}
		boolean byWord = before.kind() == NextUnits.Kind.WORD;
		AskedAhead asked = new AskedAhead(model, text, place -> usualEnd(text, place, byWord));
		while (at < text.length()) {
			if (Thread.interrupted()) throw new InterruptedException();
			int start = byWord ? start(text, at) : at;
			if (start == text.length()) break;
			progress.report("reading", (double) at / text.length());
			List<NextUnit> expected = Expectation.of(asked.after(at), diversity, mayEnd(text, before.from(), at));
			int end = byWord ? endOfWord(text, start, expected) : endOfLetter(text, start, expected);
			units.add(unit(start, end, byWord ? said(text, start, end) : text.substring(start, end), expected));
			at = end;
		}
		if (isWhole && mayEnd(text, before.from(), text.length()))
			units.add(unit(text.length(), text.length(), "", Expectation.after(model, text, diversity, true)));
		return new Xray(text, before.from(), before.kind(), diversity, units);
	}

	/** Where what stands at a place ends, if the model has no longer piece for it; the place itself if nothing but space follows. */
	private static int usualEnd(String text, int at, boolean byWord) {
		int start = byWord ? start(text, at) : at;
		if (start == text.length()) return at;
		return byWord ? endOfWord(text, start, List.of()) : endOfLetter(text, start, List.of());
	}

	/** A poem of nothing is none: who goes by characters cannot end it before something was said. */
	private boolean mayEnd(String text, int from, int at) {
		return model.kind() == NextUnits.Kind.WORD || !text.substring(from, at).isBlank();
	}

	private static XrayUnit unit(int start, int end, String came, List<NextUnit> expected) {
		for (int i = 0; i < expected.size(); i++)
			if (expected.get(i).text().equals(came))
				return new XrayUnit(start, end, expected.get(i).probability(), i + 1, expected.size(), kept(expected));
		return new XrayUnit(start, end, 0, 0, expected.size(), kept(expected));
	}

	private static List<NextUnit> kept(List<NextUnit> expected) {
		return expected.subList(0, Math.min(KEPT, expected.size()));
	}

	/** Where the next word or break begins: spaces in front of a word come by themselves. */
	private static int start(String text, int at) {
		int start = at;
		while (start < text.length() && text.charAt(start) != '\n' && Character.isWhitespace(text.charAt(start))) start++;
		// where no spaces are written, one that stands there is a word of its own
		return start > at && start < text.length() && at > 0
				&& (Unspaced.is(text.codePointBefore(at)) || Unspaced.is(text.codePointAt(start)))
						? at
						: start;
	}

	/** A break goes to the beginning of the next line's first word; a word to the white space behind it. */
	private static int endOfWord(String text, int start, List<NextUnit> expected) {
		int end = start;
		if (Character.isWhitespace(text.charAt(start))) {
			if (text.charAt(start) != '\n') return start + 1;
			while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
			return end;
		}
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
		return Unspaced.isIn(text, start, end) ? longest(text, start, end, expected).orElse(text.offsetByCodePoints(start, 1)) : end;
	}

	private static Optional<Integer> longest(String text, int start, int most, List<NextUnit> expected) {
		return expected.stream().map(NextUnit::text)
				.filter(unit -> !unit.isEmpty() && start + unit.length() <= most && text.startsWith(unit, start))
				.map(unit -> start + unit.length()).max(Integer::compare);
	}

	private static int endOfLetter(String text, int start, List<NextUnit> expected) {
		return longest(text, start, text.length(), expected).orElseGet(() -> text.offsetByCodePoints(start, 1));
	}

	/** As {@link NextUnits} calls it. */
	private static String said(String text, int start, int end) {
		String piece = text.substring(start, end);
		if (piece.indexOf('\n') < 0) return piece;
		return piece.indexOf('\n') == piece.lastIndexOf('\n') ? "\n" : "\n\n";
	}

	/**
	 * The word that would stand at a place with something else there: what is there of it already, the unit, and, by who goes by
	 * characters, the likeliest rest.
	 *
	 * @param text up to the place
	 * @param unit what might come there
	 */
	public String word(String text, String unit) throws EngineException, InterruptedException {
		if (model.kind() == NextUnits.Kind.WORD || unit.isBlank()) return unit.strip();
		int begin = text.length();
		while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) begin--;
		StringBuilder all = new StringBuilder(text).append(unit);
		for (int i = 0; i < LONGEST_REST; i++) {
			String next = model.nextUnits(all, 1).getFirst().text();
			if (next.isBlank() || !Character.isLetterOrDigit(next.codePointAt(0)) && next.codePointAt(0) != '\'') break;
			all.append(next);
		}
		return all.substring(begin);
	}
}
