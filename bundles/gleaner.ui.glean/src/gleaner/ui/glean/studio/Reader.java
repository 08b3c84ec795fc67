// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.corpus.PoemEntry;
import gleaner.corpus.StoredCorpus;
import gleaner.desk.studio.Excerpt;
import gleaner.desk.studio.Node;
import gleaner.desk.studio.Words;
import gleaner.engine.SourcePoem;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.PassagePlace;
import gleaner.studio.poem.Telling;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.HarvestTransfer;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.Tintable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;

/** A quiet page for a poem of a corpus, or for what is known of a corpus; follows the selection in the Studio view. */
public class Reader extends ViewPart {
	/** The view's identifier. */
	public static final String ID = "gleaner.ui.reader";

	private static final String CONTEXT = "gleaner.reader";
	private static final int MOST_TITLES = 200;
	private static final int LONGEST_TITLE = 100;

	private Label title;
	private Label about;
	private StyledText text;
	private EmptyPage empty;
	private Page page;
	private Background reading;

	/** Brings a poem of a corpus before the poet. */
	static void open(IWorkbenchPage page, StoredCorpus corpus, PoemEntry entry) {
		Reader reader = show(page);
		if (reader != null)
			reader.read(corpus, entry);
	}

	/**
	 * Brings a line of a poem of a corpus before the poet.
	 *
	 * @param poem its id
	 * @param line from 1; empty lines count
	 */
	public static void open(IWorkbenchPage page, String corpus, String poem, int line) {
		Reader reader = show(page);
		if (reader != null)
			StudioAccess.current().ifPresent(studio -> reader.read(studio, corpus, poem, line));
	}

	/** Brings what is known of a corpus before the poet. */
	static void open(IWorkbenchPage page, StoredCorpus corpus) {
		Reader reader = show(page);
		if (reader != null)
			reader.tell(corpus);
	}

	/** Brings a place in a poem of a corpus before the poet: the characters from {@code start} to before {@code end} are selected. */
	public static void open(IWorkbenchPage page, String corpus, String poem, int start, int end) {
		Reader reader = show(page, IWorkbenchPage.VIEW_ACTIVATE);
		if (reader != null)
			reader.read(corpus, poem, start, end);
	}

	/**
	 * Brings words that were found in a corpus before the poet, in their text as it is now; where text or words are gone or elsewhere, it
	 * says so.
	 *
	 * @param words the characters of the passage, as they were found
	 */
	public static void open(IWorkbenchPage page, Passage passage, String words) {
		Reader reader = show(page);
		if (reader != null)
			reader.read(passage, words);
	}

	private static Reader show(IWorkbenchPage page) {
		return show(page, IWorkbenchPage.VIEW_VISIBLE);
	}

	private static Reader show(IWorkbenchPage page, int how) {
		try {
			return (Reader) page.showView(ID, null, how);
		} catch (PartInitException e) {
			Status.trouble("the reader cannot be shown", e);
			return null;
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite sheet = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 12).spacing(0, 2).applyTo(sheet);
		title = new Label(sheet, SWT.NONE);
		title.setFont(Fonts.ui(title, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		about = new Label(sheet, SWT.WRAP);
		about.setFont(Fonts.ui(about, -1, SWT.NORMAL));
		Css.id(about, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(about);
		text = new StyledText(sheet, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		Spoken.name(text, "Text of the corpus");
		text.setAlwaysShowScrollBars(false);
		reading = Background.newest(text);
		text.setCaret(null);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 12).hint(100, 100).applyTo(text);
		empty = new EmptyPage(sheet, getSite(), text);
		set(Page.of("", "", ""));
		empty.say("Select a corpus or one of its poems in the Studio to read it here.", StudioView.GO_THERE, EmptyPage.IMPORT);
		waysOut();
		Tintable.offer(new Tints());
		ISelectionListener follow = (part, selection) -> follow(selection);
		getSite().getPage().addPostSelectionListener(StudioView.ID, follow);
		sheet.addDisposeListener(event -> getSite().getPage().removePostSelectionListener(StudioView.ID, follow));
		follow(getSite().getPage().getSelection(StudioView.ID));
	}

	/** What is selected can be harvested, and copied with its origin. */
	private void waysOut() {
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		Action copy = new Action("Copy") {
			@Override
			public void run() {
				HarvestTransfer.copy(text.getDisplay(), harvest());
			}
		};
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		MenuManager menu = new MenuManager();
		menu.add(new CommandContributionItem(
				new CommandContributionItemParameter(getSite(), null, Commands.HARVEST, CommandContributionItem.STYLE_PUSH)));
		menu.add(copy);
		if (Commands.isThere(getSite(), Commands.XRAY)) menu.add(new CommandContributionItem(
				new CommandContributionItemParameter(getSite(), null, Commands.XRAY, CommandContributionItem.STYLE_PUSH)));
		text.setMenu(menu.createContextMenu(text));
	}

	/** What is selected, with its place in the corpus if it is a text of one. */
	private Harvest harvest() {
		Point selection = text.getSelection();
		String selected = page.text.substring(selection.x, selection.y);
		return page.source.map(source -> Harvest.found(source, page.from + selection.x, selected)).orElse(Harvest.unknown(selected));
	}

	/** The text for who tints its letters; what is told of a corpus is none of a poem's. */
	private final class Tints implements Tintable {
		@Override
		public String title() {
			return page.title;
		}

		@Override
		public StyledText widget() {
			return text;
		}

		@Override
		public Harvest harvest() {
			return page.source.map(source -> Harvest.found(source, page.from, page.text)).orElse(Harvest.EMPTY);
		}

		@Override
		public void tint(List<StyleRange> tints) {
			text.setStyleRanges(tints.toArray(StyleRange[]::new));
		}
	}

	/** What is selected, as a {@link Harvest}. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == Harvest.class ? type.cast(harvest()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) text.setFocus();
	}

	private void follow(ISelection selection) {
		if (!getSite().getPage().isPartVisible(this) || !(selection instanceof IStructuredSelection rows))
			return;
		switch (rows.getFirstElement()) {
		case StoredCorpus corpus -> tell(corpus);
		case Node.OfSource source -> read(source.corpus(), source.entry());
		case null, default -> {
			// the reader keeps what it shows
		}
		}
	}

	private void read(StoredCorpus corpus, PoemEntry entry) {
		load("Reading " + entry.label(), () -> {
			SourcePoem poem = corpus.poem(entry.id());
			return new Page(entry.label(), about(corpus, poem), poem.text(), 0, 0, 0, Optional.of(FoundText.of(corpus, poem)));
		});
	}

	private void read(String corpusName, String id, int start, int end) {
		load("Reading a poem of " + corpusName, () -> {
			StoredCorpus corpus = StudioAccess.current().orElseThrow(() -> new StudioException("no studio is open")).corpora()
					.get(corpusName);
			SourcePoem poem = corpus.poem(id);
			return part(corpus, poem, start, end);
		});
	}

	private void read(Passage passage, String words) {
		FoundText from = passage.text();
		load("Reading a poem of " + from.corpus(), () -> {
			try {
				StoredCorpus corpus = StudioAccess.current().orElseThrow(() -> new StudioException("no studio is open")).corpora()
						.get(from.corpus());
				SourcePoem poem = corpus.poem(from.poem());
				PassagePlace place = PassagePlace.of(poem.text(), passage.offset(), words);
				Page shown = part(corpus, poem, place.start(), place.end());
				return switch (place.state()) {
				case THERE -> shown;
				case MOVED -> shown
						.saying(Telling.quote(words) + " has moved since the search: " + from.name() + " has changed since.");
				case GONE -> shown.saying(Telling.quote(words) + " is no longer in " + from.name() + "; that has changed since.");
				};
			} catch (StudioException e) {
				return Page.of(from.name(), from.corpus(), "").saying(Sentence.of(e.getMessage()));
			}
		});
	}

	/** The poem with this place selected; of a very long one the part around it. */
	private static Page part(StoredCorpus corpus, SourcePoem poem, int start, int end) throws StudioException {
		String label = poem.title().isBlank() ? poem.text().lines().findFirst().orElse("").strip() : poem.title();
		Excerpt shown = Excerpt.around(poem.text(), start, end);
		String part = shown.isPartOf(poem.text()) ? String.format(Locale.ENGLISH, " · characters %,d to %,d of %,d", shown.from() + 1,
				shown.from() + shown.text().length(), poem.text().length()) : "";
		return new Page(label.length() <= LONGEST_TITLE ? label : label.substring(0, LONGEST_TITLE) + "…", about(corpus, poem) + part,
				shown.text(), shown.from(), shown.start(), shown.end(),
				Optional.of(FoundText.of(corpus, poem)));
	}

	private static String about(StoredCorpus corpus, SourcePoem poem) {
		return poem.author().isBlank() ? corpus.name() : poem.author() + " · " + corpus.name();
	}

	private void read(Studio studio, String corpusName, String id, int line) {
		load("Reading a poem of " + corpusName, () -> {
			StoredCorpus corpus = studio.corpora().get(corpusName);
			SourcePoem poem = corpus.poem(id);
			int start = startOfLine(poem.text(), line);
			int end = poem.text().indexOf('\n', start);
			return part(corpus, poem, start, line < 1 ? start : end < 0 ? poem.text().length() : end);
		});
	}

	/** @param line from 1; without such a line it is the start of the text */
	private static int startOfLine(String text, int line) {
		int start = 0;
		for (int i = 1; i < line; i++) {
			int end = text.indexOf('\n', start);
			if (end < 0) return 0;
			start = end + 1;
		}
		return start;
	}

	private void tell(StoredCorpus corpus) {
		load("Counting " + corpus.name(), () -> {
			List<String> firstLines = new ArrayList<>();
			for (PoemEntry entry : corpus.entries().stream().limit(MOST_TITLES).toList())
				firstLines.add(entry.label());
			if (corpus.poemCount() > MOST_TITLES)
				firstLines.add("…");
			return Page.of(corpus.name(), Words.size(corpus.statistics()) + "\n" + Words.note(corpus.note()),
					String.join("\n", firstLines));
		});
	}

	/**
	 * What is shown.
	 *
	 * @param from where the text begins in that of the corpus
	 * @param start where the selection begins in the text
	 * @param end where it ends
	 * @param source the text of a corpus, if it is one
	 */
	private record Page(String title, String about, String text, int from, int start, int end, Optional<FoundText> source) {
		static Page of(String title, String about, String text) {
			return new Page(title, about, text, 0, 0, 0, Optional.empty());
		}

		/** The same with something that the poet should know, told in the status line too. */
		Page saying(String sentence) {
			Status.say(sentence);
			return new Page(title, about + "\n" + sentence, text, from, start, end, source);
		}
	}

	private interface Loading {
		Page load() throws StudioException;
	}

	/** Reads off the UI thread; a later wish replaces an earlier one. */
	private void load(String what, Loading loading) {
		reading.work(what, turn -> loading.load()).then(this::set);
	}

	private void set(Page shown) {
		empty.clear();
		page = shown;
		title.setText(page.title.replace("&", "&&"));
		about.setText(page.about.replace("&", "&&"));
		text.setText(page.text);
		text.getParent().layout();
		text.setSelection(Math.min(page.start, text.getCharCount()), Math.min(page.end, text.getCharCount()));
		text.showSelection();
	}
}
