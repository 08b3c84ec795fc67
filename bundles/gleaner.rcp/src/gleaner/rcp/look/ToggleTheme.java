// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Changes between light and dark while the window is open; the choice is kept. */
public class ToggleTheme extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Theme.choose(Theme.isDark() ? Theme.LIGHT : Theme.DARK);
		return null;
	}
}
