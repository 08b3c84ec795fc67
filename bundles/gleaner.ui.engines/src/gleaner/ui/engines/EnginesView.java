// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.ui.Css;
import gleaner.ui.FileDrop;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;

/** The list of all engines and plug-ins. */
public final class EnginesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.engines.list";

	/** Of which kind rows can be. */
	private enum Kind {
		ALL("all kinds", item -> true), OWN("come with Gleaner", Item::isOwn), OTHERS("of other makers", item -> !item.isOwn()), AWAY(
				"switched off or left out", item -> item.isOff() || !item.trouble().isEmpty());

		private final String words;
		private final Predicate<Item> lets;

		Kind(String words, Predicate<Item> lets) {
			this.words = words;
			this.lets = lets;
		}
	}

	private EnginesDesk desk;
	private SearchField search;
	private Combo kinds;
	private CardList list;
	private Button back;

	private OnePage onePage;
	private StackLayout pages;
	private Composite listPage;
	private Composite detailPage;

	@Override
	public void createPartControl(Composite parent) {
		desk = EnginesDesk.of(getSite().getWorkbenchWindow());
		pages = new StackLayout();
		parent.setLayout(pages);
		listPage = new Composite(parent, SWT.NONE);
		detailPage = new Composite(parent, SWT.NONE);
		pages.topControl = listPage;
		fillList(listPage);
		fillDetail(detailPage);
		onePage = new OnePage(getSite(), () -> turnTo(listPage));
		onePage.follow(parent);
		desk.onChange(parent, this::show);
		desk.look();
		desk.lookAnew();
		show();
	}

	private void fillList(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		controls(parent);
		new SaidLine(parent, desk);
		list = new CardList(parent, "Engines", desk::choose);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(list.control());
		list.onKeys(this::removeChosen, this::openChosen);
		list.onClick(() -> {
			if (onePage.isNarrow()) turnTo(detailPage);
		});
		DropFrame frame = new DropFrame(parent);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(frame);
		for (Control each : List.of(parent, list.ground(), frame)) FileDrop.take(each, this::dropped);
	}

	/** Where the window is narrow: in place of the list. */
	private void fillDetail(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 8).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		back = new Button(row, SWT.PUSH);
		back.setText("Back");
		back.setToolTipText("Shows the list of engines (Esc)");
		back.addListener(SWT.Selection, event -> turnTo(listPage));
		Composite rest = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rest);
		new EngineDetail(rest, desk, name -> {});
		back.addListener(SWT.Traverse, event -> {
			if (event.detail != SWT.TRAVERSE_ESCAPE) return;
			event.doit = false;
			turnTo(listPage);
		});
	}

	private void openChosen() {
		if (onePage.isNarrow()) turnTo(detailPage);
		else EnginesHandler.showOne(getSite().getPage());
	}

	private void turnTo(Composite page) {
		if (pages.topControl == page) return;
		pages.topControl = page;
		page.getParent().layout();
		if (page == detailPage) back.setFocus();
		else list.setFocus();
	}

	private void controls(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(16, 8).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		search = new SearchField(row, "Search engines, makers and descriptions", words -> show(), () -> list.setFocus());
		kinds = Spoken.name(new Combo(row, SWT.READ_ONLY), "Which kinds");
		for (Kind kind : Kind.values()) kinds.add(kind.words);
		kinds.select(0);
		kinds.addListener(SWT.Selection, event -> show());
		Link updates = Spoken.name(new Link(row, SWT.NONE), "Look for updates");
		updates.setFont(Fonts.ui(updates, -1, SWT.NORMAL));
		updates.setText("<a>Look for updates</a>");
		updates.setToolTipText("Gleaner asks the network only when you click");
		updates.addListener(SWT.Selection, event -> desk.lookForUpdates());
		Button address = new Button(row, SWT.PUSH);
		address.setText("Address…");
		address.setToolTipText("Add an engine from an https address or a folder");
		address.addListener(SWT.Selection, event -> Asks.forAddress(shell(), desk));
		Button file = new Button(row, SWT.PUSH);
		Css.id(file, Css.MAIN);
		file.setText("Add from file…");
		file.addListener(SWT.Selection, event -> Asks.forFile(shell(), desk));
	}

	private Shell shell() {
		return getSite().getShell();
	}

	private void dropped(List<Path> files) {
		desk.add(files.getFirst().toString(), false);
	}

	private void removeChosen() {
		desk.chosen().filter(item -> !item.isOwn()).ifPresent(item -> Asks.beforeRemoving(shell(), desk, item));
	}

	private final Cards.Deeds deeds = new Cards.Deeds() {
		@Override
		public void update(Item item) {
			desk.update(item);
		}

		@Override
		public void setOn(Item item) {
			desk.set(item, true);
		}

		@Override
		public void accept(Item item) {
			Asks.beforeAccepting(shell(), desk, item);
		}

		@Override
		public void remove(Item item) {
			Asks.beforeRemoving(shell(), desk, item);
		}
	};

	private void show() {
		Kind kind = Kind.values()[Math.max(0, kinds.getSelectionIndex())];
		List<Card> cards = new ArrayList<>();
		for (Item item : desk.now().items()) {
			Card card = Cards.of(item, desk.newer(item.id()), deeds);
			if (kind.lets.test(item) && card.speaksOf(search.words())) cards.add(card);
		}
		list.show(cards, desk.isReady() ? "Nothing here matches." : "Looking at what is installed…");
		list.choose(desk.chosen().map(Item::key).orElse(""));
		String title = desk.isReady() ? "Engines " + desk.now().items().size() : "Engines";
		if (!title.equals(getPartName())) setPartName(title);
	}

	/** The list, for tests. */
	CardList list() {
		return list;
	}

	@Override
	public void setFocus() {
		if (pages.topControl == detailPage) back.setFocus();
		else list.setFocus();
	}
}
