// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.runs.Run;
import gleaner.ui.ButtonRow;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;

/** The threads with their cards, and what can be done with the chosen one. */
public final class ThreadsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.threads";
	/** Of keys that do something with the chosen thread. */
	static final String CONTEXT = "gleaner.threads";

	private ThreadWatch watch;
	private ThreadCards cards;
	private Link empty;
	private Label trouble;
	private Button stop;
	private Button resume;
	private Button resumeWithChanges;
	private Button open;

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		empty = new Link(parent, SWT.WRAP);
		empty.setText(
				"No thread yet. A thread learns a corpus character by character and keeps a model now and then; each model has its own "
						+ "voice. To hear some now, <a>add the starter vintages</a>.");
		empty.setFont(Fonts.ui(empty, -1, SWT.NORMAL));
		Css.id(empty, Css.DIM);
		empty.setVisible(false);
		empty.addListener(SWT.Selection, e -> new ThreadActions(getSite().getWorkbenchWindow()).bringStarters());
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 12).hint(100, SWT.DEFAULT).exclude(true).applyTo(empty);
		// Never hidden: GTK does not give its column a width any more if it is shown later.
		cards = new ThreadCards(parent, run -> watch.choose(run.id()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(cards.control());
		trouble = new Label(parent, SWT.WRAP);
		trouble.setFont(Fonts.ui(trouble, -1, SWT.NORMAL));
		Css.id(trouble, Css.PROBLEM);
		trouble.setVisible(false);
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).hint(100, SWT.DEFAULT).exclude(true).applyTo(trouble);
		new TrainerOffer(parent, 1, () -> parent.layout());
		buttons(parent);
		menu();
		cards.control().addListener(SWT.DefaultSelection, e -> run(ThreadHandler.OPEN));
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		watch.follow(cards.control(), this::show);
		show();
	}

	private void buttons(Composite parent) {
		Composite row = ButtonRow.in(parent);
		Button begin = button(row, "New…", ThreadHandler.NEW, "Train a model on a corpus");
		begin.setFont(Fonts.ui(begin, 0, SWT.BOLD));
		Css.id(begin, Css.MAIN);
		open = button(row, "Open", ThreadHandler.OPEN, "Lets the active pane speak with the thread's best model (Enter)");
		stop = button(row, "Stop", ThreadHandler.STOP, "Stops the thread after its step; it keeps what it has learnt");
		resume = button(row, "Resume", ThreadHandler.RESUME, "Continues the thread where it stopped");
		resumeWithChanges = button(row, "…", ThreadHandler.RESUME_WITH_CHANGES,
				"Continues the thread with other settings");
		Spoken.name(resumeWithChanges, "Resume with changes");
	}

	private Button button(Composite row, String text, String command, String help) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, e -> run(command));
		return button;
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		for (String command : new String[] { ThreadHandler.OPEN, ThreadHandler.LIFELINE, ThreadHandler.COMPARE, ThreadHandler.THIN,
			ThreadHandler.STOP,
			ThreadHandler.RESUME,
			ThreadHandler.RESUME_WITH_CHANGES, ThreadHandler.NEW, Commands.DELETE_THREAD })
			menu.add(new CommandContributionItem(
					new CommandContributionItemParameter(getSite(), null, command, CommandContributionItem.STYLE_PUSH)));
		cards.control().setMenu(menu.createContextMenu(cards.control()));
		cards.control().addDisposeListener(e -> menu.dispose());
	}

	private void show() {
		Optional<Run> chosen = watch.chosen();
		boolean some = !watch.seen().runs().isEmpty();
		cards.show(watch.seen().runs(), chosen.map(Run::id).orElse(""));
		String troubles = String.join("\n", watch.seen().troubles());
		boolean changed = include(empty, !some) | include(trouble, !troubles.isEmpty()) | !trouble.getText().equals(troubles);
		trouble.setText(troubles);
		stop.setEnabled(chosen.map(Run::isAlive).orElse(false));
		boolean canGoOn = chosen.map(run -> !run.isAlive() && run.canGoOn()).orElse(false);
		resume.setEnabled(canGoOn);
		resumeWithChanges.setEnabled(canGoOn);
		open.setEnabled(chosen.map(run -> !run.models().isEmpty()).orElse(false));
		if (changed) cards.control().getParent().layout();
		cards.fit();
	}

	private static boolean include(Control control, boolean included) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude != included) return false;
		data.exclude = !included;
		control.setVisible(included);
		return true;
	}

	private void run(String command) {
		try {
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			Status.trouble("that cannot be done with a thread now", e);
		}
	}

	@Override
	public void setFocus() {
		cards.control().setFocus();
	}
}
