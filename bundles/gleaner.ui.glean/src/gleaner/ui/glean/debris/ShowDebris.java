// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a place in debris: parameter {@code debris} is its id, {@code offset} and {@code length} count characters of its body. */
public final class ShowDebris extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String debris = event.getParameter("debris");
		try {
			long offset = number(event, "offset");
			int length = (int) Math.clamp(number(event, "length"), 0, Integer.MAX_VALUE);
			DebrisView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event)).show(debris, Math.max(0, offset), length);
		} catch (PartInitException e) {
			throw new ExecutionException("The Debris view cannot be opened.", e);
		}
		return null;
	}

	private static long number(ExecutionEvent event, String parameter) throws ExecutionException {
		String value = event.getParameter(parameter);
		try {
			return value == null ? 0 : Long.parseLong(value);
		} catch (NumberFormatException e) {
			throw new ExecutionException("\"" + value + "\" is not a number of characters.", e);
		}
	}
}
