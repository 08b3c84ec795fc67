// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.Finding;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/**
 * Finding and replacing in the poem: two rows below the page, which take nothing of it away. All places are marked and counted; Enter goes
 * to the next, Shift+Enter to the one before, Esc back to the text. UI thread only.
 */
final class FindBar {
	private static final int AIR = 6;

	private final PoemEditor editor;
	private final ISourceViewer viewer;
	private final Composite bar;
	private Text words;
	private CLabel count;
	private Button cased;
	private Text instead;
	private Finding finding = Finding.NONE;

	/** @param parent has a grid layout of one column, the page in it already */
	FindBar(PoemEditor editor, Composite parent) {
		this.editor = editor;
		viewer = editor.viewer();
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, AIR).spacing(AIR, AIR).numColumns(4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		createFind();
		createReplace();
		viewer.addTextListener(event -> {
			if (isShown() && event.getDocumentEvent() != null) bar.getDisplay().asyncExec(this::lookAgain);
		});
		viewer.getTextWidget().addCaretListener(event -> bar.getDisplay().asyncExec(this::tell));
		if (viewer instanceof ITextViewerExtension4 marked) marked.addTextPresentationListener(this::mark);
		Ink.follow(bar, any -> refreshMarks());
		action(ITextEditorActionConstants.FIND, "Find…", IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, this::open);
		action(ITextEditorActionConstants.FIND_NEXT, "Find Next", "org.eclipse.ui.edit.findNext", () -> go(true));
		action(ITextEditorActionConstants.FIND_PREVIOUS, "Find Previous", "org.eclipse.ui.edit.findPrevious", () -> go(false));
	}

	private void action(String id, String name, String command, Runnable task) {
		Action action = new Action(name) {
			@Override
			public void run() {
				task.run();
			}
		};
		action.setActionDefinitionId(command);
		editor.setAction(id, null); // the platform's own would lay itself over the poem
		editor.setAction(id, action);
	}

	private void createFind() {
		words = field("Find");
		words.addListener(SWT.Modify, event -> search());
		words.addListener(SWT.DefaultSelection, event -> {}); // Enter is heard as a key, with Shift or without
		words.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) go((event.stateMask & SWT.SHIFT) == 0);
			else if (event.keyCode == SWT.ARROW_DOWN) go(true);
			else if (event.keyCode == SWT.ARROW_UP) go(false);
			else return;
			event.doit = false;
		});
		count = new CLabel(bar, SWT.RIGHT); // one of the system keeps the room of its first words
		Css.id(count, Css.DIM);
		count.setFont(Fonts.ui(count, -1, SWT.NORMAL));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.FILL).hint(extent(count, "999 of 999")).applyTo(count);
		button("Previous", "Previous match (Shift+Enter)", () -> go(false));
		button("Next", "Next match (Enter)", () -> go(true));
	}

	private void createReplace() {
		instead = field("Replace with");
		instead.addListener(SWT.DefaultSelection, event -> replace());
		cased = new Button(bar, SWT.CHECK);
		cased.setText("Capitals");
		cased.setToolTipText("Match capitals");
		cased.addListener(SWT.Selection, event -> search());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(cased);
		button("Replace", "Replaces this match, and goes to the next (Enter)", this::replace);
		button("All", "Replaces every match; one undo reverses all", this::replaceAll);
	}

	private Text field(String name) {
		Composite ground = new Composite(bar, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(AIR, 4).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(ground);
		Text field = new Text(ground, SWT.SINGLE);
		field.setMessage(name);
		field.setToolTipText(name);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(field);
		field.addListener(SWT.Traverse, this::leave);
		return field;
	}

	private void button(String name, String help, Runnable task) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(name);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, event -> task.run());
		button.addListener(SWT.Traverse, this::leave);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
	}

	/** So much room a label needs for this, whatever it says as yet. */
	private static Point extent(CLabel label, String text) {
		GC gc = new GC(label);
		try {
			gc.setFont(label.getFont());
			return gc.textExtent(text);
		} finally {
			gc.dispose();
		}
	}

	private void leave(Event event) {
		if (event.detail != SWT.TRAVERSE_ESCAPE) return;
		event.doit = false;
		close();
	}

	private boolean isShown() {
		return bar.getVisible();
	}

	/** Shows the bar; words that are selected are what is looked for. */
	private void open() {
		String selected = viewer.getTextWidget().getSelectionText();
		show(true);
		if (!selected.isEmpty() && selected.indexOf('\n') < 0 && !selected.equals(words.getText())) words.setText(selected);
		else lookAgain();
		words.setFocus();
		words.selectAll();
	}

	/** Takes the bar away, and goes back to the text, where the last place is selected. */
	private void close() {
		show(false);
		finding = Finding.NONE;
		refreshMarks();
		viewer.getTextWidget().setFocus();
	}

	private void show(boolean isShown) {
		((GridData) bar.getLayoutData()).exclude = !isShown;
		bar.setVisible(isShown);
		bar.getParent().layout(true, true);
		Point selection = viewer.getSelectedRange();
		viewer.revealRange(selection.x, selection.y);
	}

	/** Looks from where the selection begins, so that more letters go on with the same place. */
	private void search() {
		lookAgain();
		finding.from(viewer.getSelectedRange().x).ifPresent(this::select);
	}

	private void lookAgain() {
		if (bar.isDisposed() || !isShown() || viewer.getDocument() == null) return;
		finding = Finding.of(viewer.getDocument().get(), words.getText(), cased.getSelection());
		refreshMarks();
		tell();
	}

	private void tell() {
		if (bar.isDisposed() || !isShown()) return;
		Point selection = viewer.getSelectedRange();
		String said = finding.count(selection.x, selection.x + selection.y);
		if (!said.equals(count.getText())) count.setText(said); // it says null before it says anything
	}

	private void go(boolean isForward) {
		if (!isShown()) {
			if (words.getText().isEmpty()) {
				open();
				return;
			}
			show(true);
		}
		lookAgain();
		Point selection = viewer.getSelectedRange();
		OptionalInt next = isForward ? finding.from(selection.x + selection.y) : finding.before(selection.x);
		next.ifPresentOrElse(this::select,
				() -> Status
						.say(words.getText().isEmpty() ? "write what to find" : "“" + words.getText() + "” is not in this poem"));
	}

	private void select(int number) {
		viewer.setSelectedRange(finding.starts().get(number), finding.length());
		viewer.revealRange(finding.starts().get(number), finding.length());
		refreshMarks();
		tell();
	}

	private OptionalInt here() {
		Point selection = viewer.getSelectedRange();
		return finding.at(selection.x, selection.x + selection.y);
	}

	private void replace() {
		lookAgain();
		if (here().isEmpty()) {
			go(true);
			return;
		}
		int start = finding.starts().get(here().getAsInt());
		if (replace(List.of(start))) {
			lookAgain();
			finding.from(start + instead.getText().length()).ifPresent(this::select);
		}
	}

	private void replaceAll() {
		lookAgain();
		int places = finding.starts().size();
		if (replace(finding.starts())) Status.say(places + (places == 1 ? " match has" : " matches have") + " the new words now");
		lookAgain();
	}

	/** As one step to undo; the poet's words, which know what stood there before. */
	private boolean replace(List<Integer> starts) {
		if (starts.isEmpty() || !editor.validateEditorInputState()) {
			Status.say(starts.isEmpty() ? "there is nothing to replace" : "“" + editor.title() + "” cannot be changed");
			return false;
		}
		String other = instead.getText();
		int length = finding.length();
		IRewriteTarget step = editor.getAdapter(IRewriteTarget.class);
		step.beginCompoundChange();
		try {
			for (int start : starts.reversed()) editor.poem().replace(start, length, other);
			return true;
		} catch (BadLocationException e) {
			throw new IllegalStateException("the search ran in this very text", e);
		} finally {
			step.endCompoundChange();
		}
	}

	private void refreshMarks() {
		if (!bar.isDisposed() && viewer.getDocument() != null) viewer.invalidateTextPresentation();
	}

	/** Every place has a ground and a frame of its own, strong where it is selected; an x-ray may tint the ground, the frame stays. */
	private void mark(TextPresentation presentation) {
		if (finding.starts().isEmpty() || presentation.getExtent() == null) return;
		int from = presentation.getExtent().getOffset();
		int to = from + presentation.getExtent().getLength();
		OptionalInt here = here();
		List<StyleRange> marks = new ArrayList<>();
		for (int number = 0; number < finding.starts().size(); number++) {
			int start = finding.starts().get(number);
			if (start < from || start + finding.length() > to) continue;
			StyleRange mark = new StyleRange(start, finding.length(), null, Ink.SELECTION.get());
			boolean isHere = here.isPresent() && here.getAsInt() == number;
			mark.borderStyle = isHere ? SWT.BORDER_SOLID : SWT.BORDER_DOT;
			mark.borderColor = (isHere ? Ink.ACCENT : Ink.DIM).get();
			marks.add(mark);
		}
		presentation.mergeStyleRanges(marks.toArray(StyleRange[]::new));
	}
}
