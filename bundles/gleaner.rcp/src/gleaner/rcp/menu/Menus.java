// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/**
 * Six menus, built by hand so that nothing of a programmer's workbench comes in. Other bundles add their commands to
 * the menus {@code file}, {@code edit}, {@code poem}, {@code engines}, {@code window}, {@code help} at
 * {@code additions}.
 */
public class Menus extends ActionBarAdvisor {
	static final String POEM = "poem";
	static final String ENGINES = "engines";
	/** In the menu of engines, below what is done with streams: where each room adds a menu of its own. */
	private static final String ROOMS = "rooms";
	/** In the menu of engines, last: what is done with plug-ins. */
	private static final String PLUGINS = "plugins";

	private static final List<ActionFactory> ACTIONS = List.of(ActionFactory.SAVE, ActionFactory.CLOSE, ActionFactory.QUIT,
			ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
			ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.PREFERENCES,
			ActionFactory.RESET_PERSPECTIVE);

	private static final Set<String> UNWANTED = Set.of("org.eclipse.ui.edit.findIncremental", "org.eclipse.ui.edit.findIncrementalReverse",
			"org.eclipse.ui.edit.text.hippieCompletion");

	private IWorkbenchWindow window;

	public Menus(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		this.window = window;
		for (ActionFactory factory : ACTIONS) {
			IWorkbenchAction action = factory.create(window);
			register(action);
		}
		getAction(ActionFactory.CLOSE.getId()).setText("&Close");
		getAction(ActionFactory.QUIT.getId()).setText("&Quit");
		getAction(ActionFactory.RESET_PERSPECTIVE.getId()).setText("&Reset Layout…");
		for (ActionFactory factory : ACTIONS) {
			IAction action = getAction(factory.getId());
			action.setToolTipText(null); // Find anything shows it beside the name, which it only repeats
			calm(action);
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(file());
		bar.add(edit());
		bar.add(open("&Poem", POEM));
		MenuManager engines = open("En&gines", ENGINES);
		engines.add(new Separator(ROOMS));
		engines.add(new Separator(PLUGINS));
		bar.add(engines);
		bar.add(window());
		bar.add(help());
	}

	private MenuManager file() {
		MenuManager menu = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
		command(menu, "gleaner.poem.new");
		menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		MenuManager recent = new MenuManager("Open &Recent", "recent");
		recent.add(new RecentMenu(window));
		menu.add(recent);
		menu.add(new Separator("studio"));
		command(menu, "gleaner.corpus.import");
		command(menu, "gleaner.studio.open");
		command(menu, "gleaner.studio.backup");
		command(menu, "gleaner.studio.restore");
		menu.add(new GroupMarker("studio.ext")); // where other bundles add what they do with the whole studio
		menu.add(new Separator(IWorkbenchActionConstants.SAVE_GROUP));
		action(menu, ActionFactory.SAVE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
		action(menu, ActionFactory.CLOSE);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator(IWorkbenchActionConstants.FILE_END));
		action(menu, ActionFactory.QUIT);
		return menu;
	}

	private MenuManager edit() {
		MenuManager menu = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
		action(menu, ActionFactory.UNDO);
		action(menu, ActionFactory.REDO);
		menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.CUT_EXT));
		action(menu, ActionFactory.CUT);
		action(menu, ActionFactory.COPY);
		action(menu, ActionFactory.PASTE);
		action(menu, ActionFactory.DELETE);
		action(menu, ActionFactory.SELECT_ALL);
		menu.add(new Separator(IWorkbenchActionConstants.FIND_EXT)); // the text editor looks for these markers by name
		action(menu, ActionFactory.FIND);
		menu.add(new GroupMarker(IWorkbenchActionConstants.ADD_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.addMenuListener(this::tidyEdit);
		return menu;
	}

	/** Text editors add more than a poet needs, and give icons to a few of the actions. */
	private void tidyEdit(IMenuManager menu) {
		for (IContributionItem item : menu.getItems())
			if (item instanceof ActionContributionItem contribution) {
				calm(contribution.getAction());
				if (UNWANTED.contains(String.valueOf(contribution.getAction().getActionDefinitionId())))
					item.setVisible(false);
			}
	}

	/** Some actions have an icon and most have none: words alone are calmer. */
	private static void calm(IAction action) {
		action.setImageDescriptor(null);
		action.setDisabledImageDescriptor(null);
	}

	private MenuManager window() {
		MenuManager menu = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
		command(menu, "gleaner.theme");
		command(menu, "gleaner.text.larger");
		command(menu, "gleaner.text.smaller");
		command(menu, "gleaner.text.usual");
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		MenuManager views = new MenuManager("Show &View", "views");
		views.add(new ViewsMenu(window));
		menu.add(views);
		command(menu, "gleaner.part.next");
		command(menu, "gleaner.part.previous");
		action(menu, ActionFactory.RESET_PERSPECTIVE);
		menu.add(new Separator("settings"));
		action(menu, ActionFactory.PREFERENCES);
		return menu;
	}

	private MenuManager help() {
		MenuManager menu = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
		command(menu, "gleaner.find");
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator("about"));
		command(menu, "gleaner.about");
		return menu;
	}

	/** A menu that other bundles fill; it is not shown while it is empty. */
	private static MenuManager open(String text, String id) {
		MenuManager menu = new MenuManager(text, id);
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private void action(IMenuManager menu, ActionFactory factory) {
		menu.add(getAction(factory.getId()));
	}

	private void command(IMenuManager menu, String id) {
		if (window.getService(ICommandService.class).getCommand(id).isDefined())
			menu.add(new CommandContributionItem(
					new CommandContributionItemParameter(window, null, id, CommandContributionItem.STYLE_PUSH)));
	}
}
