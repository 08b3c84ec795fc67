// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.search;

import gleaner.desk.search.Scope;
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
import gleaner.ui.glean.studio.StudioFollower;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * Finds texts in corpora, debris and poems, or in that of them which is selected in the Studio. Searches while the poet types; Arrow Down
 * goes to the hits, Enter opens one, Ctrl+Enter harvests what of it answers.
 */
public final class SearchView extends ViewPart {
	/** The view's identifier. */
	public static final String ID = "gleaner.ui.search";

	private static final String CONTEXT = "gleaner.search";
	private static final int MOST = 200;
	private static final long WHILE_TYPING = 150;
	private static final String HINT = """
			A text must have all words. "old desire" is a phrase, glim* a beginning, desire~ a similar word,
			sea NEAR/5 light two words close together. OR, NOT, - and ( ) work as usual.

			author:dickinson   title:   corpus:   engine:   model:   date:>2016-12   kind:debris

			For one line:   syllables:8..10   metre:iambic   rhymes:desire   ends:light
			line:coal   invention:true   sentiment:<-0.5""";

	private static final EmptyPage.Step[] EXAMPLES = { example("Lines that rhyme with desire", "rhymes:desire"),
		example("Words that no dictionary knows", "invention:true"), example("What machines said", "kind:debris") };

	private Text field;
	private Link only;
	private Label about;
	private Label hint;
	private EmptyPage examples;
	private HitList hits;
	private Understanding understanding;
	private Background searching;
	private Optional<Scope> scope = Optional.empty();
	private Asked asked = Asked.NOTHING;
	/** To which the hits belong that are shown. */
	private Asked shown = Asked.NOTHING;

	/** A question, and where it is asked. */
	private record Asked(String question, Optional<Scope> scope) {
		static final Asked NOTHING = new Asked("", Optional.empty());

		String condition() {
			return scope.map(Scope::condition).orElse("");
		}
	}

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
		only = new Link(page, SWT.WRAP);
		only.setFont(Fonts.ui(only, -1, SWT.NORMAL));
		only.setVisible(false);
		only.addListener(SWT.Selection, event -> lookIn(Optional.empty()));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(2, 0).exclude(true).applyTo(only);
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
		StudioFollower.followAll(this, page, this::follow);
	}

	private void follow(ISelection selection) {
		if (selection instanceof IStructuredSelection rows && !rows.isEmpty()) lookIn(Scope.of(rows.getFirstElement()));
	}

	/** Narrows what is searched, or asks everywhere again, and says so above the answer. */
	private void lookIn(Optional<Scope> where) {
		if (where.equals(scope)) return;
		scope = where;
		String words = where.map(narrow -> "Only " + narrow.words() + ".").orElse("");
		only.setText(words.replace("&", "&&").replace("<", "‹") + "  <a>Search everywhere</a>");
		Spoken.name(only, words + " Search everywhere");
		only.setVisible(where.isPresent());
		((GridData) only.getLayoutData()).exclude = where.isEmpty();
		only.getParent().layout();
		search(0);
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

	/** Asks a question, everywhere; empty to leave it as it is. */
	void ask(String newQuestion) {
		if (!newQuestion.isEmpty()) {
			lookIn(Optional.empty());
			field.setText(newQuestion);
		}
		setFocus();
	}

	/** What of the selected hit answers, with its origin: what Harvest takes. */
	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Harvest.class ? adapter.cast(hits.harvest()) : super.getAdapter(adapter);
	}

	private void search(long delay) {
		asked = new Asked(field.getText(), scope);
		Asked now = asked;
		searching.work("Searching", turn -> answer(now)).after(delay).then(answer -> {
			if (now.equals(asked))
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
		hits.show(answer.results(), asked.equals(shown));
		shown = asked;
		about.setText(answer.sentence().replace("&", "&&"));
		about.getParent().layout();
	}

	private static String sentence(String asked, Results results) {
		String found = results.total() == 0 ? "Nothing matches " + asked + "."
				: String.format("%,d %s for %s", results.total(), results.total() == 1 ? "text" : "texts", asked);
		String shown = results.total() > results.hits().size() ? ", the best " + results.hits().size() + " are shown" : "";
		String unheard = results.unheard() == 0 ? ""
				: String.format(" · %,d %s not been analysed line by line yet", results.unheard(),
						results.unheard() == 1 ? "text has" : "texts have");
		return found + shown + unheard;
	}

	/** Off the UI thread. */
	private Answer answer(Asked now) throws InterruptedException {
		if (understanding == null || now.question().isBlank())
			return Answer.NONE;
		try {
			Results results = understanding.index().search(now.question(), now.condition(), MOST);
			return new Answer(results, sentence(now.question().strip(), results));
		} catch (QueryException | StudioException e) {
			return Answer.no(e.getMessage());
		}
	}
}
