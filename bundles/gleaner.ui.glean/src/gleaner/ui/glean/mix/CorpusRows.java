// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.Palette;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.form.LabelWidth;
import gleaner.ui.form.WeightBar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * The corpora and reservoirs of a mix, each with its weight. Others come onto the list by the link below, or by dropping them here; Delete,
 * or the menu of a row, takes one off.
 */
final class CorpusRows {
	/** What a corpus weighs that comes onto the list. */
	static final int FIRST_WEIGHT = 50;
	private static final int NAME = 106;
	private static final int NARROW_NAME = 68;

	/** One corpus or reservoir; below a reservoir stands what it is. */
	private record Row(Label name, WeightBar bar, Label number, Optional<Label> about) {
		List<Control> controls() {
			List<Control> all = new ArrayList<>(List.of(name, bar.control(), number));
			about.ifPresent(all::add);
			return all;
		}

		void include(boolean isIn) {
			for (Control control : controls()) CorpusRows.show(control, isIn);
		}

		/** Whether it has to be laid out anew. */
		boolean tell(String words) {
			String text = words.replace("&", "&&");
			if (about.isEmpty() || about.get().getText().equals(text)) return false;
			about.get().setText(text);
			return true;
		}

		void show(int weight) {
			if (bar.weight() != weight) bar.setWeight(weight);
			String words = String.valueOf(weight);
			if (number.getText().equals(words)) return;
			number.setText(words);
			number.requestLayout();
		}
	}

	private final Composite area;
	private final Composite list;
	private final Link add;
	private final Label problem;
	private final MixModel model;
	private final Map<String, Row> rows = new LinkedHashMap<>();
	/** Rows of other panes, out of sight: to make forty anew whenever the poet goes from pane to pane would hold the window up. */
	private final Map<String, Row> spare = new LinkedHashMap<>();
	private List<String> others = List.of();
	private boolean narrow;
	private Map<String, String> reservoirs = Map.of();

	CorpusRows(Composite form, MixModel model) {
		this.model = model;
		area = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(area);
		list = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).applyTo(list);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
		problem = new Label(area, SWT.WRAP);
		problem.setFont(Fonts.ui(problem, -1, SWT.NORMAL));
		Css.id(problem, Css.PROBLEM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).exclude(true).applyTo(problem);
		problem.setVisible(false);
		add = new Link(area, SWT.NONE);
		add.setFont(Fonts.ui(add, -1, SWT.NORMAL));
		add.addListener(SWT.Selection, e -> choose());
		GridDataFactory.fillDefaults().exclude(true).applyTo(add);
		add.setVisible(false);
	}

	/**
	 * Shows the corpora of a mix.
	 *
	 * @param palette what is in the studio
	 * @param sentence what is wrong with them; empty if nothing is
	 * @return whether the form has to be laid out anew
	 */
	boolean show(Mix mix, Palette palette, String sentence) {
		boolean changed = make(mix.corpora());
		reservoirs = palette.reservoirs().stream().collect(Collectors.toMap(ReservoirEntry::inMix, CorpusRows::words));
		for (Mix.Share share : mix.shares()) {
			rows.get(share.corpus()).show(share.weight());
			changed |= rows.get(share.corpus()).tell(reservoirs.getOrDefault(share.corpus(), "reservoir"));
		}
		forget(palette);
		others = palette.sources().stream().filter(corpus -> !rows.containsKey(corpus)).toList();
		String link = reservoirs.isEmpty() ? "<a>Add a corpus\u2026</a>" : "<a>Add a corpus or a reservoir\u2026</a>";
		if (!add.getText().equals(link)) {
			add.setText(link);
			changed = true;
		}
		changed |= show(add, !others.isEmpty());
		if (!problem.getText().equals(sentence)) {
			problem.setText(sentence);
			show(problem, !sentence.isEmpty());
			changed = true;
		}
		return changed;
	}

	/** Shows the list, or leaves it out where corpora are not heard; whether the form has to be laid out anew. */
	boolean setVisible(boolean visible) {
		return show(area, visible);
	}

	/** Gives the names less room, and breaks them into two lines, where the pane is narrow. */
	void setNarrow(boolean isNarrow) {
		narrow = isNarrow;
		for (Row row : Stream.concat(rows.values().stream(), spare.values().stream()).toList())
			((GridData) row.name.getLayoutData()).widthHint = LabelWidth.of(row.name, narrow ? NARROW_NAME : NAME);
	}

	/** The bar of a corpus. */
	WeightBar bar(String corpus) {
		return rows.get(corpus).bar;
	}

	private boolean make(List<String> corpora) {
		if (List.copyOf(rows.keySet()).equals(corpora)) return false;
		rows.values().forEach(row -> row.include(false));
		spare.putAll(rows);
		rows.clear();
		for (String corpus : corpora) {
			Row row = spare.containsKey(corpus) ? spare.remove(corpus) : row(corpus);
			row.include(true);
			rows.put(corpus, row);
		}
		order();
		return true;
	}

	/** The grid goes by the order of its children; rows that were out of sight may have come between others. */
	private void order() {
		List<Control> wanted = rows.values().stream().flatMap(row -> row.controls().stream()).toList();
		Set<Control> all = new HashSet<>(wanted);
		if (Stream.of(list.getChildren()).filter(all::contains).toList().equals(wanted)) return;
		for (Control control : wanted.reversed()) control.moveAbove(null);
	}

	/** Rows of corpora that the studio does not have any more. */
	private void forget(Palette palette) {
		spare.entrySet().removeIf(each -> {
			if (palette.sources().contains(each.getKey())) return false;
			each.getValue().controls().forEach(Control::dispose);
			return true;
		});
	}

	/** {@code reservoir of Sea letters · 412 words} */
	private static String words(ReservoirEntry reservoir) {
		String of = reservoir.corpus().isEmpty() ? "reservoir" : "reservoir of " + reservoir.corpus();
		return of + " \u00B7 " + String.format(Locale.ENGLISH, reservoir.words() == 1 ? "%,d word" : "%,d words", reservoir.words());
	}

	private Row row(String corpus) {
		Optional<String> reservoir = ReservoirCorpus.reservoirOf(corpus);
		Label name = new Label(list, SWT.WRAP);
		name.setText(reservoir.orElse(corpus).replace("&", "&&"));
		name.setToolTipText(reservoir.orElse(corpus));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(LabelWidth.of(name, narrow ? NARROW_NAME : NAME), SWT.DEFAULT)
				.applyTo(name);
		WeightBar bar = new WeightBar(list, corpus, "weight of " + corpus, weight -> model.change(m -> m.withWeight(corpus, weight)));
		Label number = new Label(list, SWT.RIGHT);
		number.setFont(Fonts.ui(number, -1, SWT.NORMAL));
		Css.id(number, Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).minSize(24, SWT.DEFAULT).applyTo(number);
		bar.control().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) remove(corpus);
		});
		for (Control control : new Control[] { name, bar.control(), number }) offerMenu(corpus, control);
		return new Row(name, bar, number, reservoir.map(r -> about(corpus)));
	}

	private Label about(String corpus) {
		Label about = new Label(list, SWT.WRAP);
		about.setFont(Fonts.ui(about, -1, SWT.NORMAL));
		Css.id(about, Css.DIM);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(about);
		offerMenu(corpus, about);
		return about;
	}

	/** Made only when it is wanted: a hundred menus that nobody opens take GTK half a second. */
	private void offerMenu(String corpus, Control control) {
		control.addListener(SWT.MenuDetect, e -> {
			Menu menu = menu(corpus, control);
			menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
			menu.setLocation(e.x, e.y);
			menu.setVisible(true);
			e.doit = false;
		});
	}

	private Menu menu(String corpus, Control control) {
		Menu menu = new Menu(control);
		item(menu, "Take out of the Mix", () -> remove(corpus));
		item(menu, "Only this one", () -> model.change(m -> m.withShares(
				m.shares().stream().map(s -> new Mix.Share(s.corpus(), s.corpus().equals(corpus) ? Mix.HEAVIEST : 0)).toList())));
		return menu;
	}

	private static void item(Menu menu, String text, Runnable what) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> what.run());
	}

	private void remove(String corpus) {
		// Not within the event of a widget that goes.
		area.getDisplay().asyncExec(() -> model.change(m -> m.without(corpus)));
	}

	private void choose() {
		Menu menu = new Menu(add);
		for (String corpus : others) item(menu, offer(corpus).replace("&", "&&"), () -> add(model, corpus));
		menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	/** {@code Sea letters}, or {@code Sea words (reservoir of Sea letters · 412 words)} */
	private String offer(String corpus) {
		return ReservoirCorpus.reservoirOf(corpus).map(name -> name + " (" + reservoirs.get(corpus) + ")").orElse(corpus);
	}

	/** Puts a corpus or a reservoir on the list of the active pane, or gives it a weight if it has none there. */
	static void add(MixModel model, String corpus) {
		if (model.mix().weight(corpus).orElse(0) == 0) model.change(m -> m.withWeight(corpus, FIRST_WEIGHT));
	}

	/** Lets corpora and reservoirs of the Studio tree be dropped on a control. */
	static void acceptOn(Control control, MixModel model) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(LocalSelectionTransfer.getTransfer());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				if (event.detail == DND.DROP_DEFAULT) event.detail = DND.DROP_COPY;
			}

			@Override
			public void dragOver(DropTargetEvent event) {
				if (corpora().isEmpty()) event.detail = DND.DROP_NONE;
			}

			@Override
			public void drop(DropTargetEvent event) {
				for (String corpus : corpora()) add(model, corpus);
			}
		});
	}

	private static List<String> corpora() {
		List<String> names = new ArrayList<>();
		if (LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection)
			for (Object selected : selection.toList()) {
				switch (selected) {
				case StoredCorpus corpus -> names.add(corpus.name());
				case ReservoirEntry reservoir -> names.add(reservoir.inMix());
				default -> {
					// nothing that a mix could hear
				}
				}
			}
		return names;
	}

	private static boolean show(Control control, boolean visible) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude != visible) return false;
		data.exclude = !visible;
		control.setVisible(visible);
		return true;
	}
}
