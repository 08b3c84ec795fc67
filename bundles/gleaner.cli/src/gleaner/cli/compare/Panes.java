// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.compare;

import gleaner.compare.run.PaneListener;
import gleaner.engine.Progress;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what panes say. Safe for several threads. */
final class Panes implements PaneListener {
	/** Hears of each poem as soon as it is complete. */
	@FunctionalInterface
	interface Poems {
		void complete(int pane, long number, String text, String debris, long offset);
	}

	private final StringBuilder[] growing;
	private final List<List<String>> poems = new ArrayList<>();
	private final List<List<Integer>> prompts = new ArrayList<>();
	private final String[] debris;
	private final String[] troubles;
	private final List<List<String>> notes = new ArrayList<>();
	private final Progress progress;
	private final Poems onPoem;

	Panes(int count, Progress progress, Poems onPoem) {
		growing = new StringBuilder[count];
		debris = new String[count];
		troubles = new String[count];
		Arrays.fill(debris, "");
		Arrays.fill(troubles, "");
		for (int i = 0; i < count; i++) {
			growing[i] = new StringBuilder();
			poems.add(new ArrayList<>());
			prompts.add(new ArrayList<>());
			notes.add(new ArrayList<>());
		}
		this.progress = progress;
		this.onPoem = onPoem;
	}

	@Override
	public void progress(int pane, String what, double done) {
		progress.report(what, done);
	}

	@Override
	public synchronized void started(int pane, String id, Making making) {
		debris[pane] = id;
	}

	@Override
	public synchronized void text(int pane, CharSequence piece, long offset) {
		growing[pane].append(piece);
		progress.report("speaking", Double.NaN);
	}

	@Override
	public synchronized void note(int pane, String sentence) {
		if (!notes.get(pane).contains(sentence)) notes.get(pane).add(sentence);
	}

	@Override
	public synchronized void poemEnd(int pane, PoemSpan span) {
		String text = growing[pane].toString();
		growing[pane].setLength(0);
		poems.get(pane).add(text);
		prompts.get(pane).add(span.promptLength());
		onPoem.complete(pane, span.number(), text, debris[pane], span.offset());
	}

	@Override
	public synchronized void ended(int pane, String trouble) {
		troubles[pane] = trouble;
	}

	synchronized List<String> poems(int pane) {
		return List.copyOf(poems.get(pane));
	}

	/** How much of a pane's poem, counted from 0, is its prompt. */
	synchronized int prompt(int pane, int poem) {
		return prompts.get(pane).get(poem);
	}

	/** Why a pane broke off; empty if it did not. */
	synchronized String trouble(int pane) {
		return troubles[pane];
	}

	synchronized List<String> notes(int pane) {
		return List.copyOf(notes.get(pane));
	}
}
