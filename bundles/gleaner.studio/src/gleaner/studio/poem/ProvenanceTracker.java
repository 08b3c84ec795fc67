// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Follows a text while it is edited, and knows at any time where each of its characters is from. Used by one thread.
 *
 * <p>The rules for text that comes in, the first that applies:
 * <ol>
 * <li>An edit that leads back (or forth again) to the text of an earlier stamp brings that text's provenance back: undo and redo.</li>
 * <li>Text that was announced ({@link #during}) keeps its origins: harvesting, pasting, dragging, reloading.</li>
 * <li>Lines that leave and come back within one edit keep their origins: lines moved up and down.</li>
 * <li>Two or more characters, not all white space, that were removed not long ago and come back unchanged keep their origins: a drag
 * whose removal comes first, or an undo without stamps.</li>
 * <li>Whole lines equal to those right above or below keep their origins: lines doubled.</li>
 * <li>Any other text is the poet's. If in the same edit a machine's text went, or text that had itself replaced a machine's, the new
 * text is {@linkplain Origin.Changed changed}. So are further characters typed inside or at the end of a changed word, up to the next
 * white space.</li>
 * </ol>
 * A letter typed into a machine's word is the poet's, the rest of the word remains the machine's; so it is with words found in a corpus.
 * What takes the place of found words is the poet's. Text that is removed leaves nothing
 * behind in the poem.
 */
public final class ProvenanceTracker {
	/** In place of a stamp: the editor has none. */
	public static final long NO_STAMP = -1;

	private static final int MOST_REMOVALS = 64;
	private static final int LONGEST_REMOVAL = 100_000;

	private final StringBuilder text;
	private final EditLog log;
	private final Deque<Harvest> removals = new ArrayDeque<>();
	private Provenance provenance;
	private Harvest announced = Harvest.EMPTY;
	private Listener listener = (before, edit) -> {};

	/**
	 * @param start the text before the first edit
	 * @param stamp the editor's stamp of that text, or {@link #NO_STAMP}; a stamp stands for one text only
	 */
	public ProvenanceTracker(Harvest start, long stamp) {
		text = new StringBuilder(start.text());
		provenance = start.provenance();
		log = new EditLog(stamp);
	}

	/** Hears of each edit when it has been made, and of what became of the marks. */
	@FunctionalInterface
	public interface Listener {
		/**
		 * @param before the text before the edit
		 * @param edit what happened to it; text and marks after it follow from both
		 */
		void edited(Harvest before, TrackedEdit edit);
	}

	/** From now on this one hears of edits, and no other. */
	public void listen(Listener newListener) {
		listener = newListener;
	}

	/** Where the text is from, as it is now. */
	public Provenance provenance() {
		return provenance;
	}

	/** The text as it is now, with where it is from. */
	public Harvest harvest() {
		return new Harvest(text.toString(), provenance);
	}

	/** The characters from {@code from} to before {@code to}, with where they are from. */
	public Harvest harvest(int from, int to) {
		return new Harvest(text.substring(from, to), provenance.slice(from, to));
	}

	/** Makes edits in which this text may come in, whole or as a part of what comes in. It keeps its origins. */
	public void during(Harvest coming, Runnable edits) {
		Harvest before = announced;
		announced = coming;
		try {
			edits.run();
		} finally {
			announced = before;
		}
	}

	/**
	 * Takes an edit that has just been made: {@code removed} characters at {@code offset} gave way to others.
	 *
	 * @param stamp the editor's stamp of the text after the edit, or {@link #NO_STAMP}
	 * @throws IndexOutOfBoundsException if the text has no such characters: the editor has told of other edits wrongly
	 */
	public void edit(int offset, int removed, String inserted, long stamp) {
		Harvest gone = harvest(offset, offset + removed);
		if (removed == 0 && inserted.isEmpty()) return;
		Harvest before = harvest();
		text.replace(offset, offset + removed, inserted);
		int present = log.present();
		Optional<Harvest> known = log.goTo(stamp, before, text.toString());
		if (known.isPresent()) {
			provenance = known.get().provenance();
			Harvest come = harvest(offset, offset + inserted.length());
			TrackedEdit.Course course = log.present() < present ? TrackedEdit.Course.BACK : TrackedEdit.Course.AGAIN;
			boolean isAll = before.provenance().replace(offset, offset + removed, come.provenance()).equals(provenance);
			listener.edited(before, isAll ? new TrackedEdit(offset, gone, come, course) : new TrackedEdit(0, before, harvest(), course));
			return;
		}
		Harvest come = new Harvest(inserted, origins(offset, before, gone, inserted));
		provenance = provenance.replace(offset, offset + removed, come.provenance());
		log.add(offset, gone, come, stamp);
		remember(gone);
		listener.edited(before, new TrackedEdit(offset, gone, come, TrackedEdit.Course.NEW));
	}

	private void remember(Harvest gone) {
		if (!canBeRecognised(gone.text()) || gone.length() > LONGEST_REMOVAL) return;
		removals.addFirst(gone);
		if (removals.size() > MOST_REMOVALS) removals.removeLast();
	}

	/** Whether a text is more than what comes of one key press. */
	private static boolean canBeRecognised(String text) {
		return text.length() > 1 && !text.isBlank();
	}

	private Provenance origins(int offset, Harvest before, Harvest gone, String inserted) {
		if (inserted.isEmpty()) return Provenance.EMPTY;
		Provenance typed = typed(offset, before, gone, inserted);
		int at = announced.length() == 0 ? -1 : inserted.indexOf(announced.text());
		if (at >= 0) return typed.replace(at, at + announced.length(), announced.provenance());
		if (!canBeRecognised(inserted)) return typed;
		if (gone.text().indexOf('\n') >= 0) return kept(gone, inserted, typed);
		for (Harvest removal : removals) if (removal.text().equals(inserted)) return removal.provenance();
		return doubled(offset, before, inserted).orElse(typed);
	}

	/** Lines that were there before keep their origins. */
	private static Provenance kept(Harvest gone, String inserted, Provenance otherwise) {
		return carry(gone.provenance(), Alignment.ofLines(gone.text(), inserted), otherwise);
	}

	/** @param from for each character where it was before, or {@link Alignment#NEW} */
	static Provenance carry(Provenance before, int[] from, Provenance otherwise) {
		Provenance.Builder builder = new Provenance.Builder();
		for (int i = 0; i < from.length;) {
			int start = i++;
			boolean isNew = from[start] == Alignment.NEW;
			while (i < from.length && from[i] == (isNew ? Alignment.NEW : from[i - 1] + 1)) i++;
			if (isNew) builder.add(otherwise, start, i);
			else builder.add(before, from[start], from[start] + i - start);
		}
		return builder.build();
	}

	private static Optional<Provenance> doubled(int offset, Harvest before, String inserted) {
		int length = inserted.length();
		if (inserted.indexOf('\n') < 0) return Optional.empty();
		if (before.text().startsWith(inserted, offset)) return Optional.of(before.provenance().slice(offset, offset + length));
		if (before.text().startsWith(inserted, offset - length)) return Optional.of(before.provenance().slice(offset - length, offset));
		return Optional.empty();
	}

	/** By hand, or changed by hand. */
	private static Provenance typed(int offset, Harvest before, Harvest gone, String inserted) {
		Optional<Origin.Changed> changed = changed(gone);
		if (changed.isPresent()) return Provenance.of(changed.get(), inserted.length());
		if (offset == 0 || isSpace(before.text().charAt(offset - 1))
				|| !(before.provenance().at(offset - 1).origin() instanceof Origin.Changed word))
			return Provenance.of(Origin.HAND, inserted.length());
		int end = 0;
		while (end < inserted.length() && !isSpace(inserted.charAt(end))) end++;
		return Provenance.of(word, end).plus(Provenance.of(Origin.HAND, inserted.length() - end));
	}

	/** The origin of words that a poet puts in the place of others. */
	static Origin inPlaceOf(Harvest gone) {
		return changed(gone).map(Origin.class::cast).orElse(Origin.HAND);
	}

	/** What text that came in place of another has to remember of it: the longest fragment, a machine's before a changed one. */
	private static Optional<Origin.Changed> changed(Harvest gone) {
		Fragment longest = null;
		Provenance.Run longestChange = null;
		for (Provenance.Run run : gone.provenance().runs()) {
			if (run.origin() instanceof Origin.Machine(Fragment f) && (longest == null || f.length() > longest.length())) longest = f;
			if (run.origin() instanceof Origin.Changed && (longestChange == null || run.length() > longestChange.length()))
				longestChange = run;
		}
		if (longest != null) return Optional.of(new Origin.Changed(longest, gone.text()));
		return longestChange == null ? Optional.empty() : Optional.of((Origin.Changed) longestChange.origin());
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c);
	}
}
