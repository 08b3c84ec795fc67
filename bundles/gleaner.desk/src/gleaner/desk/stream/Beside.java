// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.desk.change.ChangeKind;
import gleaner.desk.stream.PaneWindow.Piece;
import gleaner.engine.TemplatePoem;
import gleaner.language.text.Words;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.debris.ReasonWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stood where poems were made anew, beside what stands there now: a text with as many lines as the page has, each of which is the
 * template of the line of the page. It is told by the reasons alone, so that it can be seen though the corpus has gone. Immutable.
 *
 * @param template of the whole page; of poems that nothing is known of yet the lines are empty
 * @param numbers from where to where in it numbers of poems stand
 * @param changes the words that were changed, in their order
 */
public record Beside(String template, List<int[]> numbers, List<Change> changes) {
	/** Of no page. */
	public static final Beside NOTHING = new Beside("", List.of(), List.of());

	/** @param known what is known of the poems of the page, by their numbers */
	public static Beside of(Page page, Map<Long, PoemWhy> known, Verdicts verdicts) {
		return new Maker(page, known, verdicts).make();
	}

	/** The change at a place of the screen, whatever stands there now. */
	public Optional<Change> at(Page page, int place) {
		PaneWindow window = page.window();
		return changes.stream().filter(change -> window.holds(change.from()) && window.holds(change.to())
				&& window.place(change.from()) <= place && place < window.place(change.to())).findFirst();
	}

	/**
	 * The next change.
	 *
	 * @param offset behind which it begins, or before which it ends
	 * @param isForward whether behind it
	 * @param kinds that count
	 */
	public Optional<Change> next(long offset, boolean isForward, Set<ChangeKind> kinds) {
		List<Change> order = isForward ? changes : changes.reversed();
		return order.stream().filter(change -> kinds.contains(change.kind()))
				.filter(change -> isForward ? change.from() >= offset : change.to() <= offset).findFirst();
	}

	/** Which of how many of its poem a change is, from 1 on. */
	public int number(Change change) {
		return 1 + (int) changes.stream().filter(other -> other.poem() == change.poem() && other.from() < change.from()).count();
	}

	/** How many there are in a poem. */
	public int count(long poem) {
		return (int) changes.stream().filter(change -> change.poem() == poem).count();
	}

	/** How many words of each kind a poem has. Those that stand there no more do not count. */
	public Map<ChangeKind, Integer> counts(long poem) {
		Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
		for (Change change : changes)
			if (change.poem() == poem && !change.isGone()) counts.merge(change.kind(), 1, Integer::sum);
		return counts;
	}

	/** {@code poem 1: 22 of 96 words changed · “Low bridge, 1” by Ada Cane, of Harbour} */
	public String inWords(Page page, PoemSpan poem, Optional<PoemWhy> why) {
		String which = String.format(Locale.ENGLISH, "poem %,d", poem.number());
		if (why.isEmpty()) return which;
		List<TemplatePoem> templates = why.get().templates();
		String of = templates.isEmpty() ? "" : " \u00B7 " + ReasonWords.of(templates.getFirst());
		int words = page.window().pieces(poem.offset(), poem.end()).stream().mapToInt(piece -> Words.of(piece.text()).size()).sum();
		long changed = changes.stream().filter(change -> change.poem() == poem.number()).count() - count(poem, Verdict.Kind.BACK);
		return which + String.format(Locale.ENGLISH, ": %,d of %,d words changed", changed, words)
				+ said(count(poem, Verdict.Kind.KEPT), "kept") + said(count(poem, Verdict.Kind.BACK), "taken back")
				+ said(count(poem, Verdict.Kind.CHOSEN), "chosen") + of;
	}

	private long count(PoemSpan poem, Verdict.Kind kind) {
		return changes.stream().filter(change -> change.poem() == poem.number() && change.verdict().equals(Optional.of(kind))).count();
	}

	private static String said(long count, String what) {
		return count == 0 ? "" : String.format(Locale.ENGLISH, ", %,d %s", count, what);
	}

	/** Goes along a page once. */
	private static final class Maker {
		private final Page page;
		private final PaneWindow window;
		private final String screen;
		private final Map<Long, PoemWhy> known;
		private final Verdicts verdicts;
		private final StringBuilder template = new StringBuilder();
		private final List<int[]> numbers = new ArrayList<>();
		private final List<Change> changes = new ArrayList<>();
		/** How much of the screen has been gone along. */
		private int at;

		Maker(Page page, Map<Long, PoemWhy> known, Verdicts verdicts) {
			this.page = page;
			this.known = known;
			this.verdicts = verdicts;
			window = page.window();
			screen = window.screen();
		}

		Beside make() {
			for (PoemSpan poem : page.poems(window.start(), window.end())) {
				int from = window.place(Math.max(window.start(), poem.offset()));
				int to = window.place(Math.min(window.end(), poem.end()));
				number(from);
				PoemWhy why = known.get(poem.number());
				if (why == null || why.reasons().isEmpty() && why.templates().isEmpty()) blank(to);
				else poem(poem, why, to);
			}
			blank(screen.length());
			return new Beside(template.toString(), List.copyOf(numbers), List.copyOf(changes));
		}

		/** What stands between two poems: the number of the second. */
		private void number(int to) {
			if (to <= at) return;
			int begin = template.length();
			template.append(screen, at, to);
			if (template.length() > begin) numbers.add(new int[] { begin, template.length() });
			at = to;
		}

		private void poem(PoemSpan poem, PoemWhy why, int end) {
			for (DebrisReason piece : why.reasons()) {
				long from = poem.offset() + piece.offset();
				long to = from + piece.length();
				if (from < window.start() || to > window.end() || to > poem.end()) continue;
				int place = window.place(from);
				if (place < at) continue;
				template.append(window.asItCame(at, place));
				at = window.place(to);
				int lines = lines(place, at);
				template.append(piece.reason().relation().equals("residue") ? "" : oneLine(piece.reason().from()))
						.append("\n".repeat(lines));
				ChangeKind.of(piece.reason()).ifPresent(kind -> changes.add(new Change(poem.number(), from, to, kind, piece.reason(),
						verdicts.at(page.debris(), from).map(Verdict::kind))));
			}
			if (at < end) template.append(window.asItCame(at, end));
			at = Math.max(at, end);
		}

		private int lines(int from, int to) {
			return (int) screen.substring(from, Math.max(from, to)).chars().filter(c -> c == '\n').count();
		}

		private static String oneLine(String words) {
			return words.replaceAll("\\s+", " ");
		}

		/** Nothing but the line ends. */
		private void blank(int to) {
			for (; at < to; at++) if (screen.charAt(at) == '\n') template.append('\n');
		}
	}

	/** The number of the poem that the characters around an offset belong to. */
	public static Optional<PoemSpan> poemAt(Page page, long offset) {
		List<PoemSpan> near = page.poems(Math.max(0, offset - 1), offset + 1);
		if (near.isEmpty()) {
			List<PoemSpan> behind = page.poems(offset, page.window().end());
			return behind.isEmpty() ? Optional.empty() : Optional.of(behind.getFirst());
		}
		return Optional.of(near.getLast());
	}

	/** What came at a change. */
	public static String word(Page page, Change change) {
		StringBuilder word = new StringBuilder();
		for (Piece piece : page.window().pieces(change.from(), change.to())) word.append(piece.text());
		return word.toString();
	}
}
