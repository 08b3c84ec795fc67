// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp;

import gleaner.ui.Memory;
import gleaner.ui.Status;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;

/** Errors of jobs, views and commands go to the log and, as one sentence, to the status line: never into the way. */
class QuietErrors extends AbstractStatusHandler {
	@Override
	public void handle(StatusAdapter adapter, int style) {
		IStatus status = adapter.getStatus();
		if ((style & StatusManager.LOG) != 0)
			ILog.get().log(status);
		if ((style & (StatusManager.SHOW | StatusManager.BLOCK)) != 0 && !status.isOK() && status.getSeverity() != IStatus.CANCEL)
			say(status);
	}

	private static void say(IStatus status) {
		IStatus told = innermost(status);
		if (Memory.isBehind(told.getException()))
			Memory.isFull("what was just done", new OutOfMemoryError(told.getMessage()));
		else if (told.getException() == null)
			Status.say(told.getMessage());
		else
			Status.trouble(told.getMessage(), told.getException());
	}

	/** The platform wraps what a job reports into "An internal error has occurred"; the cause is what helps. */
	private static IStatus innermost(IStatus status) {
		IStatus found = status;
		while (found.isMultiStatus() && found.getChildren().length > 0)
			found = found.getChildren()[0];
		return found;
	}
}
