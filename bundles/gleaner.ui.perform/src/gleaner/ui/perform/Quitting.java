// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.performance.stage.State;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/** Nobody ends an evening by closing the window: whoever does is asked. What was shown is recorded in either case. */
final class Quitting implements IWorkbenchListener {
	private final Desk desk;

	private Quitting(Desk desk) {
		this.desk = desk;
	}

	static void watch(Desk desk) {
		IWorkbench workbench = desk.window().getWorkbench();
		Quitting listener = new Quitting(desk);
		workbench.addWorkbenchListener(listener);
		desk.shell().addDisposeListener(event -> workbench.removeWorkbenchListener(listener));
	}

	@Override
	public boolean preShutdown(IWorkbench workbench, boolean isForced) {
		if (!desk.isOn()) {
			desk.kept().finish();
			return true;
		}
		if (!isForced && desk.state() != State.ENDED && !isMeant()) return false;
		desk.kept().finish();
		desk.evening().ifPresent(Evening::finish);
		desk.leave();
		return true;
	}

	private boolean isMeant() {
		Shell over = desk.evening().filter(on -> on.stage().isAlone()).map(on -> on.stage().shell()).orElse(desk.shell());
		MessageDialog question = new MessageDialog(over, "A Show Is On", null,
				"A show is on stage. If you close Gleaner, the show ends; its recording stays.", MessageDialog.QUESTION, 1,
				"End the Show and Quit", "Go On");
		return question.open() == 0;
	}

	@Override
	public void postShutdown(IWorkbench workbench) {
	}
}
