// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.ShowKeys.Answer;
import gleaner.desk.perform.Stroke;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;

/**
 * Takes the keys of a show, wherever in the room the focus is, on the stage too, before any control has them. Dialogs and menus keep
 * theirs, and so do the other rooms.
 */
final class KeyFilter implements Listener {
	private static final String ROOM = "gleaner.perform";

	private final Desk desk;
	private final Display display;

	private KeyFilter(Desk desk, Display display) {
		this.desk = desk;
		this.display = display;
	}

	static void watch(Desk desk, Display display) {
		KeyFilter filter = new KeyFilter(desk, display);
		display.addFilter(SWT.KeyDown, filter);
		display.addFilter(SWT.Traverse, filter); // or the arrows walk from button to button
		desk.shell().addDisposeListener(event -> {
			display.removeFilter(SWT.KeyDown, filter);
			display.removeFilter(SWT.Traverse, filter);
		});
	}

	@Override
	public void handleEvent(Event event) {
		if (!desk.isOn() || !(event.widget instanceof Control control) || !isHere(control)) return;
		Optional<Stroke> stroke = Keys.stroke(event);
		if (stroke.isEmpty()) return;
		boolean inField = Keys.isWrittenIn(display.getFocusControl());
		if (event.type == SWT.Traverse) {
			boolean isArrow = event.detail == SWT.TRAVERSE_ARROW_NEXT || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS;
			if (isArrow && !inField || event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_PAGE_NEXT
					|| event.detail == SWT.TRAVERSE_PAGE_PREVIOUS)
				event.doit = false;
			return;
		}
		Answer answer = desk.keys().press(stroke.get(), inField, Desk.now());
		if (!answer.isTaken()) return;
		event.doit = false;
		event.type = SWT.None; // nobody else hears of it
		desk.answer(answer);
	}

	private boolean isHere(Control control) {
		Shell shell = control.getShell();
		if (desk.evening().filter(on -> on.stage().shell() == shell).isPresent()) return true;
		if (shell != desk.shell()) return false;
		Menu popup = control.getMenu();
		if (popup != null && popup.isVisible()) return false;
		IWorkbenchPage page = desk.window().getActivePage();
		return page != null && page.getPerspective() != null && ROOM.equals(page.getPerspective().getId());
	}
}
