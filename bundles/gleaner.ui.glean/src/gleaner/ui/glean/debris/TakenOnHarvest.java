// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.commands.ICommandService;

/** Marks what was selected once the harvest command, whoever handles it, has taken it into a poem. */
final class TakenOnHarvest implements IExecutionListener {
	private static final String HARVEST = "gleaner.harvest";

	private final DebrisView view;

	private TakenOnHarvest(DebrisView view) {
		this.view = view;
	}

	/** Does so as long as the widget lives. */
	static void follow(DebrisView view, Widget lifetime) {
		ICommandService commands = view.getSite().getService(ICommandService.class);
		TakenOnHarvest listener = new TakenOnHarvest(view);
		commands.addExecutionListener(listener);
		lifetime.addDisposeListener(e -> commands.removeExecutionListener(listener));
	}

	@Override
	public void postExecuteSuccess(String command, Object result) {
		if (command.equals(HARVEST) && view.getSite().getPage().getActivePart() == view) view.active().take();
	}

	@Override
	public void preExecute(String command, ExecutionEvent event) {
		// nothing was taken yet
	}

	@Override
	public void notHandled(String command, NotHandledException fault) {
		// nothing was taken
	}

	@Override
	public void postExecuteFailure(String command, ExecutionException fault) {
		// nothing was taken
	}
}
