// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.files.Sentence;
import gleaner.plugins.catalogue.Catalogue;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.catalogue.Entry;
import gleaner.ui.Css;
import gleaner.ui.FileDrop;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.part.ViewPart;

/** What the catalogues list that the poet has added. */
public final class CatalogueView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.engines.catalogue";

	private EnginesDesk desk;
	private SearchField search;
	private Link again;
	private Link which;
	private CardList list;
	private Composite nothing;
	private Label foot;

	@Override
	public void createPartControl(Composite parent) {
		desk = EnginesDesk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(16, 8).spacing(12, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		search = new SearchField(row, "Search the catalogues", words -> show(), () -> list.setFocus());
		again = link(row, "Read them again", () -> desk.catalogues().look());
		which = link(row, "Catalogues", this::openMenu);
		Button add = new Button(row, SWT.PUSH);
		add.setText("Add a catalogue…");
		add.addListener(SWT.Selection, event -> Asks.forCatalogue(getSite().getShell(), desk));
		new SaidLine(parent, desk);
		nothing = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 8).applyTo(nothing);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(nothing);
		sayNothing();
		list = new CardList(parent, "Catalogue", key -> list.choose(key));
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(list.control());
		foot = new Label(parent, SWT.WRAP);
		foot.setFont(Fonts.ui(foot, -1, SWT.NORMAL));
		Css.id(foot, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).indent(16, 6).hint(60, SWT.DEFAULT).applyTo(foot);
		for (Composite each : List.of(parent, list.ground()))
			FileDrop.take(each, files -> desk.catalogues().add(files.getFirst().toString()));
		desk.onChange(parent, this::show);
		if (!desk.isReady()) desk.look();
		show();
	}

	private static Link link(Composite parent, String words, Runnable run) {
		Link link = Spoken.name(new Link(parent, SWT.NONE), words);
		link.setFont(Fonts.ui(link, -1, SWT.NORMAL));
		link.setText("<a>" + words + "</a>");
		link.addListener(SWT.Selection, event -> run.run());
		return link;
	}

	private void sayNothing() {
		Label label = new Label(nothing, SWT.WRAP);
		Css.id(label, Css.DIM);
		label.setText("No catalogue yet. A catalogue is a list of plug-ins that somebody keeps: a file, or an https address. "
				+ "Gleaner checks what it lists like any other plug-in, and asks before it trusts a new key.");
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
		link(nothing, "Add a catalogue", () -> Asks.forCatalogue(getSite().getShell(), desk));
	}

	/** The catalogues, each to be forgotten. */
	private void openMenu() {
		Menu menu = new Menu(which);
		for (Catalogues.Named named : desk.now().named()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText("Forget " + named.place().replace("&", "&&") + (named.key().isEmpty() ? "  (not signed)"
					: "  (key "
							+ Cards.ends(named.key()) + ")"));
			item.addListener(SWT.Selection, event -> desk.catalogues().remove(named.place()));
		}
		menu.addListener(SWT.Hide, event -> which.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void show() {
		Look now = desk.now();
		List<Card> cards = new ArrayList<>();
		for (Entry entry : now.known().search(search.words())) cards.add(Cards.of(entry, installed(now, entry), desk::add));
		boolean hasOne = !now.named().isEmpty();
		include(nothing, !hasOne && desk.isReady());
		include(list.control(), hasOne);
		again.setVisible(hasOne);
		which.setVisible(hasOne);
		list.show(cards, search.words().isBlank() ? "The catalogues list nothing readable."
				: "No plug-in in the catalogues matches.");
		foot.setText(foot(now));
		foot.getParent().layout(true, true);
		String title = hasOne ? "Catalogue " + now.known().search("").size() : "Catalogue";
		if (!title.equals(getPartName())) setPartName(title);
	}

	private static String installed(Look now, Entry entry) {
		return now.items().stream().filter(item -> item.key().equals(entry.id())).flatMap(item -> item.plugin().stream())
				.map(each -> each.plugin().version()).findFirst().orElse("");
	}

	private static String foot(Look now) {
		if (!now.known().problems().isEmpty()) return Sentence.of(now.known().problems().getFirst());
		return now.known().catalogues().stream().map(CatalogueView::words).collect(Collectors.joining("   ·   ")).replace("&", "&&");
	}

	private static String words(Catalogue catalogue) {
		return catalogue.name() + ", " + catalogue.signer().map(signer -> "signed with the key " + Cards.ends(signer.fingerprint()))
				.orElse("not signed") + (catalogue.leftOut().isEmpty() ? "" : ", " + catalogue.leftOut().size() + " left out");
	}

	private static void include(Control control, boolean isIn) {
		control.setVisible(isIn);
		((GridData) control.getLayoutData()).exclude = !isIn;
	}

	/** The list, for tests. */
	CardList list() {
		return list;
	}

	@Override
	public void setFocus() {
		search.setFocus();
	}
}
