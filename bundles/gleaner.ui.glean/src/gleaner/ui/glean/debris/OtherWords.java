package gleaner.ui.glean.debris;

import gleaner.desk.stream.Change;
import gleaner.desk.stream.Verdict;
import gleaner.desk.suggest.OtherWordsFor;
import gleaner.desk.suggest.OtherWordsFor.Other;
import gleaner.ui.Background;
import gleaner.ui.Dial;
import gleaner.ui.LanguageAccess;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu below a word of a pane: what else might stand there. UI thread only. */
final class OtherWords {
	private final StyledText text;
	private final Background asking;

	OtherWords(StyledText text) {
		this.text = text;
		asking = Background.newest(text);
	}

	/**
	 * Looks for words and offers them.
	 *
	 * @param word that came
	 * @param place of it on the screen
	 * @param chosen gets the one that the poet chooses
	 */
	void offer(Change change, Verdict.Line line, String word, int place, Consumer<String> chosen) {
		double dial = Dial.get();
		asking.work("Looking for other words",
				turn -> new OtherWordsFor(LanguageAccess.language()).of(change.reason(), line.text(), line.word(change), dial))
				.then(found -> open(found, place, chosen));
	}

	private void open(List<Other> found, int place, Consumer<String> chosen) {
		Menu menu = new Menu(text.getShell(), SWT.POP_UP);
		if (found.isEmpty()) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText("no other word is known for this place");
			none.setEnabled(false);
		}
		for (Other other : found) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(other.word().replace("&", "&&") + "\t" + other.why());
			item.addListener(SWT.Selection, e -> chosen.accept(other.word()));
		}
		Point at = text.toDisplay(text.getLocationAtOffset(Math.min(place, text.getCharCount())));
		menu.setLocation(at.x, at.y + text.getLineHeight());
		menu.addListener(SWT.Hide, e -> text.getDisplay().asyncExec(() -> {
			if (!menu.isDisposed()) menu.dispose();
		}));
		menu.setVisible(true);
	}
}
