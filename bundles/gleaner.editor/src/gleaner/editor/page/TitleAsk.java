// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.PoemTitles;
import gleaner.studio.poem.Poems;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A line above the page that asks for the title of a poem when it is saved for the first time. The first line of the poem is proposed;
 * Enter takes it, Escape leaves the poem without a title, and who goes on writing on the page may answer later. It asks once.
 */
final class TitleAsk {
	private final PoemEditor editor;
	private final Composite bar;
	private final Text title;
	private final Label problem;
	private boolean isAsked;

	/** @param sheet has a grid layout of one column */
	TitleAsk(Composite sheet, PoemEditor editor) {
		this.editor = editor;
		bar = new Composite(sheet, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(22, 8).spacing(8, 4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		Label question = new Label(bar, SWT.NONE);
		question.setText("A title for this poem:");
		question.setFont(Fonts.ui(question, -1, SWT.NORMAL));
		Css.id(question, Css.DIM);
		Composite ground = new Composite(bar, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(ground);
		title = new Text(ground, SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(title);
		title.addListener(SWT.DefaultSelection, event -> name());
		title.addListener(SWT.Traverse, event -> {
			if (event.detail != SWT.TRAVERSE_ESCAPE) return;
			event.doit = false;
			later();
		});
		button("Name it", this::name);
		button("Later", this::later);
		problem = new Label(bar, SWT.WRAP);
		problem.setFont(Fonts.ui(problem, -1, SWT.NORMAL));
		Css.id(problem, Css.PROBLEM);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(problem);
	}

	private void button(String text, Runnable run) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.setFont(Fonts.ui(button, -1, SWT.NORMAL));
		button.addListener(SWT.Selection, event -> run.run());
	}

	/** Asks, if the poem has no title yet and was not asked for one before. */
	void ask() {
		String text = editor.poem().get();
		if (isAsked || text.isBlank() || !Poems.isUntitled(editor.title())) return;
		editor.poems().ifPresent(poems -> {
			isAsked = true;
			Background.once(bar, "Looking for a title", turn -> poems.freeTitle(PoemTitles.proposal(text))).then(this::show);
		});
	}

	private void show(String proposed) {
		boolean isWriting = editor.viewer().getTextWidget().isFocusControl();
		title.setText(proposed);
		title.selectAll();
		say("");
		show(true);
		if (isWriting) title.setFocus();
	}

	private void name() {
		String wish = title.getText().strip();
		String now = editor.title();
		if (wish.isEmpty() || wish.equals(now)) {
			later();
			return;
		}
		editor.poems().ifPresent(poems -> {
			if (!editor.saveQuietly()) return;
			Background.once(bar, "Naming a poem", turn -> {
				poems.rename(now, wish);
				StudioChanges.tell(StudioChanges.Part.POEMS);
				return wish;
			}).orElse(this::say).then(named -> {
				editor.isRenamed(named);
				Status.say("“" + named + "” has its title");
				back();
			});
		});
	}

	private void later() {
		hide();
		back();
	}

	private void back() {
		editor.viewer().getTextWidget().setFocus();
	}

	/** Takes the question away. */
	void hide() {
		if (bar.getVisible()) show(false);
	}

	private void say(String sentence) {
		problem.setText(sentence.replace("&", "&&"));
		((GridData) problem.getLayoutData()).exclude = sentence.isEmpty();
		problem.setVisible(!sentence.isEmpty());
		bar.getParent().layout(true, true);
	}

	private void show(boolean isShown) {
		((GridData) bar.getLayoutData()).exclude = !isShown;
		bar.setVisible(isShown);
		bar.getParent().layout(true, true);
	}
}
