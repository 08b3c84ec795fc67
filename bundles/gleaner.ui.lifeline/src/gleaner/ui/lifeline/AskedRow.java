// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.desk.lifeline.BesideThreads;
import gleaner.desk.lifeline.Besides;
import gleaner.lifeline.Asked;
import gleaner.lifeline.Citation;
import gleaner.lifeline.LifeLine;
import gleaner.runs.Run;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;

/** What is asked of every age: the thread, the prompt, the seed with a die, the diversity; and what can be done. It is remembered. */
final class AskedRow {
	/** The dial goes in steps of a twentieth. */
	private static final int STEPS = 20;
	private static final int MOST = Besides.WILDEST * STEPS;
	private static final int MOST_SEEDS = 100_000;
	private static final String THREADS = "threads";
	/** Milliseconds without a key until what was typed counts. */
	private static final int PAUSE = 400;

	/** What the room does. */
	interface Deeds {
		void asked();

		/** Something else is to stand side by side. */
		void besides();

		/** The poet wants to choose the threads that stand side by side. */
		void threads();

		void play();

		void note();

		void harvest();

		/** A film of what stands side by side is wanted. */
		void film();
	}

	/** Pixels that the row needs to name its fields. */
	private static final int NAMED = 1320;
	/** Pixels that the row needs for all its buttons. */
	private static final int FILMED = 1100;
	/** Pixels of the choice of what stands side by side where the row needs its room for the prompt. */
	private static final int SHORT = 110;

	private final Deeds deeds;
	private final List<Label> labels = new ArrayList<>();
	private final Composite row;
	private final Combo thread;
	private final Combo besides;
	private final Button others;
	private final Text prompt;
	private final Text seed;
	private final Scale diversity;
	private final Label number;
	private final Button play;
	private final Button pin;
	private final Button take;
	private final Button film;
	private final Runnable typed;
	private List<Run> runs = List.of();
	private String last = "";

	AskedRow(Composite parent, Deeds deeds) {
		this.deeds = deeds;
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 8).spacing(8, 0).applyTo(row);
		typed = () -> {
			if (!row.isDisposed()) changed();
		};
		thread = Spoken.name(Wheel.movesTheForm(new Combo(row, SWT.READ_ONLY)), "Thread");
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(thread);
		thread.addListener(SWT.Selection, e -> changed());
		besides = Spoken.name(Wheel.movesTheForm(new Combo(row, SWT.READ_ONLY)), "Side by side");
		besides.setToolTipText("What to compare: ages of this thread, this age with other seeds and diversities, or other threads");
		for (Besides each : Besides.values()) besides.add(each.label);
		besides.select(0);
		besides.addListener(SWT.Selection, e -> showBesides());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(besides);
		others = Spoken.name(button("…", "Chooses the threads to compare", deeds::threads), "Choose threads");
		label("Prompt");
		prompt = Spoken.name(new Text(row, SWT.BORDER | SWT.SINGLE), "Prompt");
		prompt.setMessage("the beginning of each poem");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(prompt);
		label("Seed");
		seed = Spoken.name(new Text(row, SWT.BORDER | SWT.SINGLE), "Seed");
		GridDataFactory.fillDefaults().hint(56, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(seed);
		Button die = button("⚄", "Another seed", this::roll);
		Spoken.name(die, "Another seed");
		Composite dial = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(dial);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(dial);
		Label name = new Label(dial, SWT.NONE);
		name.setText("Diversity");
		Css.id(name, Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(name);
		labels.add(name);
		diversity = Spoken.name(new Scale(dial, SWT.HORIZONTAL), "Diversity");
		diversity.setMaximum(MOST);
		diversity.setPageIncrement(2);
		GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(diversity);
		number = new Label(dial, SWT.NONE);
		number.setFont(Fonts.ui(number, 0, SWT.NORMAL));
		diversity.setToolTipText("Diversity: below 1 plainer, above 1 wilder");
		seed.setToolTipText("Seed: the same seed gives the same text");
		GridDataFactory.fillDefaults().hint(36, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(number);
		play = button("Play", "Walks from age to age (Space, F5)", deeds::play);
		Css.id(play, Css.MAIN);
		GridDataFactory.fillDefaults().hint(72, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(play);
		pin = button("Pin a note", "Adds a note on this age (Enter)", deeds::note);
		take = button("To the poem", "Makes this age's poem as debris, and puts it into the current poem (Ctrl+Enter)", deeds::harvest);
		film = button("Film…", "Makes a film that plays what stands side by side, age by age", deeds::film);
		row.addListener(SWT.Resize, e -> fit());
		recall();
		showOthers();
		prompt.addListener(SWT.Modify, e -> row.getDisplay().timerExec(PAUSE, typed));
		seed.addListener(SWT.Modify, e -> row.getDisplay().timerExec(PAUSE, typed));
		diversity.addListener(SWT.Selection, e -> {
			tellDiversity();
			row.getDisplay().timerExec(PAUSE, typed);
		});
	}

	private void label(String words) {
		Label label = new Label(row, SWT.NONE);
		label.setText(words);
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
		labels.add(label);
	}

	/**
	 * On little room the fields go without their names, which a screen reader says all the same, and the film without its button, which
	 * Find Anything knows.
	 */
	private void fit() {
		int width = row.getClientArea().width;
		boolean changed = show(film, width >= FILMED);
		GridData choice = (GridData) besides.getLayoutData();
		int wanted = width >= FILMED ? SWT.DEFAULT : SHORT;
		changed |= choice.widthHint != wanted;
		choice.widthHint = wanted;
		for (Label label : labels) changed |= show(label, width >= NAMED);
		if (changed) layout();
	}

	/** A column that is empty still has its gap, which the prompt would lack. */
	private void layout() {
		((GridLayout) row.getLayout()).numColumns = (int) Stream.of(row.getChildren())
				.filter(each -> !((GridData) each.getLayoutData()).exclude).count();
		row.layout(true, true);
	}

	private static boolean show(Control control, boolean isWanted) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude != isWanted) return false;
		data.exclude = !isWanted;
		control.setVisible(isWanted);
		return true;
	}

	private Button button(String words, String help, Runnable deed) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(words);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, e -> deed.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
		return button;
	}

	private void roll() {
		seed.setText(Integer.toString(ThreadLocalRandom.current().nextInt(MOST_SEEDS)));
		changed();
	}

	private void tellDiversity() {
		number.setText(Citation.plain(diversity()));
	}

	private double diversity() {
		return Math.round(diversity.getSelection() * 100.0 / STEPS) / 100.0;
	}

	/** Only what is another is asked anew. A thread that has gone may have left its place in the list to another. */
	private void changed() {
		String now = run().map(Run::id).orElse("") + " " + prompt.getText() + "\n" + seed() + " " + diversity();
		if (now.equals(last)) return;
		last = now;
		remember();
		deeds.asked();
	}

	/** Offers the threads, those that have kept models; the one that was chosen stays so, else one of this id, else the first. */
	void show(List<Run> offered, String wanted) {
		String chosen = wanted.isEmpty() ? run().map(Run::id).orElse("") : wanted;
		boolean same = offered.stream().map(Run::id).toList().equals(runs.stream().map(Run::id).toList());
		runs = offered;
		if (!same) thread.setItems(runs.stream().map(run -> run.called().equals(run.shortId()) ? run.called()
				: run.called() + "  " + run.shortId()).toArray(String[]::new));
		int index = Math.max(0, runs.stream().map(Run::id).toList().indexOf(chosen));
		if (!runs.isEmpty() && thread.getSelectionIndex() != index) thread.select(index);
		boolean some = !runs.isEmpty();
		thread.setEnabled(some);
		play.setEnabled(some);
		pin.setEnabled(some);
		take.setEnabled(some);
		film.setEnabled(some);
		changed();
	}

	/** The chosen thread. */
	Optional<Run> run() {
		int index = thread.getSelectionIndex();
		return index >= 0 && index < runs.size() ? Optional.of(runs.get(index)) : Optional.empty();
	}

	/** What is to stand side by side. */
	Besides besides() {
		return Besides.values()[Math.max(0, besides.getSelectionIndex())];
	}

	/** The threads that have models. */
	List<Run> runs() {
		return runs;
	}

	/** Which threads are to stand side by side. */
	BesideThreads threads() {
		return BesideThreads.read(memory().get(THREADS, ""));
	}

	/** Shows these threads side by side. */
	void show(BesideThreads chosen) {
		memory().put(THREADS, chosen.written());
		besides.select(Besides.THREADS.ordinal());
		showBesides();
	}

	private void showBesides() {
		showOthers();
		deeds.besides();
	}

	private void showOthers() {
		if (show(others, besides() == Besides.THREADS)) layout();
	}

	/** Asks what a line of another seed, diversity or thread is asked; and shows its thread. */
	void take(LifeLine line) {
		seed.setText(Long.toString(line.asked().seed()));
		diversity.setSelection((int) Math.round(line.asked().diversity() * STEPS));
		tellDiversity();
		thread.select(runs.stream().map(Run::id).toList().indexOf(line.run().id()));
		changed();
	}

	Asked asked() {
		return new Asked(prompt.getText(), seed(), diversity(), Asked.USUAL);
	}

	/** What is no number counts as none: 0. */
	private long seed() {
		try {
			return Long.parseLong(seed.getText().strip());
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	void playing(boolean isPlaying) {
		String words = isPlaying ? "Stop" : "Play";
		if (!play.getText().equals(words)) play.setText(words);
	}

	private static IEclipsePreferences memory() {
		return InstanceScope.INSTANCE.getNode("gleaner.ui.lifeline");
	}

	private void recall() {
		prompt.setText(memory().get("prompt", "at the window, "));
		seed.setText(Long.toString(memory().getLong("seed", 1)));
		diversity.setSelection(Math.clamp(memory().getInt("diversity", STEPS * 4 / 5), 0, MOST));
		tellDiversity();
	}

	private void remember() {
		memory().put("prompt", prompt.getText());
		memory().putLong("seed", seed());
		memory().putInt("diversity", diversity.getSelection());
	}
}
