// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/**
 * Tells views that something in the studio's folder is different now. Whoever changes it says so with {@link #tell};
 * changes made by other programs are found by a watcher of the folder. Listeners hear of many changes at once.
 */
public final class StudioChanges {
	/** The parts of a studio. */
	public enum Part {
		CORPORA, DEBRIS, POEMS, LEXICON, RUNS, RESERVOIRS, STYLES, PERFORMANCES, TRASH
	}

	private static final String TOPIC = "gleaner/studio/changed";
	private static final String PART = "part";
	private static final Duration PACE = Duration.ofMillis(250);

	private StudioChanges() {
	}

	/** Says that a part of the studio has changed; callable from any thread. */
	public static void tell(Part part) {
		if (!PlatformUI.isWorkbenchRunning())
			return;
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		if (broker != null)
			broker.post(TOPIC, Map.of(PART, part));
	}

	/**
	 * Hears of changes, on the UI thread, at most four times a second, until the control is disposed.
	 *
	 * @param onUiThread gets the parts that have changed since it was last called; must not read files itself
	 */
	public static void follow(Control lifetime, Consumer<Set<Part>> onUiThread) {
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		Set<Part> changed = EnumSet.noneOf(Part.class);
		Throttler throttler = new Throttler(lifetime.getDisplay(), PACE, () -> {
			Set<Part> now;
			synchronized (changed) {
				now = EnumSet.copyOf(changed);
				changed.clear();
			}
			if (!now.isEmpty() && !lifetime.isDisposed())
				onUiThread.accept(now);
		});
		EventHandler handler = event -> {
			synchronized (changed) {
				changed.add((Part) event.getProperty(PART));
			}
			throttler.throttledExec();
		};
		broker.subscribe(TOPIC, null, handler, true);
		lifetime.addDisposeListener(event -> broker.unsubscribe(handler));
	}
}
