// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.mix.ModelWords;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;

/** Gives a model to the active pane of the Debris view and goes there. */
final class OpenModel {
	private static final String GLEAN = "gleaner.glean";
	private static final String DEBRIS = "gleaner.ui.debris";

	private OpenModel() {
	}

	static void inPane(IWorkbenchWindow window, RunModel model) {
		ThreadWatch.of(window).seen().run(model.run()).ifPresent(run -> inPane(window, run.engine(), model.name()));
	}

	/** @param model as {@link ModelName} reads it */
	static void inPane(IWorkbenchWindow window, String engine, String model) {
		Mixing mixing = Mixing.of(window);
		mixing.model().change(mix -> mix.withEngine(engine).withModel(model));
		try {
			window.getWorkbench().showPerspective(GLEAN, window);
			window.getActivePage().showView(DEBRIS);
			Status.say("pane " + (mixing.model().active() + 1) + " speaks as "
					+ ModelWords.of(model, mixing.palette().threads()) + " now; F5 starts it");
		} catch (WorkbenchException e) {
			Status.trouble("the Debris view cannot be shown", e);
		}
	}

	/** The entry of a menu. */
	static final class Item extends Action {
		private final IWorkbenchWindow window;
		private final Supplier<Optional<RunModel>> model;

		Item(IWorkbenchWindow window, Supplier<Optional<RunModel>> model) {
			super("Open in Pane");
			this.window = window;
			this.model = model;
		}

		@Override
		public void run() {
			model.get().ifPresent(chosen -> inPane(window, chosen));
		}
	}
}
