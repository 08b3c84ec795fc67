// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.desk.suggest.Gesture;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.desk.suggest.WordsAt;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.files.StudioException;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import gleaner.studio.lexicon.OwnWords;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;

/** Ctrl+1: opens the suggestions for the word at the caret, or for the selection. */
public class SuggestHandler extends AbstractHandler {
	/** The poem itself comes first. */
	private static final long SOON_MILLIS = 500;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> editor = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		if (editor.isEmpty()) Status.say("open a poem and put the caret in a word, then ask for suggestions");
		else editor.get().whenRead(() -> open(editor.get()));
		return null;
	}

	private static void open(PoemEditor editor) {
		Harvest poem = editor.harvest();
		Point selection = editor.viewer().getSelectedRange();
		int end = Math.min(poem.length(), selection.x + selection.y);
		Optional<Word> words = selection.y == 0 ? WordsAt.caret(poem.text(), end) : WordsAt.selection(poem.text(), selection.x, end);
		if (words.isEmpty()) Status.say("put the caret in a word, or select some words, then ask for suggestions");
		else open(editor, new Place(editor.title(), poem, words.get().start(), words.get().end(), Optional.empty()), Gesture.INSTEAD);
	}

	/** Opens what comes next at the caret of a poem. */
	public static void openNext(PoemEditor editor) {
		Harvest poem = editor.harvest();
		Point selection = editor.viewer().getSelectedRange();
		int caret = Math.min(poem.length(), selection.x + selection.y);
		open(editor, new Place(editor.title(), poem, caret, caret, Optional.empty()), Gesture.NEXT);
	}

	/** Opens the dictionaries in the background, so that the first who asks need not wait for them. */
	static void prepare() {
		Background.once("Opening the dictionaries", () -> {
			String line = "the dark water";
			LanguageAccess.language().thesaurus().suggest(line, Words.of(line).getLast(), Wish.of(EnumSet.allOf(Relation.class), 1));
			LanguageAccess.language().lexicon().kin("voivat", 1);
		}).after(SOON_MILLIS).start();
	}

	/** Opens the window at a place. */
	static void open(PoemEditor editor, Place place, Gesture gesture) {
		new SuggestionPopup(editor, place, gesture, StudioAccess.all(SuggestionSource.class), isInvention()).open();
	}

	/** What Gleaner has no word for, and the poet has not made one. */
	private static Predicate<String> isInvention() {
		Optional<OwnWords> own = StudioAccess.current().map(Studio::ownWords);
		return word -> {
			Lexicon lexicon = LanguageAccess.language().lexicon();
			return lexicon.judge(word).status() == WordStatus.INVENTION
					&& !own.map(SuggestHandler::words).orElse(Set.of()).contains(OwnWords.key(word));
		};
	}

	private static Set<String> words(OwnWords own) {
		try {
			return own.all();
		} catch (StudioException e) {
			Status.trouble("the words of this studio cannot be read: " + e.getMessage(), e);
			return Set.of();
		}
	}
}
