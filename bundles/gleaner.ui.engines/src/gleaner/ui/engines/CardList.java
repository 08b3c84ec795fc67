// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.ui.Css;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/**
 * Rows below each other, of which one is chosen: with the mouse, or with the arrow keys while the list has the focus. Tab goes on to the
 * buttons of the rows. UI thread only.
 */
final class CardList {
	private final ScrolledComposite scrolled;
	private final Composite inside;
	private final Consumer<String> onChoice;
	private final List<CardRow> rows = new ArrayList<>();
	private Label empty;
	private List<Card> shown = List.of();
	private String chosen = "";
	private String emptyWords = "";
	private Runnable onDelete = () -> {};
	private Runnable onEnter = () -> {};
	private Runnable onClick = () -> {};

	/**
	 * @param name as a screen reader calls it
	 * @param onChoice hears the key of the row that the poet has chosen
	 */
	CardList(Composite parent, String name, Consumer<String> onChoice) {
		this.onChoice = onChoice;
		scrolled = Spoken.name(new ScrolledComposite(parent, SWT.V_SCROLL), name);
		scrolled.setExpandHorizontal(true);
		inside = Spoken.name(new Composite(scrolled, SWT.NONE), name);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(inside);
		scrolled.setContent(inside);
		scrolled.addListener(SWT.Resize, event -> fit());
		inside.addListener(SWT.KeyDown, this::pressed);
		inside.addListener(SWT.Traverse, event -> {
			// who hears keys would keep them
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) event.doit = true;
		});
		inside.addListener(SWT.MouseDown, event -> inside.forceFocus());
		scrolled.addListener(SWT.MouseDown, event -> inside.forceFocus());
		Ink.follow(inside, each -> each.setBackground(Ink.PANE.get()));
	}

	Control control() {
		return scrolled;
	}

	/** What takes files that are dropped. */
	Composite ground() {
		return inside;
	}

	/** What the key Delete does with the chosen row, and what Enter does. */
	void onKeys(Runnable delete, Runnable enter) {
		onDelete = delete;
		onEnter = enter;
	}

	/** What a click on a row does when it has chosen it. */
	void onClick(Runnable click) {
		onClick = click;
	}

	void setFocus() {
		inside.forceFocus();
	}

	/** Shows these rows, or what is said where there are none. */
	void show(List<Card> cards, String whenEmpty) {
		if (same(cards) && whenEmpty.equals(emptyWords)) return;
		boolean hadFocus = holdsFocus();
		shown = List.copyOf(cards);
		emptyWords = whenEmpty;
		Point place = scrolled.getOrigin();
		for (Control child : inside.getChildren()) child.dispose();
		rows.clear();
		for (Card card : shown) add(card);
		if (shown.isEmpty()) sayEmpty();
		choose(chosen);
		fit();
		scrolled.setOrigin(place);
		if (hadFocus) inside.forceFocus();
	}

	/** Without what the buttons do, which is made anew each time. */
	private boolean same(List<Card> cards) {
		if (cards.size() != shown.size()) return false;
		for (int i = 0; i < cards.size(); i++) {
			Card a = cards.get(i);
			Card b = shown.get(i);
			if (!a.key().equals(b.key()) || !a.spoken().equals(b.spoken()) || a.isDim() != b.isDim() || a.isTrouble() != b.isTrouble()
					|| !a.deeds().stream().map(Card.Deed::words).toList().equals(b.deeds().stream().map(Card.Deed::words).toList()))
				return false;
		}
		return true;
	}

	private boolean holdsFocus() {
		for (Control each = scrolled.getDisplay().getFocusControl(); each != null; each = each.getParent()) if (each == inside) return true;
		return false;
	}

	private void add(Card card) {
		CardRow row = new CardRow(inside, card);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		row.addListener(SWT.MouseDown, event -> {
			inside.forceFocus();
			choose(card.key());
			onChoice.accept(card.key());
			if (event.button == 1) onClick.run();
		});
		rows.add(row);
	}

	private void sayEmpty() {
		empty = new Label(inside, SWT.WRAP);
		Css.id(empty, Css.DIM);
		empty.setText(emptyWords.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).indent(16, 12).hint(60, SWT.DEFAULT).applyTo(empty);
	}

	/** Marks a row, if it is there. */
	void choose(String key) {
		chosen = key;
		for (CardRow row : rows) row.setChosen(row.card().key().equals(key));
	}

	/** The chosen row; UI tests look at it too. */
	Optional<CardRow> chosen() {
		return rows.stream().filter(row -> row.card().key().equals(chosen)).findFirst();
	}

	private void pressed(Event event) {
		int place = chosen().map(rows::indexOf).orElse(-1);
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> go(place + 1);
		case SWT.ARROW_UP -> go(place - 1);
		case SWT.HOME -> go(0);
		case SWT.END -> go(rows.size() - 1);
		case SWT.PAGE_DOWN -> go(Math.min(rows.size() - 1, place + 5));
		case SWT.PAGE_UP -> go(Math.max(0, place - 5));
		case SWT.DEL -> onDelete.run();
		case SWT.CR, SWT.KEYPAD_CR -> onEnter.run();
		default -> {
		}
		}
	}

	private void go(int place) {
		if (place < 0 || place >= rows.size()) return;
		CardRow row = rows.get(place);
		choose(row.card().key());
		reveal(row);
		onChoice.accept(row.card().key());
	}

	private void reveal(CardRow row) {
		Rectangle bounds = row.getBounds();
		Point origin = scrolled.getOrigin();
		int height = scrolled.getClientArea().height;
		if (bounds.y < origin.y) scrolled.setOrigin(0, bounds.y);
		else if (bounds.y + bounds.height > origin.y + height) scrolled.setOrigin(0, bounds.y + bounds.height - height);
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		if (width <= 0) return;
		inside.setSize(width, Math.max(inside.computeSize(width, SWT.DEFAULT).y, scrolled.getClientArea().height));
		inside.layout(true, true);
	}
}
