// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.EngineException;
import gleaner.engine.Objection;
import gleaner.engine.Settings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What engines and trainers have to say against settings. They are strangers, so they are asked on another thread; a form shows what is
 * known, and is told when there is more. UI thread only.
 */
public final class Objections {
	/** So many answers are remembered. */
	private static final int KEPT = 200;

	/** Who can be asked, and about what. */
	private record Asked(String who, Settings settings) {
	}

	/** Asks an engine or a trainer. */
	@FunctionalInterface
	public interface Checker {
		/**
		 * @throws EngineException if it does not answer
		 * @throws InterruptedException if the thread was interrupted
		 */
		List<Objection> check(Settings settings) throws EngineException, InterruptedException;
	}

	private final Executor ui;
	private final Runnable onNews;
	private final Map<Asked, List<Objection>> known = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, List<Objection>> eldest) {
			return size() > KEPT;
		}
	};
	private final Deque<Runnable> waiting = new ArrayDeque<>();
	private boolean asking;

	/**
	 * @param ui runs something on the UI thread, or drops it when the window has gone
	 * @param onNews is told, on the UI thread, when an answer has come that objects to something
	 */
	public Objections(Executor ui, Runnable onNews) {
		this.ui = ui;
		this.onNews = onNews;
	}

	/** What is known against these settings; nothing as long as there is no answer. */
	public List<Objection> of(String who, Settings settings, Checker checker) {
		Asked asked = new Asked(who, settings);
		List<Objection> said = known.get(asked);
		if (said != null) return said;
		known.put(asked, List.of());
		waiting.add(() -> ask(asked, checker));
		next();
		return List.of();
	}

	/** Forgets all answers: an engine may have gone, or another may have come. */
	public void forget() {
		known.clear();
	}

	private void next() {
		if (asking || waiting.isEmpty()) return;
		asking = true;
		Thread.ofVirtual().name("objections").start(waiting.removeFirst());
	}

	private void ask(Asked asked, Checker checker) {
		List<Objection> said = List.of();
		try {
			said = checker.check(asked.settings());
		} catch (EngineException e) {
			said = List.of(); // it is named when it is asked to speak
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		List<Objection> answer = said;
		ui.execute(() -> heard(asked, answer));
	}

	private void heard(Asked asked, List<Objection> answer) {
		asking = false;
		next();
		if (answer.isEmpty()) return;
		known.put(asked, answer);
		onNews.run();
	}
}
