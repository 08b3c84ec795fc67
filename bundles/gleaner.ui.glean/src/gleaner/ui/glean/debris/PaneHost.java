// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.OlderDebris;
import gleaner.desk.stream.Verdict;
import gleaner.files.StudioException;
import java.util.Optional;
import java.util.function.Consumer;

/** What a pane needs of the view around it. UI thread only. */
interface PaneHost {
	/** The poet is at this pane now. */
	void activated(DebrisPane pane);

	/** There may be something to show again: frames are wanted. */
	void wake();

	/** Something that reads files. */
	@FunctionalInterface
	interface Reading<T> {
		T read() throws StudioException;
	}

	/**
	 * Reads something on a thread of its own.
	 *
	 * @param shown gets it, on the UI thread
	 * @param failed gets a sentence, on the UI thread, if it cannot be read
	 */
	<T> void apart(Reading<T> reading, Consumer<T> shown, Consumer<String> failed);

	/** Opens debris. Reads the file: not on the UI thread. */
	OlderDebris open(String debris) throws StudioException;

	/** A stream of this pane has begun or ended: there is other debris on the disk now. */
	void debrisChanged();

	/** This pane shows other debris than before. */
	void shown(DebrisPane pane);

	/** How a model is called, see {@link gleaner.desk.mix.ModelWords}. */
	String modelWords(String model);

	/** Opens the pane's menu. */
	void openMenu(DebrisPane pane);

	/** Whether an engine makes poems anew, so that there are templates to be seen. */
	boolean makesAnew(String engine);

	/** Lets the pane speak once more, as it is told now. */
	void again(DebrisPane pane);

	/** Whether an engine comes in a plug-in of another maker. */
	boolean isOfOthers(String engine);

	/** Switches such an engine off. */
	void switchOff(String engine);

	/** Whether the poet wants to see templates; the poet says so in one pane for all. */
	boolean isBeside();

	/** The poet wants to see templates, or does not any more. */
	void setBeside(boolean wanted);

	/** Whether a word shall never come again in this pane; nothing if its engine, as it is told now, cannot be told so. */
	Optional<Boolean> isNever(DebrisPane pane, String word);

	/**
	 * Decides about a word of debris, in a step that can be undone; all panes hear of it.
	 *
	 * @param from the offset at which the word begins
	 * @param name what is done, as the poet calls it
	 * @param verdict empty if nothing is decided any more
	 */
	void decide(String debris, long from, String name, Optional<Verdict> verdict);

	/** Says to the engine of this pane that a word shall never come again, or that it may; can be undone. */
	void setNever(DebrisPane pane, String word, boolean never);
}
