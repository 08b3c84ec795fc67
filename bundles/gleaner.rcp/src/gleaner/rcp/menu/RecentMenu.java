// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import gleaner.ui.Status;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The poems opened last. */
public class RecentMenu extends CompoundContributionItem {
	private static final String EDITOR = "gleaner.editor.poem";
	private static final String ENDING = ".poem";

	private final IWorkbenchWindow window;

	RecentMenu(IWorkbenchWindow window) {
		super("gleaner.recent");
		this.window = window;
	}

	/** Takes note of each poem that is opened in the window. */
	public static void follow(IWorkbenchWindow window) {
		window.getPartService().addPartListener(new IPartListener2() {
			@Override
			public void partOpened(IWorkbenchPartReference part) {
				if (EDITOR.equals(part.getId()))
					RecentPoems.opened(title(part));
			}
		});
	}

	private static String title(IWorkbenchPartReference part) {
		String name = part.getPartName();
		return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		return RecentPoems.titles().stream().map(title -> new ActionContributionItem(new Open(title))).toArray(IContributionItem[]::new);
	}

	private final class Open extends Action {
		private final String title;

		Open(String title) {
			super(title.replace("&", "&&"));
			this.title = title;
		}

		@Override
		public void run() {
			Command command = window.getService(ICommandService.class).getCommand("gleaner.poem.open");
			try {
				window.getService(IHandlerService.class)
						.executeCommand(ParameterizedCommand.generateCommand(command, Map.of("title", title)), null);
			} catch (CommandException e) {
				Status.trouble("the poem “" + title + "” cannot be opened", e);
			}
		}
	}
}
