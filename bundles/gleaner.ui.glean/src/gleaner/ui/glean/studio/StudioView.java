// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.desk.studio.Node;
import gleaner.desk.studio.Nodes;
import gleaner.desk.studio.Words;
import gleaner.studio.Studio;
import gleaner.ui.Commands;
import gleaner.ui.EmptyPage;
import gleaner.ui.RowTip;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import gleaner.ui.FileDrop;
import gleaner.ui.glean.importing.ImportWizard;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/**
 * What lies in the studio: corpora with their poems, threads with their models, debris by day, poems, reservoirs. Corpora and reservoirs
 * can be dragged into the Mix (the drag carries a selection of {@code StoredCorpus} or {@code ReservoirEntry}); text files dropped here are
 * imported.
 */
public class StudioView extends ViewPart {
	/** The view's identifier. */
	public static final String ID = "gleaner.ui.studio";
	/** Puts the focus on the Studio. */
	public static final EmptyPage.Step GO_THERE = new EmptyPage.Step("Go to the Studio", "org.eclipse.ui.views.showView",
			"org.eclipse.ui.views.showView.viewId", ID);
	/** Where other bundles add to the context menu, at {@code additions}. */
	public static final String MENU = "gleaner.ui.studio";

	private final UndoDelete undo = new UndoDelete(this);
	private StudioTree rows;
	private StudioReading reading;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(parent);
		rows = new StudioTree(parent, this::need);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.area());
		StudioSelection selection = new StudioSelection(rows);
		getSite().setSelectionProvider(selection);
		rows.tree.addListener(SWT.DefaultSelection, event -> rows.selected().ifPresent(this::open));
		RowTip.offer(rows.tree, row -> row.getData() instanceof Node node ? tip(node) : null);
		rows.tree.addListener(SWT.KeyDown, this::key);
		StudioMenu.offer(getViewSite(), rows, selection);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		StudioDrag.offer(rows);
		FileDrop.take(rows.tree, files -> ImportWizard.open(getSite().getShell(), files));
		PoemDrop.take(getSite(), rows);
		StudioAccess.whenOpen(rows.tree, this::fill);
	}

	@Override
	public void setFocus() {
		rows.tree.setFocus();
	}

	private void fill(Studio studio) {
		reading = new StudioReading(studio, rows.tree, contents -> {
			rows.show(Nodes.of(contents, LocalDate.now()));
			undo.show(contents.trash());
		});
		reading.refresh();
		StudioChanges.follow(rows.tree, parts -> {
			if (parts.equals(EnumSet.of(StudioChanges.Part.RUNS)))
				reading.refreshThreads();
			else
				reading.refresh();
		});
	}

	private void need(Node node) {
		if (node.subject instanceof Node.OfThread of) {
			node.load(Nodes.models(of.run()));
			rows.loaded(node);
		}
		if (reading != null && node.subject instanceof Node.OfCorpus of)
			reading.entries(of.corpus(), entries -> {
				node.load(Nodes.sources(of.corpus(), entries));
				rows.loaded(node);
			});
	}

	/** What a double click or Enter does. */
	private void open(Node node) {
		switch (node.subject) {
		case Node.OfCorpus of -> Commands.run(getSite(), Commands.ADD_TO_MIX, "corpus", of.corpus().name());
		case Node.OfSource source -> Reader.open(getSite().getPage(), source.corpus(), source.entry());
		case Node.OfModel of -> Commands.run(getSite(), Commands.OPEN_MODEL, "engine", of.run().engine(), "model", of.model().name());
		case Node.OfDebris debris -> Commands.run(getSite(), Commands.SHOW_DEBRIS, "debris", debris.entry().id());
		case Node.OfPoem poem -> Commands.run(getSite(), Commands.OPEN_POEM, "title", poem.title());
		case Node.OfForeign foreign -> Commands.run(getSite(), Commands.TAKE_TEXT, "file", foreign.file());
		case Node.OfTrashed of -> Commands.run(getSite(), Commands.RESTORE, "id", of.trashed().id());
		case Node.OfReservoir of -> Commands.run(getSite(), Commands.ADD_TO_MIX, "corpus", of.reservoir().inMix());
		case Node.Hint hint -> hint.command().ifPresent(command -> Commands.run(getSite(), command));
		case Node.OfThread _, Node.OfDay _, Node.OfAuthor _, Node.OfShelf _, Node.Heading _ ->
			Stream.of(rows.tree.getSelection()).forEach(item -> item.setExpanded(!item.getExpanded()));
		}
	}

	private void key(Event event) {
		if (event.stateMask == SWT.ALT && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN))
			rows.selected().ifPresent(node -> {
				if (!(node.subject instanceof Node.OfPoem poem)) return;
				event.doit = false;
				Commands.run(getSite(), event.keyCode == SWT.ARROW_UP ? Commands.POEM_UP : Commands.POEM_DOWN, "title", poem.title());
			});
		if (event.keyCode == SWT.DEL)
			rows.selected().ifPresent(node -> {
				switch (node.subject) {
				case Node.OfCorpus of -> Commands.run(getSite(), Commands.REMOVE_CORPUS, "corpus", of.corpus().name());
				case Node.OfPoem poem -> Commands.run(getSite(), Commands.DELETE_POEM, "title", poem.title());
				case Node.OfShelf shelf -> Commands.run(getSite(), Commands.REMOVE_FOLDER, "folder", shelf.path());
				case Node.OfForeign foreign -> Commands.run(getSite(), Commands.DELETE_POEM, "title", foreign.file());
				case Node.OfThread of -> Commands.run(getSite(), Commands.DELETE_THREAD, "thread", of.run().id());
				case Node.OfModel of -> Commands.run(getSite(), Commands.DELETE_MODEL, "model", of.model().name());
				case Node.OfTrashed of -> Commands.run(getSite(), Commands.DELETE_FOR_EVER, "id", of.trashed().id());
				default -> {
					// debris is never deleted here, and the rest is not the studio's own
				}
				}
			});
	}

	/** What a row says of itself when the mouse rests on it; null if it has said all. */
	private static String tip(Node node) {
		return switch (node.subject) {
		case Node.OfCorpus of -> of.statistics().map(Words::size).map(size -> size + "\n").orElse("") + Words.note(of.corpus().note());
		case Node.OfSource source -> source.entry().author().isBlank() ? null : source.entry().author();
		case Node.OfThread of -> Words.thread(of.run());
		case Node.OfModel of -> Words.model(of.model());
		case Node.OfReservoir of -> Words.reservoir(of.reservoir());
		case Node.Hint hint -> hint.text();
		case Node.OfForeign foreign -> "A text that somebody put here. Open it to make it a poem; the file then goes to the trash";
		case Node.OfTrashed of -> Words.trashed(of.trashed()) + "\nEnter puts it back";
		case Node.OfDay _, Node.OfAuthor _, Node.OfDebris _, Node.OfPoem _, Node.OfShelf _, Node.Heading _ -> null;
		};
	}
}
