// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

/**
 * Offers words in the suggestions window: a component ({@code @Component(service = SuggestionSource.class)}) with a method for each
 * gesture, of which it overrides those that it has something to say to. Sources are shown in the order of their service ranking, the
 * highest first; the built-in ones have 100 and less, in steps of 10.
 *
 * <p>A method is called on a thread of the background, which it may keep as long as it needs: other sources do not wait for it, and
 * what it offers is shown at once. It ends when all is offered, or when the poet has gone on: then its thread is interrupted and
 * {@link Offers#isWanted()} is false. Whatever it throws is shown as trouble with this source and harms no other.
 */
public interface SuggestionSource {
	/** Ctrl+1 on a word that is known. {@link Place#start()} to {@link Place#end()} is the word. */
	default void onWord(Place place, Offers offers) {
	}

	/** Ctrl+1 on a word that nobody has written down yet. {@link Place#start()} to {@link Place#end()} is the word. */
	default void onInvention(Place place, Offers offers) {
	}

	/** Ctrl+1 on more than a word. {@link Place#start()} to {@link Place#end()} is the selection. */
	default void onSelection(Place place, Offers offers) {
	}

	/** Ctrl+Space: what comes next, at {@link Place#start()}, which is also the end. */
	default void onNext(Place place, Offers offers) {
	}
}
