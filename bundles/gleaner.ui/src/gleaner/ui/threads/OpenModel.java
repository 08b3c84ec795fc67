package gleaner.ui.threads;

import gleaner.studio.runs.Run;
import gleaner.studio.runs.RunModel;
import gleaner.ui.Status;
import gleaner.ui.mix.Mixing;
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
		Mixing mixing = Mixing.of(window);
		Optional<Run> run = ThreadWatch.of(window).seen().run(model.run());
		if (run.isEmpty()) return;
		mixing.model().change(mix -> mix.withEngine(run.get().engine()).withModel(model.name()));
		try {
			window.getWorkbench().showPerspective(GLEAN, window);
			window.getActivePage().showView(DEBRIS);
			Status.say("pane " + (mixing.model().active() + 1) + " speaks as " + run.get().shortId() + " · " + model.step() + " now; F5 starts it");
		} catch (WorkbenchException e) {
			Status.trouble("The Debris view cannot be shown.", e);
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
