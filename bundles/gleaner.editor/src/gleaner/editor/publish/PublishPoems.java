// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.publish;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks what is to be published, and how. What is open is saved first. */
public class PublishPoems extends AbstractHandler {
	private static final int WIDTH = 560;
	private static final int HEIGHT = 460;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<PoemEditor> front = PoemPages.inFront(window.getActivePage());
		front.ifPresent(PoemEditor::saveQuietly);
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) {
			Status.say("the studio is not open yet");
			return null;
		}
		String title = front.map(editor -> editor.poemInput().title()).orElse("");
		Background.once(window.getShell(), "Looking for poems", turn -> studio.get().poems().titles())
				.then(titles -> ask(window.getShell(), studio.get(), titles, title));
		return null;
	}

	private static void ask(Shell shell, Studio studio, List<String> titles, String inFront) {
		if (titles.isEmpty()) {
			Status.say("there is no poem to publish yet");
			return;
		}
		WizardDialog dialog = new WizardDialog(shell, new PublishWizard(studio, titles, inFront));
		dialog.setPageSize(WIDTH, HEIGHT);
		dialog.open();
	}
}
