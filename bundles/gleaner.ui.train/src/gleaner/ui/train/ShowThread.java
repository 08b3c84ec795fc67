// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows a thread, and if wanted one of its models, in the room where nets learn. */
public final class ShowThread extends AbstractHandler {
	private static final String TRAIN = "gleaner.train";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ThreadWatch watch = ThreadWatch.of(window);
		String model = event.getParameter("model");
		if (model != null) watch.chooseModel(model);
		watch.choose(event.getParameter("thread"));
		try {
			window.getWorkbench().showPerspective(TRAIN, window);
		} catch (WorkbenchException e) {
			throw new ExecutionException("the threads cannot be shown", e);
		}
		return null;
	}
}
