// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.desk.poem.Inquiry;
import gleaner.desk.poem.WordAt;
import gleaner.desk.poem.WordLore;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.TakeBack;
import gleaner.desk.suggest.WordsAt;
import gleaner.editor.page.FollowedPoem;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.rhythm.RhythmFollower;
import gleaner.files.StudioException;
import gleaner.search.SearchIndex;
import gleaner.studio.Studio;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Showing;
import gleaner.studio.poem.Telling;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Ink;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;

/** "Word": what the word at the caret of the poem in front is, and where it is from; of what is selected there, where it is from. */
public class ProvenanceView extends ViewPart {
	/** As it is known to the workbench. */
	public static final String ID = "gleaner.editor.provenance";

	private static final String NO_POEM = "Open a poem and put the caret in a word to see what it is and where it came from.";
	private static final String NO_WORD = "Put the caret in a word, or select part of the poem, to see what it is and where it came from.";
	private static final String LONGEST_NAME = "kin by shape";
	private static final int GAP = 10;
	/** While the poet walks through the words, none is looked up. */
	private static final int PAUSE_MILLIS = 120;
	private static final Duration PACE = Duration.ofMillis(150);

	private final ISelectionListener selections = (part, selection) -> {
		if (part instanceof PoemEditor && selection instanceof ITextSelection) refresh();
	};
	private StyledText text;
	private EmptyPage empty;
	private Link places;
	private Throttler soon;
	private FollowedPoem poems;
	private List<Runnable> ways = List.of();
	private Background knowing;
	private Asked asked;
	private Optional<WordLore> lore = Optional.empty();
	private Optional<TakeBack> back = Optional.empty();
	private Optional<String> rhymes = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 4).applyTo(area);
		text = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		knowing = Background.newest(text);
		Spoken.name(text, "The word at the caret, and its origin");
		text.setAlwaysShowScrollBars(false);
		text.setLineSpacing(4);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(text);
		empty = new EmptyPage(area, getSite(), text);
		places = new Link(area, SWT.NONE);
		Css.id(places, "gleaner-places");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(places);
		places.addListener(SWT.Selection, event -> ways.get(Integer.parseInt(event.text)).run());
		soon = new Throttler(text.getDisplay(), PACE, this::refresh);
		IWorkbenchPage page = getSite().getPage();
		page.addPostSelectionListener(selections);
		poems = new FollowedPoem(page, area, this::refresh, this::refreshSoon);
		Ink.follow(text, any -> refresh());
	}

	private void refreshSoon() {
		soon.throttledExec();
	}

	private void refresh() {
		if (text.isDisposed()) return;
		Optional<PoemEditor> editor = poems.get();
		if (editor.isEmpty()) say(NO_POEM, EmptyPage.BEGIN_POEM, EmptyPage.FIND_POEM);
		else tell(editor.get());
	}

	private void tell(PoemEditor editor) {
		Point selection = editor.viewer().getSelectedRange();
		int end = Math.min(editor.poem().getLength(), selection.x + selection.y);
		Inquiry inquiry = Inquiry.of(editor.poem().harvest(), Math.min(selection.x, end), Math.max(0, end - selection.x));
		if (inquiry.isEmpty()) {
			say(NO_WORD, EmptyPage.GO_TO_POEM);
			return;
		}
		int caret = Math.min(selection.x, end);
		WordAt word = selection.y == 0 ? WordAt.of(editor.poem().get(), caret) : new WordAt(caret, end);
		Asked now = new Asked(editor.title(), inquiry, editor.poem().get(), word);
		boolean isSame = now.equals(asked);
		if (asked == null || !inquiry.equals(asked.inquiry)) lore = Optional.empty();
		if (!isSame) back = Optional.empty();
		asked = now;
		rhymes = rhymes(editor, word);
		show(inquiry);
		if (!isSame || lore.isEmpty()) ask(editor.poem().harvest(), word, inquiry);
	}

	/** At the end of a line: with which lines it rhymes. */
	private static Optional<String> rhymes(PoemEditor editor, WordAt word) {
		String poem = editor.poem().get();
		int next = poem.indexOf('\n', word.end());
		boolean isLast = poem.substring(word.end(), next < 0 ? poem.length() : next).chars().noneMatch(Character::isLetter);
		if (!isLast || word.isEmpty()) return Optional.empty();
		int line = (int) poem.substring(0, word.start()).chars().filter(c -> c == '\n').count();
		return RhythmFollower.of(editor.viewer()).rhythm().map(rhythm -> rhythm.rhymes(line))
				.map(ends -> ends.isEmpty() ? "with nothing" : "with " + String.join(", ", ends));
	}

	private void show(Inquiry inquiry) {
		empty.clear();
		Answer answer = new Answer(inquiry, lore, rhymes);
		if (!text.getText().equals(answer.text())) text.setText(answer.text());
		answer.styles().forEach(text::setStyleRange);
		text.setTabStops(new int[] { names() });
		if (inquiry.isOne() || lore.isPresent()) text.setLineWrapIndent(1, text.getLineCount() - 1, names());
		places(inquiry);
	}

	/** Looks the word up in the background; what is known of it comes when it is known. */
	private void ask(Harvest poem, WordAt word, Inquiry inquiry) {
		Optional<Fragment> fragment = poem.provenance().runs(word.start(), word.end()).stream().map(Provenance.Run::origin)
				.filter(Origin.Machine.class::isInstance).map(origin -> ((Origin.Machine) origin).fragment()).findFirst();
		Asked now = asked;
		knowing.work("Looking up a word",
				turn -> new Known(new WordLore.Asker(LanguageAccess.language(), StudioAccess.current(),
						StudioAccess.all(SearchIndex.class).stream().findFirst()).ask(poem.text(), word.start(), word.end(), fragment),
						back(now.title, poem, word)))
				.after(PAUSE_MILLIS).trouble("the word could not be looked up").then(known -> {
					if (!now.equals(asked) || text.isDisposed() || known.equals(new Known(lore, back))) return;
					lore = known.lore;
					back = known.back;
					show(inquiry);
				});
	}

	/** What was found out of a word in the background. */
	private record Known(Optional<WordLore> lore, Optional<TakeBack> back) {
	}

	private static Optional<TakeBack> back(String title, Harvest poem, WordAt word) throws StudioException {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty() || !WordsAt.isOneWord(poem.text().substring(word.start(), word.end()))) return Optional.empty();
		return TakeBack.of(LanguageAccess.language(), studio.get().debris(),
				new Place(title, poem, word.start(), word.end(), Optional.empty()));
	}

	/** Takes the word back, in one step, if the poem is still the one that was asked about. */
	private void take(TakeBack way) {
		Asked about = asked;
		poems.get().filter(editor -> about != null && editor.title().equals(about.title) && editor.poem().get().equals(about.poem))
				.ifPresent(editor -> editor.apply(way.edit(), editor.harvest()));
	}

	/** How wide the names of the details are. */
	private int names() {
		GC gc = new GC(text);
		try {
			gc.setFont(text.getFont());
			return gc.textExtent(LONGEST_NAME).x + GAP;
		} finally {
			gc.dispose();
		}
	}

	/** What was asked for last. */
	private record Asked(String title, Inquiry inquiry, String poem, WordAt word) {
	}

	private void say(String hint, EmptyPage.Step... steps) {
		asked = null;
		knowing.cancel();
		text.setText("");
		ways = List.of();
		show(false);
		empty.say(hint, steps);
	}

	/** Of each part that stands elsewhere too a link that leads there: in the debris first, then in performances, then in corpora. */
	private void places(Inquiry inquiry) {
		ways = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		links(line, inquiry, "Open in debris", piece -> piece.telling().place().map(fragment -> () -> show(fragment)));
		links(line, inquiry, "Replay the performance",
				piece -> piece.telling().place().flatMap(Fragment::shown).map(showing -> () -> replay(showing)));
		links(line, inquiry, "Open in corpus", piece -> piece.telling().passage().map(passage -> () -> show(passage, piece.text())));
		if (back.isPresent()) {
			TakeBack way = back.get();
			line.append(line.isEmpty() ? "" : "   ").append("<a href=\"").append(ways.size()).append("\">Step back to ")
					.append(Telling.quote(way.word()).replace("&", "&&").replace("<", "‹")).append("</a>");
			ways.add(() -> take(way));
		}
		if (lore.isPresent()) {
			line.append(line.isEmpty() ? "" : "   ").append("<a href=\"").append(ways.size()).append("\">Rhymes and other words…</a>");
			ways.add(() -> Commands.run(getSite(), Commands.SUGGEST));
		}
		places.setText(line.toString());
		show(!ways.isEmpty());
	}

	private void links(StringBuilder line, Inquiry inquiry, String name, Function<Inquiry.Piece, Optional<Runnable>> wayOf) {
		boolean isFirst = true;
		for (Inquiry.Piece piece : inquiry.pieces()) {
			Optional<Runnable> way = wayOf.apply(piece);
			if (way.isEmpty()) continue;
			if (!line.isEmpty()) line.append("   ");
			if (isFirst && !inquiry.isOne()) line.append(name).append(":  ");
			String what = inquiry.isOne() ? name : Telling.quote(piece.text());
			line.append("<a href=\"").append(ways.size()).append("\">").append(what.replace("&", "&&").replace("<", "‹")).append("</a>");
			ways.add(way.get());
			isFirst = false;
		}
	}

	private void show(boolean hasPlaces) {
		((GridData) places.getLayoutData()).exclude = !hasPlaces;
		places.setVisible(hasPlaces);
		places.getParent().layout(true, true);
	}

	private void show(Fragment fragment) {
		Commands.run(getSite(), Commands.SHOW_DEBRIS, "debris", fragment.debris(), "offset", String.valueOf(fragment.offset()), "length",
				String.valueOf(fragment.length()));
	}

	private void replay(Showing showing) {
		Commands.run(getSite(), Commands.REPLAY, "performance", showing.performance(), "at", String.valueOf(showing.seconds()));
	}

	private void show(Passage passage, String words) {
		FoundText from = passage.text();
		Commands.run(getSite(), Commands.READ, "corpus", from.corpus(), "poem", from.poem(), "title", from.title(), "author", from.author(),
				"offset", String.valueOf(passage.offset()), "words", words);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) text.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(selections);
		super.dispose();
	}
}
