// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.ui.Commands;
import gleaner.ui.Status;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands of the page. All of them but to switch off lead to it. */
public final class EnginesHandler extends AbstractHandler {
	private static final String PAGE = "gleaner.engines";

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		if (window == null) return null;
		EnginesDesk desk = EnginesDesk.of(window);
		String engine = event.getParameter("engine");
		if (event.getCommand().getId().equals(Commands.ENGINE_OFF) && engine != null) {
			desk.setOff(engine);
			return null;
		}
		if (event.getCommand().getId().equals("gleaner.engines.forget")) {
			desk.catalogues().remove(event.getParameter("place"));
			return null;
		}
		try {
			PlatformUI.getWorkbench().showPerspective(PAGE, window);
			IWorkbenchPage page = window.getActivePage();
			page.showView(event.getCommand().getId().equals("gleaner.engines.catalogue") ? CatalogueView.ID : EnginesView.ID);
		} catch (WorkbenchException e) {
			Status.trouble("the page of engines cannot be shown", e);
		}
		switch (event.getCommand().getId()) {
		case "gleaner.engines.add" -> Asks.forFile(window.getShell(), desk);
		case "gleaner.engines.address" -> Asks.forAddress(window.getShell(), desk);
		case "gleaner.engines.updates" -> desk.lookForUpdates();
		default -> {
		}
		}
		return null;
	}

	/** Goes to what is told of the chosen engine. */
	static void showOne(IWorkbenchPage page) {
		try {
			page.showView(EngineView.ID);
		} catch (PartInitException e) {
			Status.trouble("the page about it cannot be shown", e);
		}
	}
}
