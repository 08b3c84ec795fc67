// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import gleaner.rcp.studio.ClosedStudioPerspective;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.Ink;
import gleaner.ui.Status;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The strip below the menus: the first things to do at the left; the rooms and the way to everything else at the right. */
public class TopBar {
	/** From left to right: the order in which a poet comes to them. */
	private static final List<String> ROOMS = List.of("gleaner.glean", "gleaner.compare", "gleaner.ore", "gleaner.lifeline",
			"gleaner.train", "gleaner.perform");
	/** What fills the window but is no room. */
	private static final Set<String> NO_ROOMS = Set.of(ClosedStudioPerspective.ID, "gleaner.engines");
	private static final String FIND = "gleaner.find";
	private static final String SEARCH = "gleaner.search";

	private final List<ToolItem> rooms = new ArrayList<>();
	private Shell shell;

	@PostConstruct
	void create(Composite parent) {
		shell = parent.getShell();
		Composite bar = new Composite(parent, SWT.NONE);
		Css.id(bar, Css.BAR);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(12, 0).margins(4, 2).applyTo(bar);
		ToolBar first = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
		button(first, "  New poem  ", "gleaner.poem.new");
		button(first, "  Import corpus  ", "gleaner.corpus.import");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(first);
		rooms(new ToolBar(bar, SWT.FLAT | SWT.RIGHT));
		SearchBox.in(bar, question -> run(SEARCH, "question", question));
		ToolItem find = button(new ToolBar(bar, SWT.FLAT | SWT.RIGHT), "Find anything", FIND);
		// neither window nor keys are known yet while the window's strips are rendered
		parent.getDisplay().asyncExec(() -> {
			if (!bar.isDisposed()) {
				followPerspectives(bar);
				tellKeys(find);
			}
		});
	}

	private static void tellKeys(ToolItem find) {
		Commands.key(FIND).ifPresent(key -> {
			find.setText("Find anything  " + key);
			find.getParent().requestLayout();
		});
	}

	private void rooms(ToolBar tools) {
		List<IPerspectiveDescriptor> known = Stream.of(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
				.filter(perspective -> TopBar.isRoom(perspective))
				.sorted(Comparator.comparingInt(perspective -> place(perspective.getId()))).toList();
		if (known.size() < 2)
			return; // one room needs no door
		for (IPerspectiveDescriptor perspective : known) {
			ToolItem item = new ToolItem(tools, SWT.RADIO);
			item.setText("  " + perspective.getLabel() + "  ");
			item.setData(perspective.getId());
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection())
					show(perspective.getId());
			});
			rooms.add(item);
		}
	}

	/** Rooms that nobody has given a place come last. */
	private static int place(String room) {
		int place = ROOMS.indexOf(room);
		return place < 0 ? ROOMS.size() : place;
	}

	private static boolean isRoom(IPerspectiveDescriptor perspective) {
		return perspective.getId().startsWith("gleaner.") && !NO_ROOMS.contains(perspective.getId());
	}

	private ToolItem button(ToolBar tools, String text, String command) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> run(command));
		return item;
	}

	private void followPerspectives(Composite bar) {
		IWorkbenchWindow window = Bar.window(shell);
		if (window == null)
			return;
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				mark(perspective);
			}
		});
		Ink.follow(bar, any -> {
			if (window.getActivePage() != null)
				mark(window.getActivePage().getPerspective());
		});
	}

	private void mark(IPerspectiveDescriptor shown) {
		for (ToolItem room : rooms)
			if (!room.isDisposed() && shown != null) {
				boolean here = shown.getId().equals(room.getData());
				room.setSelection(here);
				room.setForeground((here ? Ink.ACCENT : Ink.INK).get());
			}
	}

	private void show(String perspective) {
		try {
			PlatformUI.getWorkbench().showPerspective(perspective, Bar.window(shell));
		} catch (WorkbenchException e) {
			Status.trouble("the perspective cannot be shown", e);
		}
	}

	private void run(String command) {
		run(command, Map.of());
	}

	private void run(String command, String parameter, String value) {
		run(command, Map.of(parameter, value));
	}

	private void run(String id, Map<String, String> parameters) {
		IWorkbenchWindow window = Bar.window(shell);
		Command command = window.getService(ICommandService.class).getCommand(id);
		try {
			window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
		} catch (CommandException e) {
			Status.trouble("that is not possible now", e);
		}
	}
}
