// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Change;
import gleaner.desk.stream.Verdict;
import gleaner.desk.suggest.OtherWordsFor;
import gleaner.desk.suggest.OtherWordsFor.Other;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Dial;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A list below a word of a pane: what else might stand there, and why. Enter takes, Esc leaves. UI thread only. */
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
		if (found.isEmpty()) {
			Status.say("Gleaner knows no other word for this place");
			return;
		}
		Shell shell = new Shell(text.getShell(), SWT.TOOL);
		shell.setText("Other words"); // for screen readers: there is no title bar
		Css.id(shell, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
		Table table = Spoken.name(new Table(shell, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), "Other words");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		for (int column = 0; column < 2; column++) new TableColumn(table, SWT.LEFT);
		Rows.quiet(table, Rows.HEIGHT);
		for (Other other : found) new TableItem(table, SWT.NONE).setText(new String[] { other.word(), other.why() });
		for (TableColumn column : table.getColumns()) column.pack();
		table.setSelection(0);
		table.addListener(SWT.DefaultSelection, e -> choose(shell, found.get(table.getSelectionIndex()), chosen));
		table.addListener(SWT.MouseUp, e -> {
			if (table.getItem(new Point(e.x, e.y)) != null) choose(shell, found.get(table.getSelectionIndex()), chosen);
		});
		shell.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE) shell.close();
		});
		shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) shell.dispose();
		}));
		shell.pack();
		Point at = text.toDisplay(text.getLocationAtOffset(Math.min(place, text.getCharCount())));
		Rectangle screen = text.getMonitor().getClientArea();
		int below = at.y + text.getLineHeight();
		int height = shell.getSize().y;
		shell.setLocation(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - shell.getSize().x)),
				below + height <= screen.y + screen.height ? below : Math.max(screen.y, at.y - height));
		shell.open();
		table.setFocus();
	}

	private static void choose(Shell shell, Other other, Consumer<String> chosen) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) shell.dispose();
			chosen.accept(other.word());
		});
	}
}
