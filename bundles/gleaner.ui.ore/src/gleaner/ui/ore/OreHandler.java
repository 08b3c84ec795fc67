// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.mining.verdict.Verdict;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does what a command of the room says; from elsewhere it leads into the room first. */
public final class OreHandler extends AbstractHandler {
	static final String ROOM = "gleaner.ore";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		enter(window);
		if (!(window.getActivePage().findView(OreView.ID) instanceof OreView view)) return null;
		OreDesk desk = OreDesk.of(window);
		switch (event.getCommand().getId()) {
		case "gleaner.ore.keep" -> view.decide(Verdict.KEPT);
		case "gleaner.ore.pass" -> view.decide(Verdict.PASSED);
		case "gleaner.ore.later" -> view.decide(Verdict.LATER);
		case "gleaner.ore.undecided" -> view.decide(Verdict.UNDECIDED);
		case "gleaner.ore.undo" -> desk.undo();
		case "gleaner.ore.large" -> LargePoem.open(desk);
		case "gleaner.ore.like" -> view.like();
		case "gleaner.ore.take" -> view.take();
		case "gleaner.ore.takeEach" -> view.takeEach();
		case "gleaner.ore.takeKept" -> view.takeKept();
		case "gleaner.ore.keptEach" -> view.keptEach();
		case "gleaner.ore.folder" -> folder(desk);
		case "gleaner.ore.again" -> desk.again();
		case "gleaner.ore.forget" -> forget(desk);
		default -> throw new ExecutionException(event.getCommand().getId());
		}
		return null;
	}

	private static void folder(OreDesk desk) {
		DirectoryDialog dialog = new DirectoryDialog(desk.shell(), SWT.OPEN);
		dialog.setText("Mine a Folder");
		dialog.setMessage("Choose a folder of raw texts; each .txt is a raw poem.");
		String chosen = dialog.open();
		if (chosen != null) desk.add(Path.of(chosen));
	}

	private static void forget(OreDesk desk) {
		if (MessageDialog.open(MessageDialog.QUESTION, desk.shell(), "Have the Ear Forget",
				"The ear forgets what it learnt from your verdicts. The marks stay.", SWT.NONE, "Forget", "Cancel") == 0)
			desk.forget();
	}

	/** Goes to the room, if the poet is elsewhere. */
	private static void enter(IWorkbenchWindow window) throws ExecutionException {
		if (window.getActivePage() != null && window.getActivePage().getPerspective() != null
				&& window.getActivePage().getPerspective().getId().equals(ROOM))
			return;
		try {
			window.getWorkbench().showPerspective(ROOM, window);
		} catch (WorkbenchException e) {
			throw new ExecutionException("the room cannot be shown", e);
		}
	}
}
