// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.desk.studio.Node;
import gleaner.desk.studio.Nodes;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.ui.Commands;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.nio.file.Path;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;

/** The context menu of the Studio tree: what can be done with the row, then what can be done anywhere. */
final class StudioMenu {
	private final IViewSite site;
	private final StudioTree rows;

	private StudioMenu(IViewSite site, StudioTree rows) {
		this.site = site;
		this.rows = rows;
	}

	static void offer(IViewSite site, StudioTree rows, StudioSelection selection) {
		StudioMenu studioMenu = new StudioMenu(site, rows);
		MenuManager menu = new MenuManager(null, StudioView.MENU);
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(studioMenu::fill);
		rows.tree.setMenu(menu.createContextMenu(rows.tree));
		site.registerContextMenu(StudioView.MENU, menu, selection);
	}

	private void fill(IMenuManager menu) {
		rows.selected().ifPresent(node -> ofRow(menu, node));
		menu.add(new Separator());
		command(menu, "New Poem", Commands.NEW_POEM);
		command(menu, "New Folder of Poems…", Commands.NEW_FOLDER);
		command(menu, "Import Corpus…", Commands.IMPORT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void ofRow(IMenuManager menu, Node node) {
		switch (node.subject) {
		case Node.OfCorpus of -> {
			String name = of.corpus().name();
			command(menu, "Add to Mix", Commands.ADD_TO_MIX, "corpus", name);
			action(menu, "About This Corpus", () -> Reader.open(site.getPage(), of.corpus()));
			command(menu, "Report", Commands.REPORT, "corpus", name);
			command(menu, "Reservoir", Commands.RESERVOIR, "corpus", name);
			action(menu, "Show in File Manager", () -> Program.launch(of.corpus().folder().toString()));
			command(menu, "Rename…", Commands.RENAME_CORPUS, "corpus", name);
			command(menu, "Delete", Commands.REMOVE_CORPUS, "corpus", name);
		}
		case Node.OfSource source -> action(menu, "Read", () -> Reader.open(site.getPage(), source.corpus(), source.entry()));
		case Node.OfThread of -> {
			String best = of.run().id() + "/" + ModelName.BEST;
			if (!of.run().models().isEmpty())
				command(menu, "Open Best Model", Commands.OPEN_MODEL, "engine", of.run().engine(), "model", best);
			command(menu, "Show Thread", Commands.SHOW_THREAD, "thread", of.run().id());
			action(menu, "Show in File Manager", () -> Program.launch(of.run().folder().toString()));
			command(menu, "Delete", Commands.DELETE_THREAD, "thread", of.run().id());
		}
		case Node.OfModel of -> {
			command(menu, "Open in Pane", Commands.OPEN_MODEL, "engine", of.run().engine(), "model", of.model().name());
			command(menu, "Show Thread", Commands.SHOW_THREAD, "thread", of.run().id(), "model", of.model().name());
			command(menu, "Delete", Commands.DELETE_MODEL, "model", of.model().name());
		}
		case Node.OfDebris debris -> {
			command(menu, "Show in Debris", Commands.SHOW_DEBRIS, "debris", debris.entry().id());
			action(menu, "Show in File Manager", () -> showDebris(debris));
		}
		case Node.OfPoem poem -> {
			command(menu, "Open", Commands.OPEN_POEM, "title", poem.title());
			command(menu, "Rename…", Commands.RENAME_POEM, "title", poem.title());
			command(menu, "Duplicate", Commands.DUPLICATE_POEM, "title", poem.title());
			command(menu, "Move to Folder…", Commands.MOVE_POEM, "title", poem.title());
			command(menu, "Move Up\tAlt+Up", Commands.POEM_UP, "title", poem.title());
			command(menu, "Move Down\tAlt+Down", Commands.POEM_DOWN, "title", poem.title());
			command(menu, "Delete", Commands.DELETE_POEM, "title", poem.title());
		}
		case Node.OfShelf shelf -> {
			command(menu, "New Folder in It…", Commands.NEW_FOLDER, "folder", shelf.path());
			command(menu, "Rename…", Commands.RENAME_FOLDER, "folder", shelf.path());
			command(menu, "Remove (Its Poems Stay)", Commands.REMOVE_FOLDER, "folder", shelf.path());
		}
		case Node.OfForeign foreign -> {
			command(menu, "Open as a Poem", Commands.TAKE_TEXT, "file", foreign.file());
			command(menu, "Delete", Commands.DELETE_POEM, "title", foreign.file());
		}
		case Node.OfTrashed of -> {
			command(menu, "Restore", Commands.RESTORE, "id", of.trashed().id());
			command(menu, "Delete for Ever…", Commands.DELETE_FOR_EVER, "id", of.trashed().id());
			command(menu, "Empty the Trash…", Commands.EMPTY_TRASH);
		}
		case Node.Heading heading when heading.equals(Nodes.TRASH) -> command(menu, "Empty the Trash…", Commands.EMPTY_TRASH);
		case Node.OfReservoir of -> {
			command(menu, "Add to Mix", Commands.ADD_TO_MIX, "corpus", of.reservoir().inMix());
			action(menu, "Show in File Manager", () -> showReservoir(of.reservoir()));
		}
		case Node.OfDay _, Node.OfAuthor _, Node.Heading _, Node.Hint _ -> {
			// nothing can be done with these
		}
		}
	}

	private static void showReservoir(ReservoirEntry reservoir) {
		StudioAccess.current().ifPresent(studio -> {
			try {
				Program.launch(studio.reservoirs().file(reservoir.name()).getParent().toString());
			} catch (StudioException e) {
				Status.say(e.getMessage());
			}
		});
	}

	private static void showDebris(Node.OfDebris debris) {
		StudioAccess.current().ifPresent(studio -> {
			try {
				Path folder = studio.debris().file(debris.entry().id()).getParent();
				Program.launch(folder.toString());
			} catch (StudioException e) {
				Status.say(e.getMessage());
			}
		});
	}

	private void command(IMenuManager menu, String text, String command, String... parameters) {
		if (Commands.isThere(site, command))
			action(menu, text, () -> Commands.run(site, command, parameters));
	}

	private static void action(IMenuManager menu, String text, Runnable run) {
		menu.add(new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		});
	}
}
