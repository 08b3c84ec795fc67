// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a poet has decided about words of debris, file by file; of those that were decided about least lately it forgets. For one thread.
 */
public final class Verdicts {
	/** So many files are remembered. */
	static final int MOST_FILES = 100;
	/** So many words of each. */
	static final int MOST_WORDS = 1_000;

	private final Map<String, TreeMap<Long, Verdict>> files = new LinkedHashMap<>();

	/** What was decided about the word that begins at an offset. */
	public Optional<Verdict> at(String debris, long from) {
		TreeMap<Long, Verdict> known = files.get(debris);
		return known == null ? Optional.empty() : Optional.ofNullable(known.get(from));
	}

	/** All about one file, in the order of its text. */
	public List<Verdict> of(String debris) {
		TreeMap<Long, Verdict> known = files.get(debris);
		return known == null ? List.of() : List.copyOf(known.values());
	}

	/** The files that something was decided about, the one that was last at the end. */
	public List<String> debris() {
		return List.copyOf(files.keySet());
	}

	/**
	 * Decides about a word.
	 *
	 * @param from the offset at which the word begins
	 * @param verdict empty if nothing is decided any more
	 */
	public void set(String debris, long from, Optional<Verdict> verdict) {
		TreeMap<Long, Verdict> known = files.remove(debris);
		if (known == null) known = new TreeMap<>();
		if (verdict.isPresent()) known.put(from, verdict.get());
		else known.remove(from);
		if (known.size() > MOST_WORDS) known.pollFirstEntry();
		if (!known.isEmpty()) files.put(debris, known);
		if (files.size() > MOST_FILES) files.remove(files.keySet().iterator().next());
	}

	/** The words that are kept of what is harvested between two offsets of a page. */
	public Kept kept(Page page, long from, long to) {
		return Kept.of(this, page, from, to);
	}

	/** Shows on a page what was decided about its words. */
	public void applyTo(Page page) {
		for (Verdict verdict : of(page.debris())) show(page, verdict);
	}

	/** Shows what was decided about a word; what has to happen on the screen, in this order. */
	public static List<PaneWindow.Redo> show(Page page, Verdict verdict) {
		List<PaneWindow.Redo> done = new ArrayList<>();
		for (Verdict.Edit edit : verdict.edits()) page.window().revise(edit.from(), edit.to(), edit.text()).ifPresent(done::add);
		return done;
	}

	/** Shows a word as it came; what has to happen on the screen, in this order. */
	public static List<PaneWindow.Redo> hide(Page page, Verdict verdict) {
		List<PaneWindow.Redo> done = new ArrayList<>();
		for (Verdict.Edit edit : verdict.edits()) page.window().restore(edit.from()).ifPresent(done::add);
		return done;
	}
}
