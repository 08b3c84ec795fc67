// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/** A trained net, whatever its kind. Immutable; its weights are shared by all who listen to it. */
interface Net {
	/** As {@link #memory()}: every character heard may make a difference. */
	int UNBOUNDED = Integer.MAX_VALUE;

	/** How many classes it tells apart. */
	int classes();

	/**
	 * How many of the last characters decide what comes next; all those before make no difference. {@link #UNBOUNDED} if there is no
	 * such number.
	 */
	int memory();

	/** A net's memory of what so many streams have heard: nothing yet. */
	State begin(int streams);

	/** What a net remembers of each of its streams. For one thread. */
	interface State {
		/** Hears the next character of each of the first streams. */
		void hear(int[] classes, int streams);

		/**
		 * What it would say next on each of the first streams.
		 *
		 * @return by stream, the logits by class; overwritten by the next call
		 */
		float[][] say(int streams);

		/** Makes a stream remember what a stream of another state of the same net does. */
		void copy(State from, int fromStream, int toStream);
	}
}
