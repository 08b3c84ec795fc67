// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.ui.Commands;
import java.util.List;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/** Every gesture that a poet can make at a place of the page, with its key: the page's context menu. */
final class PageMenu {
	private static final List<String> WORDS = List.of(Commands.SUGGEST, "gleaner.poem.next", "gleaner.poem.regenerate",
			"gleaner.poem.variations", "gleaner.poem.lock", "gleaner.poem.correct");
	private static final List<String> PLACE = List.of("gleaner.poem.origin", "gleaner.poem.quotationSource",
			IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);
	private static final List<List<String>> LINES = List.of(
			List.of("gleaner.line.break", "gleaner.line.join", "gleaner.line.up", "gleaner.line.down", "gleaner.line.truncate"),
			List.of("gleaner.line.syllables", "gleaner.line.breath"), List.of("gleaner.line.reverse", "gleaner.line.refrain"),
			List.of("gleaner.line.strip", "gleaner.line.lower", "gleaner.line.upper", "gleaner.line.capitals"));

	private PageMenu() {
	}

	/** Puts the gestures into a menu that is about to be shown; the editor's own, such as Cut, come between. */
	static void fill(IMenuManager menu, IServiceLocator site, Runnable editing) {
		WORDS.forEach(command -> add(menu, site, command));
		MenuManager lines = new MenuManager("&Lines");
		for (List<String> group : LINES) {
			if (group != LINES.getFirst()) lines.add(new Separator());
			group.forEach(command -> add(lines, site, command));
		}
		menu.add(lines);
		menu.add(new Separator());
		PLACE.forEach(command -> add(menu, site, command));
		if (Commands.isThere(site, Commands.XRAY)) add(menu, site, Commands.XRAY);
		menu.add(new Separator(ITextEditorActionConstants.GROUP_UNDO));
		editing.run();
	}

	private static void add(IMenuManager menu, IServiceLocator site, String command) {
		menu.add(new CommandContributionItem(
				new CommandContributionItemParameter(site, null, command, CommandContributionItem.STYLE_PUSH)));
	}
}
