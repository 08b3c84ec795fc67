package gleaner.ui.glean.search;

import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.search.QueryException;
import gleaner.search.Results;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import gleaner.ui.glean.Understanding;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * Finds texts in corpora, debris and poems. Searches while the poet types; Arrow Down goes to the hits, Enter opens one, Ctrl+Enter
 * harvests what of it answers.
 */
public final class SearchView extends ViewPart {
	/** The view's identifier. */
	public static final String ID = "gleaner.ui.search";

	private static final String CONTEXT = "gleaner.search";
	private static final int MOST = 200;
	private static final long WHILE_TYPING = 150;
	private static final String HINT = """
			Words must all be there. "old desire" is a phrase, glim* a beginning, desire~ nearly a word,
			sea NEAR/5 light two words near each other. OR, NOT, - and ( ) do what they say.

			author:dickinson   title:   corpus:   engine:   model:   date:>2016-12   kind:debris

			Of one line:   syllables:8..10   metre:iambic   rhymes:desire   ends:light
			line:coal   invention:true   sentiment:<-0.5""";

	private static final EmptyPage.Step[] EXAMPLES = { example("Lines that rhyme with desire", "rhymes:desire"),
		example("Words that no dictionary knows", "invention:true"), example("What machines have said", "kind:debris") };

	private Text field;
	private Label about;
	private Label hint;
	private EmptyPage examples;
	private HitList hits;
	private Understanding understanding;
	private Background searching;
	private String question = "";
	/** The question to which the hits belong that are shown. */
	private String shown = "";

	private static EmptyPage.Step example(String words, String question) {
		return new EmptyPage.Step(words, "gleaner.search", "question", question);
	}

	/** Shows the view; UI thread. */
	static SearchView show(IWorkbenchPage page) throws PartInitException {
		return (SearchView) page.showView(ID);
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 6).applyTo(page);
		Composite ground = new Composite(page, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 5).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(ground);
		field = Spoken.name(new Text(ground, SWT.SINGLE), "Search for");
		field.setMessage("What do you look for?");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		about = new Label(page, SWT.WRAP);
		about.setFont(Fonts.ui(about, -1, SWT.NORMAL));
		Css.id(about, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(2, 0).applyTo(about);
		hint = new Label(page, SWT.WRAP);
		hint.setText(HINT.replace("&", "&&"));
		Css.id(hint, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(2, 8).applyTo(hint);
		examples = new EmptyPage(page, getSite(), null);
		hits = new HitList(page, getSite());
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(hits.table());
		listen();
		searching = Background.inTurn(field);
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		StudioAccess.whenThere(page, Understanding.class, found -> {
			understanding = found;
			hits.follow(found);
			search(0);
		});
		Understanding.follow(page, () -> search(0));
		show(Answer.NONE);
	}

	private void listen() {
		field.addListener(SWT.Modify, event -> search(WHILE_TYPING));
		field.addListener(SWT.DefaultSelection, event -> hits.openFirst());
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				hits.focus();
				event.doit = false;
			} else if (event.keyCode == SWT.ESC && !field.getText().isEmpty()) {
				field.setText("");
				event.doit = false;
			}
		});
	}

	@Override
	public void setFocus() {
		field.setFocus();
		field.selectAll();
	}

	/** Asks a question; empty to leave it as it is. */
	void ask(String newQuestion) {
		if (!newQuestion.isEmpty())
			field.setText(newQuestion);
		setFocus();
	}

	/** What of the selected hit answers, with its origin: what Harvest takes. */
	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Harvest.class ? adapter.cast(hits.harvest()) : super.getAdapter(adapter);
	}

	private void search(long delay) {
		question = field.getText();
		String asked = question;
		searching.work("Searching", turn -> answer(asked)).after(delay).then(answer -> {
			if (asked.equals(question))
				show(answer);
		});
	}

	/** What is found, and the sentence above it. */
	private record Answer(Results results, String sentence) {
		static final Answer NONE = new Answer(new Results(0, List.of(), 0, 0), "");

		/** Nothing, for a reason. */
		static Answer no(String message) {
			return new Answer(NONE.results, Sentence.of(message));
		}
	}

	private void show(Answer answer) {
		boolean nothingAsked = field.getText().isBlank();
		hint.setVisible(nothingAsked);
		((GridData) hint.getLayoutData()).exclude = !nothingAsked;
		if (nothingAsked) examples.say("", EXAMPLES);
		else examples.clear();
		hits.show(answer.results(), question.equals(shown));
		shown = question;
		about.setText(answer.sentence().replace("&", "&&"));
		about.getParent().layout();
	}

	private static String sentence(String asked, Results results) {
		String found = results.total() == 0 ? "Nothing is found for " + asked + "."
				: String.format("%,d %s for %s", results.total(), results.total() == 1 ? "text" : "texts", asked);
		String shown = results.total() > results.hits().size() ? ", the best " + results.hits().size() + " are shown" : "";
		String unheard = results.unheard() == 0 ? ""
				: String.format(" · %,d %s not been heard line by line yet", results.unheard(),
						results.unheard() == 1 ? "text has" : "texts have");
		return found + shown + unheard;
	}

	/** Off the UI thread. */
	private Answer answer(String asked) throws InterruptedException {
		if (understanding == null || asked.isBlank())
			return Answer.NONE;
		try {
			Results results = understanding.index().search(asked, MOST);
			return new Answer(results, sentence(asked.strip(), results));
		} catch (QueryException | StudioException e) {
			return Answer.no(e.getMessage());
		}
	}
}
