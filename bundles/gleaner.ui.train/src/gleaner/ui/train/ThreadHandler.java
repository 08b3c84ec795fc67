// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.ui.EmptyPage;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Begins a thread, or does something with the one that is chosen. */
public final class ThreadHandler extends AbstractHandler {
	static final String NEW = "gleaner.thread.new";
	static final String STOP = "gleaner.thread.stop";
	static final String RESUME = "gleaner.thread.resume";
	static final String RESUME_WITH_CHANGES = "gleaner.thread.resume.changes";
	static final String OPEN = "gleaner.thread.open";
	static final String LIFELINE = "gleaner.thread.lifeline";
	static final String COMPARE = "gleaner.thread.compare";
	static final String THIN = "gleaner.thread.thin";
	static final String STARTERS = "gleaner.thread.starters";

	/** What leads out of a room without threads. */
	static final EmptyPage.Step[] FIRST_STEPS = { new EmptyPage.Step("Train a model of your own", NEW),
		new EmptyPage.Step("Add the starter vintages", STARTERS) };

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ThreadActions actions = new ThreadActions(window);
		switch (event.getCommand().getId()) {
		case NEW -> actions.begin();
		case STOP -> actions.stop();
		case RESUME -> actions.resume();
		case RESUME_WITH_CHANGES -> actions.resumeWithChanges();
		case OPEN -> actions.open();
		case LIFELINE -> actions.lifeline();
		case COMPARE -> actions.compare();
		case THIN -> actions.thin();
		case STARTERS -> actions.bringStarters();
		default -> throw new ExecutionException("no such thing can be done with a thread: " + event.getCommand().getId());
		}
		return null;
	}
}
