// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.rhythm.SoundOfChange;
import gleaner.desk.stream.Beside;
import gleaner.desk.stream.Change;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.Verdict;
import gleaner.desk.stream.Verdicts;
import gleaner.language.Language;
import gleaner.studio.debris.ReasonWords;
import gleaner.ui.Background;
import gleaner.ui.ChangeCard;
import gleaner.ui.ChangeCard.Deed;
import gleaner.ui.LanguageAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * The card about a word of a pane that came for another, and what the poet decides there; K keeps and B takes back without it. UI thread
 * only.
 */
final class PaneCard {
	private static final int KEEP = 'k';
	private static final int BACK = 'b';

	private final DebrisPane pane;
	private final PaneHost host;
	private final PaneText text;
	private final StyledText widget;
	private final PaneBeside beside;
	private final Verdicts verdicts;
	private final ChangeCard card;
	private final OtherWords others;
	private final Background asking;

	PaneCard(DebrisPane pane, PaneHost host, PaneBeside beside, Verdicts verdicts) {
		this.pane = pane;
		this.host = host;
		this.beside = beside;
		this.verdicts = verdicts;
		text = pane.text();
		widget = text.control();
		card = new ChangeCard(widget);
		others = new OtherWords(widget);
		asking = Background.newest(widget);
		widget.addListener(SWT.MouseHover, this::hovered);
		widget.addListener(SWT.MouseMove, e -> {
			if (card.shown().isPresent() && !isAtShown(new Point(e.x, e.y))) card.pointerLeft(this::isAtShown);
		});
		widget.addListener(SWT.KeyDown, this::key);
	}

	private void hovered(Event e) {
		at(new Point(e.x, e.y)).filter(change -> !card.shown().equals(Optional.of(change))).ifPresent(change -> show(change, false));
	}

	private boolean isAtShown(Point point) {
		return at(point).filter(change -> card.shown().equals(Optional.of(change))).isPresent();
	}

	private Optional<Change> at(Point point) {
		int place = text.page().isEmpty() ? -1 : widget.getOffsetAtPoint(point);
		return place < 0 ? Optional.empty() : beside.at(place);
	}

	/** The word that is selected, or has the caret in it or behind it. */
	private Optional<Change> atCaret() {
		int caret = widget.getSelection().x;
		return beside.at(caret).or(() -> beside.at(Math.max(0, caret - 1)));
	}

	private void key(Event e) {
		if (e.stateMask != 0 || e.keyCode != KEEP && e.keyCode != BACK) return;
		atCaret().ifPresent(change -> {
			if (e.keyCode == KEEP) keep(change);
			else back(change);
			beside.walk(true);
		});
	}

	/** Tells of the word at the caret, with the focus; false if it came for none. */
	boolean tell() {
		Optional<Change> change = atCaret();
		change.ifPresent(each -> show(each, true));
		return change.isPresent();
	}

	private void show(Change change, boolean focused) {
		Page page = text.page().get();
		String word = Beside.word(page, change);
		ChangeCard.Content content = new ChangeCard.Content(change.reason().from().strip() + " \u2192 " + word,
				ReasonWords.ofChange(change.kind().words(), change.reason()),
				template(page, change), deeds(change), never(word));
		card.show(change, content, page.window().place(change.from()), focused);
		String from = change.reason().from();
		asking.work("Sounding a word", turn -> SoundOfChange.inWords(LanguageAccess.language(), from, word)).then(sound -> {
			if (card.shown().equals(Optional.of(change))) card.tellSound(sound);
		});
	}

	private String template(Page page, Change change) {
		return Beside.poemAt(page, change.from()).map(poem -> beside.words(page, poem)).orElse("");
	}

	private List<Deed> deeds(Change change) {
		Optional<Verdict.Kind> now = change.verdict();
		List<Deed> deeds = new ArrayList<>();
		if (!now.equals(Optional.of(Verdict.Kind.KEPT)))
			deeds.add(new Deed("Keep", "Keeps the word, and locks it in the poem that you harvest it into (K)", () -> keep(change)));
		if (!now.equals(Optional.of(Verdict.Kind.BACK)))
			deeds.add(new Deed("Step back", "Puts the template's word back (B)", () -> back(change)));
		deeds.add(new Deed("Another\u2026", "Other words for this place", () -> choose(change)));
		if (now.isPresent()) deeds.add(new Deed("As it came", "Undecided again", () -> decide(change, "As It Came", Optional.empty())));
		return deeds;
	}

	private Optional<Deed> never(String word) {
		return host.isNever(pane, word).map(isOn -> isOn
				? new Deed("Let this word come again", "Takes the word off the list in the Mix", () -> host.setNever(pane, word, false))
				: new Deed("Never again this word", "Puts the word on the list in the Mix; new poems do without it",
						() -> host.setNever(pane, word, true)));
	}

	private void keep(Change change) {
		decide(change, "Keep", Optional.of(Verdict.kept(change)));
	}

	private void back(Change change) {
		Verdict.Line line = text.page().get().line(change.from());
		decideSoon(change, "Step Back", line, language -> Verdict.back(language, line, change));
	}

	private void choose(Change change) {
		Verdict.Line line = text.page().get().line(change.from());
		others.offer(change, line, Beside.word(text.page().get(), change), text.page().get().window().place(change.from()),
				word -> decideSoon(change, "Another Word", line, language -> Verdict.chosen(language, line, change, word)));
	}

	/** What has to be asked of the language before it can be decided. */
	private interface Deciding {
		Verdict decide(Language language);
	}

	private void decideSoon(Change change, String name, Verdict.Line line, Deciding deciding) {
		String debris = text.page().get().debris();
		Background.once(widget, "Changing a word", turn -> deciding.decide(LanguageAccess.language())).then(verdict -> {
			if (text.page().filter(page -> page.debris().equals(debris)).isPresent()) decide(change, name, Optional.of(verdict));
		});
	}

	private void decide(Change change, String name, Optional<Verdict> verdict) {
		String debris = text.page().get().debris();
		if (verdicts.at(debris, change.from()).equals(verdict)) return;
		host.decide(debris, change.from(), name, verdict);
	}
}
