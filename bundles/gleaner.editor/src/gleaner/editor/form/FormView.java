// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.form;

import gleaner.desk.rhythm.FormWords;
import gleaner.desk.rhythm.HeardLines;
import gleaner.desk.rhythm.PoemRhythm;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.editor.rhythm.RhythmFollower;
import gleaner.files.Sentence;
import gleaner.language.verse.FormCheck;
import gleaner.language.verse.TargetForm;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Ink;
import gleaner.ui.LanguageAccess;
import gleaner.ui.PoemInFront;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** "Form": the form that the poem in front is meant to have, and line by line where it has it. It tells, and does not scold. */
public class FormView extends ViewPart {
	/** As it is known to the workbench. */
	public static final String ID = "gleaner.editor.form";

	private static final String SYLLABICS = "Syllabics …";
	private static final String OWN = "Own pattern …";
	private static final String FIRST_SYLLABICS = "5-7-5";
	private static final String FIRST_PATTERN = "8a 6b 8a 6b";
	private static final String TOO_LONG = String.format(Locale.ENGLISH, "Gleaner checks forms only in poems of up to %,d lines.",
			HeardLines.WHOLE);
	private static final String NO_POEM = "Open a poem to give it a form, and to see which lines keep it.";
	private static final int PAUSE = 400;

	private final Runnable heard = this::check;
	private final Runnable keep = this::keep;
	private Background reading;
	private Background checking;
	private Combo forms;
	private Text pattern;
	private Label meaning;
	private Label problem;
	private FormLines lines;
	private EmptyPage empty;
	private Optional<PoemEditor> editor = Optional.empty();
	private boolean hasLooked;
	/** What the poem was called when it was last looked at. */
	private Optional<String> title = Optional.empty();
	private Optional<RhythmFollower> follower = Optional.empty();
	private TargetForm form = TargetForm.FREE;

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 6).spacing(8, 4).numColumns(2).applyTo(area);
		reading = Background.newest(area);
		checking = Background.newest(area);
		forms = Spoken.name(Wheel.movesTheForm(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN)), "Form");
		for (TargetForm known : TargetForm.known()) forms.add(known.name());
		forms.add(SYLLABICS);
		forms.add(OWN);
		forms.addListener(SWT.Selection, event -> choose());
		Composite ground = new Composite(area, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(ground);
		pattern = Spoken.name(new Text(ground, SWT.SINGLE), "Pattern");
		pattern.setMessage(FIRST_PATTERN);
		pattern.setToolTipText(
				"Syllables with dashes, such as 5-7-5; or each line's syllables or stress with a rhyme letter, such as 8a x/x/b -");
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(pattern);
		pattern.addListener(SWT.Modify, event -> edited());
		meaning = new Label(area, SWT.WRAP);
		Css.id(meaning, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(meaning);
		problem = new Label(area, SWT.WRAP);
		Css.id(problem, Css.PROBLEM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(problem);
		empty = new EmptyPage(area, getSite(), null);
		lines = new FormLines(area, this::goTo);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(100, 60).applyTo(lines.control());
		PoemInFront.follow(getSite().getPage(), area, this::follow);
		Ink.follow(lines.control(), any -> lines.repaint());
		follow();
	}

	private void follow() {
		Optional<PoemEditor> now = PoemPages.inFront(getSite().getPage());
		Optional<String> nowCalled = now.map(PoemEditor::title);
		if (hasLooked && now.equals(editor) && nowCalled.equals(title)) return;
		hasLooked = true;
		title = nowCalled;
		follower.ifPresent(before -> before.removeListener(heard));
		editor = now;
		follower = now.map(poem -> RhythmFollower.of(poem.viewer()));
		follower.ifPresent(after -> after.whenRead(heard));
		show(TargetForm.FREE);
		enable(now.isPresent());
		now.ifPresentOrElse(poem -> {
			empty.clear();
			poem.whenRead(() -> read(poem));
		}, () -> {
			lines.say("");
			empty.say(NO_POEM, EmptyPage.BEGIN_POEM, EmptyPage.FIND_POEM);
		});
	}

	private void enable(boolean isOn) {
		forms.setEnabled(isOn);
		pattern.setEnabled(isOn);
	}

	/** What is noted of the poem's form. */
	private void read(PoemEditor poem) {
		String title = poem.title();
		poem.poems()
				.ifPresent(poems -> reading.work("Reading the form of " + title, turn -> parse(poems.form(title)).orElse(TargetForm.FREE))
						.trouble("the form of “" + title + "” cannot be read").then(noted -> {
							if (editor.filter(poem::equals).isPresent()) show(noted);
						}));
	}

	private static Optional<TargetForm> parse(String spec) {
		try {
			return Optional.of(TargetForm.parse(spec));
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // noted by a newer Gleaner, or by hand
		}
	}

	private void show(TargetForm now) {
		form = now;
		int known = TargetForm.known().indexOf(now);
		forms.select(known >= 0 ? known : forms.indexOf(now.spec().contains("-") && !now.spec().contains(" ") ? SYLLABICS : OWN));
		setPattern(known >= 0 ? "" : now.spec());
		check();
	}

	private void setPattern(String text) {
		if (!pattern.getText().equals(text)) pattern.setText(text);
		boolean isShown = forms.getSelectionIndex() >= TargetForm.known().size();
		pattern.getParent().setVisible(isShown);
		say("");
	}

	private void choose() {
		int index = forms.getSelectionIndex();
		if (index < TargetForm.known().size()) {
			form = TargetForm.known().get(index);
			setPattern("");
			keep();
			check();
		} else {
			setPattern(forms.getText().equals(SYLLABICS) ? FIRST_SYLLABICS : FIRST_PATTERN);
			pattern.setFocus();
			pattern.selectAll();
		}
	}

	private void edited() {
		if (forms.getSelectionIndex() < TargetForm.known().size()) return;
		try {
			TargetForm now = TargetForm.parse(pattern.getText());
			boolean isSame = now.equals(form);
			form = now;
			say("");
			if (isSame) return;
			pattern.getDisplay().timerExec(PAUSE, keep);
			check();
		} catch (IllegalArgumentException e) {
			say(Sentence.of(e.getMessage()));
		}
	}

	private void say(String fault) {
		show(problem, fault);
		show(meaning, fault.isEmpty() && editor.isPresent() ? FormWords.meaning(form) : "");
		problem.getParent().layout(true, true);
	}

	private static void show(Label label, String words) {
		label.setText(words.replace("&", "&&"));
		label.setVisible(!words.isEmpty());
		((GridData) label.getLayoutData()).exclude = words.isEmpty();
	}

	private void keep() {
		String spec = form.equals(TargetForm.FREE) ? "" : form.spec();
		editor.ifPresent(poem -> poem.poems().filter(poems -> !poems.isReadOnly())
				.ifPresent(poems -> Background.once("Noting a form", () -> poems.setForm(poem.title(), spec))
						.trouble("the form of “" + poem.title() + "” cannot be kept").start()));
	}

	/** Holds the poem against the form, in the background; a newer check calls an older one off. */
	private void check() {
		if (forms.isDisposed()) return;
		Optional<PoemRhythm> rhythm = follower.flatMap(RhythmFollower::rhythm);
		checking.cancel();
		if (rhythm.isEmpty()) {
			if (editor.isPresent()) lines.say("");
			return;
		}
		if (!rhythm.get().isWhole()) {
			lines.say(TOO_LONG);
			return;
		}
		TargetForm target = form;
		checking.work("Checking the form", turn -> FormCheck.of(target, rhythm.get().poem(), LanguageAccess.language().rhymes()))
				.then(check -> lines.show(check, rhythm.get()));
	}

	/** Puts the caret into a line of the poem. */
	private void goTo(int line) {
		editor.ifPresent(poem -> poem.goToLine(line));
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) forms.setFocus();
	}

	@Override
	public void dispose() {
		follower.ifPresent(before -> before.removeListener(heard));
		super.dispose();
	}
}
