// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists all keys. */
public class OpenKeys extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		new KeysDialog(HandlerUtil.getActiveShell(event)).open();
		return null;
	}
}
