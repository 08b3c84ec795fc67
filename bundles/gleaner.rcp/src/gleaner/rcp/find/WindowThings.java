// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.find;

import gleaner.desk.find.Thing;
import gleaner.desk.find.Thing.Kind;
import gleaner.rcp.studio.ClosedStudioPerspective;
import gleaner.rcp.studio.ClosedStudioView;
import gleaner.ui.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.IParameter;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.activities.IActivityManager;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.views.IViewDescriptor;

/** What of the window can be found by its name: commands that can be done now, views, rooms, settings. UI thread. */
final class WindowThings {
	private static final String OURS = "gleaner.";
	private static final String SHOW_VIEW = "org.eclipse.ui.views.showView";
	private static final String SHOW_ROOM = "org.eclipse.ui.perspectives.showPerspective";
	private static final String SETTINGS = "org.eclipse.ui.window.preferences";
	/** Moves the caret and its like: whoever wants one presses its key, and there are eighty. */
	private static final String TEXT_KEYS = "org.eclipse.ui.edit.text.";

	private WindowThings() {
	}

	/** @param window whose state says which commands can be done */
	static List<Thing> list(IWorkbenchWindow window) {
		List<Thing> things = new ArrayList<>();
		commands(window, things);
		IWorkbench workbench = window.getWorkbench();
		for (IViewDescriptor view : workbench.getViewRegistry().getViews())
			if (view.getId().startsWith(OURS) && !view.getId().equals(ClosedStudioView.ID))
				things.add(new Thing(Kind.VIEW, view.getLabel(), "", SHOW_VIEW, Map.of(SHOW_VIEW + ".viewId", view.getId())));
		for (IPerspectiveDescriptor room : workbench.getPerspectiveRegistry().getPerspectives())
			if (room.getId().startsWith(OURS) && !room.getId().equals(ClosedStudioPerspective.ID))
				things.add(new Thing(Kind.VIEW, room.getLabel(), "room", SHOW_ROOM, Map.of(SHOW_ROOM + ".perspectiveId", room.getId())));
		Stream.of(workbench.getPreferenceManager().getRootSubNodes()).forEach(page -> settings(page, things));
		return things;
	}

	private static void commands(IWorkbenchWindow window, List<Thing> things) {
		IActivityManager activities = window.getWorkbench().getActivitySupport().getActivityManager();
		for (Command command : window.getService(ICommandService.class).getDefinedCommands()) {
			String id = command.getId();
			if (id.startsWith(TEXT_KEYS) || id.equals(FindWindow.COMMAND)) continue;
			boolean isWanted = id.startsWith(OURS) || id.startsWith("org.eclipse.ui.") && activities.getIdentifier(id).isEnabled();
			if (!isWanted || !command.isHandled() || !command.isEnabled() || asks(command)) continue;
			try {
				things.add(new Thing(Kind.COMMAND, command.getName(), Commands.key(id).orElse(""), id, Map.of()));
			} catch (NotDefinedException e) {
				continue; // its plug-in has just gone
			}
		}
	}

	/** Whether a command cannot be done without being told more. */
	private static boolean asks(Command command) {
		try {
			IParameter[] parameters = command.getParameters();
			return parameters != null && Stream.of(parameters).anyMatch(parameter -> !parameter.isOptional());
		} catch (NotDefinedException e) {
			return true;
		}
	}

	private static void settings(IPreferenceNode page, List<Thing> things) {
		things.add(new Thing(Kind.SETTING, page.getLabelText(), "", SETTINGS, Map.of("preferencePageId", page.getId())));
		Stream.of(page.getSubNodes()).forEach(below -> settings(below, things));
	}
}
