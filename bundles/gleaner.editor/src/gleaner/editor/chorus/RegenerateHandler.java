// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.desk.chorus.Stretch;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.studio.Studio;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** F9: other words for those that are selected, or at the caret, or not locked on the line. */
public class RegenerateHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> editor = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		if (editor.isEmpty()) Status.say("open a poem and put the caret into the words to make again");
		else editor.get().whenRead(() -> open(editor.get()));
		return null;
	}

	private static void open(PoemEditor editor) {
		Locks locks = Locks.of(editor.viewer());
		Point selection = editor.viewer().getSelectedRange();
		Optional<Stretch> stretch = Stretch.of(editor.harvest(), selection.x, selection.x + selection.y,
				word -> locks.isLocked(word.start(), word.end()));
		Optional<Studio> studio = StudioAccess.current();
		if (stretch.isEmpty()) Status.say("every word here is locked; put the caret into an open one, or select some");
		else if (studio.isPresent()) new RefillPopup(editor, stretch.get(), studio.get(), refills()).open();
	}

	private static Refills refills() {
		BundleContext context = FrameworkUtil.getBundle(RegenerateHandler.class).getBundleContext();
		ServiceReference<Refills> reference = context.getServiceReference(Refills.class);
		if (reference == null)
			throw new IllegalStateException("the service that fills gaps has not been started: is bundle gleaner.editor complete?");
		return context.getService(reference);
	}
}
