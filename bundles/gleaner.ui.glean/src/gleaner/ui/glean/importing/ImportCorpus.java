// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the import wizard. */
public class ImportCorpus extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		ImportWizard.open(HandlerUtil.getActiveShell(event), List.of());
		return null;
	}
}
