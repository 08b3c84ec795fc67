// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.ui.ButtonRow;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import gleaner.ui.UndoDeeds;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** What the active pane of the Debris view is told, and the buttons that set it going. */
public final class MixView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.mix";
	private static final String CONTEXT = "gleaner.mix";

	private static final int EDGE = 12;

	private MixForm form;
	private ScrolledComposite scroll;

	@Override
	public void createPartControl(Composite parent) {
		Mixing mixing = Mixing.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
		Composite inReach = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(EDGE, EDGE, 6, 0).spacing(4, 6).applyTo(inReach);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(inReach);
		inReach.addListener(SWT.Paint, e -> {
			e.gc.setForeground(Ink.LINE.get());
			e.gc.drawLine(EDGE, 0, inReach.getSize().x - EDGE - 1, 0);
		});
		form = new MixForm(scroll, inReach, mixing, this::fit);
		scroll.setContent(form.control());
		buttons(parent);
		scroll.addListener(SWT.Resize, e -> fit());
		form.control().addListener(SWT.Resize, e -> fit());
		Runnable show = () -> {
			form.show();
			fit();
		};
		Runnable leave = mixing.model().onChange(show);
		parent.addDisposeListener(e -> leave.run());
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		UndoDeeds.in(this, mixing.deeds());
		mixing.follow(parent, show);
		show.run();
	}

	/** Gives the form the height that it needs at the width there is. */
	private void fit() {
		int width = scroll.getClientArea().width;
		if (width > 0) form.fit(width);
		if (width > 0) scroll.setMinHeight(form.control().computeSize(width, SWT.DEFAULT).y);
	}

	private void buttons(Composite parent) {
		Composite row = ButtonRow.in(parent);
		Button start = button(row, "Start", "gleaner.debris.start", "Starts the Mix (F5)");
		start.setFont(Fonts.ui(start, 0, SWT.BOLD));
		Css.id(start, Css.MAIN);
		button(row, "Step", "gleaner.debris.step", "One more poem (F4)");
		button(row, "Re-roll", "gleaner.debris.reroll", "Starts again with another seed (Shift+F5)");
		button(row, "Stop", "gleaner.debris.stop", "Stops; what came stays in the studio (Esc, or Shift+F4)");
	}

	private Button button(Composite row, String text, String command, String help) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, e -> run(command));
		return button;
	}

	private void run(String command) {
		try {
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			Status.trouble("the Debris view cannot do that now", e);
		}
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}
}
