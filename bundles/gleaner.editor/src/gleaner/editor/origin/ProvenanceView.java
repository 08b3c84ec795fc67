package gleaner.editor.origin;

import gleaner.desk.poem.Inquiry;
import gleaner.editor.page.FollowedPoem;
import gleaner.editor.page.PoemEditor;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Telling;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;

/** "Word": where the word at the caret, or what is selected in the poem in front, is from. */
public class ProvenanceView extends ViewPart {
	/** As it is known to the workbench. */
	public static final String ID = "gleaner.editor.provenance";

	private static final String NO_POEM = "Open a poem and put the caret in a word: here stands where it is from.";
	private static final String NO_WORD = "Put the caret in a word, or select some of the poem: here stands where it is from.";
	private static final int NAMES_WIDTH = 64;
	private static final Duration PACE = Duration.ofMillis(150);

	private final ISelectionListener selections = (part, selection) -> {
		if (part instanceof PoemEditor && selection instanceof ITextSelection) refresh();
	};
	private StyledText text;
	private Link places;
	private Throttler soon;
	private FollowedPoem poems;
	private List<Runnable> ways = List.of();

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 4).applyTo(area);
		text = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		Spoken.name(text, "Where the word is from");
		text.setAlwaysShowScrollBars(false);
		text.setLineSpacing(4);
		text.setTabStops(new int[] { NAMES_WIDTH });
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(text);
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
		if (editor.isEmpty()) say(NO_POEM);
		else tell(editor.get());
	}

	private void tell(PoemEditor editor) {
		Point selection = editor.viewer().getSelectedRange();
		int end = Math.min(editor.poem().getLength(), selection.x + selection.y);
		Inquiry inquiry = Inquiry.of(editor.poem().harvest(), Math.min(selection.x, end), Math.max(0, end - selection.x));
		if (inquiry.isEmpty()) {
			say(NO_WORD);
			return;
		}
		Answer answer = new Answer(inquiry);
		text.setText(answer.text());
		answer.styles().forEach(text::setStyleRange);
		if (inquiry.isOne()) text.setLineWrapIndent(1, text.getLineCount() - 1, NAMES_WIDTH);
		places(inquiry);
	}

	private void say(String hint) {
		text.setText(hint);
		text.setStyleRange(Answer.dim(0, hint.length()));
		ways = List.of();
		show(false);
	}

	/** Of each part that stands elsewhere too a link that leads there: those in the debris first, then those in corpora. */
	private void places(Inquiry inquiry) {
		ways = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		links(line, inquiry, "Open in debris", piece -> piece.telling().place().map(fragment -> () -> show(fragment)));
		links(line, inquiry, "Open in corpus", piece -> piece.telling().passage().map(passage -> () -> show(passage, piece.text())));
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

	private void show(Passage passage, String words) {
		FoundText from = passage.text();
		Commands.run(getSite(), Commands.READ, "corpus", from.corpus(), "poem", from.poem(), "title", from.title(), "author", from.author(),
				"offset", String.valueOf(passage.offset()), "words", words);
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(selections);
		super.dispose();
	}
}
