// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.files.Sentence;
import java.util.Map;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/**
 * What the window says at its foot. Messages are sent as events of the workbench, so that the sender needs no window;
 * callable from any thread, and without effect where there is no workbench. Sentences are given as exceptions word them, in lower case
 * and without a full stop; here they get both.
 */
public final class Status {
	/** Topic of a quiet message: {@link #TEXT}, and {@link #DETAIL} if there is more to tell. */
	public static final String SAID = "gleaner/status/said";
	/** Topic of the shares of the poem in front: {@link #MACHINE}, {@link #CHANGED}, {@link #HAND}, {@link #UNKNOWN}, or none of them. */
	public static final String SHARES = "gleaner/status/shares";
	/** Topic of how long the poem in front is: {@link #TEXT}, empty where there is none. */
	public static final String EXTENT = "gleaner/status/extent";
	/** Topic of what is going on: {@link #TEXT}, empty when it is over; {@link #CANCEL} if it can be called off. */
	public static final String DOING = "gleaner/status/doing";
	/** Key of a sentence. */
	public static final String TEXT = "text";
	/** Key of what stands behind "Details": a Throwable or a String. */
	public static final String DETAIL = "detail";
	/** Key of the Runnable that calls off what is going on. */
	public static final String CANCEL = "cancel";
	/** Key of the machine's share, a Double from 0 to 1. */
	public static final String MACHINE = "machine";
	/** Key of the share of machine words that the hand has changed, a Double from 0 to 1. */
	public static final String CHANGED = "changed";
	/** Key of the hand's share, a Double from 0 to 1. */
	public static final String HAND = "hand";

	/** Key of the share of which nobody knows the origin, a Double from 0 to 1. */
	public static final String UNKNOWN = "unknown";

	/** Key of the share that was found in corpora, a Double from 0 to 1. */
	public static final String FOUND = "found";

	private Status() {
	}

	/** Says a sentence; it fades after some seconds. */
	public static void say(String sentence) {
		post(SAID, Map.of(TEXT, Sentence.of(sentence)));
	}

	/** Says a sentence about something that went wrong; the poet may ask for the details, which are not shown unasked. */
	public static void trouble(String sentence, Throwable cause) {
		post(SAID, Map.of(TEXT, Sentence.of(sentence), DETAIL, cause));
	}

	/** Says a sentence that has more to tell for who asks, such as the report of an import. */
	public static void say(String sentence, String details) {
		post(SAID, Map.of(TEXT, Sentence.of(sentence), DETAIL, details));
	}

	/** Says what is going on at the right of the line ("importing Harbour notes · 40 %"), until it is said to be over by an empty text. */
	public static void doing(String what) {
		post(DOING, Map.of(TEXT, what));
	}

	/**
	 * Says what is going on, with a way to call it off.
	 *
	 * @param cancel run on the UI thread when the poet asks for it
	 */
	public static void doing(String what, Runnable cancel) {
		post(DOING, Map.of(TEXT, what, CANCEL, cancel));
	}

	/** Tells what the poem in front is made of, each from 0 to 1; the sum is 1. */
	public static void shares(double machine, double changed, double hand, double unknown, double found) {
		post(SHARES, Map.of(MACHINE, machine, CHANGED, changed, HAND, hand, UNKNOWN, unknown, FOUND, found));
	}

	/** No poem is in front. */
	public static void noShares() {
		post(SHARES, Map.of());
	}

	/** Tells how long the poem in front is, or what of it is selected ("11 lines · 53 words"); empty if there is none. */
	public static void extent(String told) {
		post(EXTENT, Map.of(TEXT, told));
	}

	/** Hears one topic. */
	@FunctionalInterface
	public interface Hearer {
		/** @param detail what stands behind "Details", or null */
		void hear(String text, Object detail);
	}

	/**
	 * Hears what is told of a topic that has a {@link #TEXT}, on the UI thread.
	 *
	 * @param lifetime nothing is heard any more once it is disposed
	 */
	public static void follow(String topic, Control lifetime, Hearer hearer) {
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		EventHandler handler = event -> {
			if (!lifetime.isDisposed()) hearer.hear((String) event.getProperty(TEXT), event.getProperty(DETAIL));
		};
		broker.subscribe(topic, handler);
		lifetime.addDisposeListener(event -> broker.unsubscribe(handler));
	}

	private static void post(String topic, Map<String, Object> data) {
		if (!PlatformUI.isWorkbenchRunning())
			return;
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		if (broker != null)
			broker.post(topic, data);
	}
}
