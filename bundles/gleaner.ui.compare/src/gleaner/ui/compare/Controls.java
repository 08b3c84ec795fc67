// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.layout.Layout;
import gleaner.desk.compare.Speed;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;

/** What all panes are told, and what they do now: a row, or several where there is little room. UI thread only. */
final class Controls {
	private static final int SIDE = 12;
	private static final int PROMPT = 190;
	private static final int SEED = 64;
	private static final int SLIDER = 110;
	private static final int MAIN = 84;
	private static final int SPEED_WORDS = 92;
	private static final int ROW = 30;

	private final Room room;
	private final Composite both;
	private final Composite row;
	private final Label count;
	private final LayoutTabs tabs;
	private final Text prompt;
	private final Text seed;
	private final Button main;
	private final Button step;
	private final Button inStep;
	private final Scale slider;
	private final Label speed;
	private final Button locked;
	private final Button blind;
	private boolean isShowing;

	Controls(Composite parent, Room room, Runnable onOracle) {
		this.room = room;
		both = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(both);
		Composite head = new Composite(both, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(SIDE, 0).extendedMargins(0, 0, 8, 0).spacing(10, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		tabs = new LayoutTabs(head, room);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(tabs.control());
		Button keep = new Button(head, SWT.PUSH);
		keep.setText("Keep…");
		keep.setToolTipText("Keeps these panes as a layout under a name");
		keep.addListener(SWT.Selection, event -> KeepDialog.ask(keep.getShell(), room));
		Button oracle = new Button(head, SWT.PUSH);
		oracle.setText("Oracle");
		oracle.setToolTipText("Shows the current pane large, slow and dim on the second screen, until Esc");
		oracle.addListener(SWT.Selection, event -> onOracle.run());
		count = dim(head, "");
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
		row = new Composite(both, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, SWT.DEFAULT).applyTo(row);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.wrap = true;
		layout.center = true;
		layout.spacing = 10;
		layout.marginLeft = SIDE;
		layout.marginRight = SIDE;
		layout.marginTop = 8;
		layout.marginBottom = 8;
		row.setLayout(layout);
		prompt = field("Prompt", PROMPT, "The beginning of each poem, in all panes");
		prompt.addListener(SWT.Modify, event -> change(prompt.getText()));
		seed = field("Seed", SEED, "The same seed gives the same texts again");
		seed.addListener(SWT.Modify, event -> changeSeed());
		button("⚄", "Re-roll: all panes begin again with another seed", room::reroll);
		main = button("Start", "Starts all panes together (F5); Space pauses and continues them", this::main);
		Css.id(main, Css.MAIN);
		main.setLayoutData(new RowData(MAIN, ROW));
		main.setFont(Fonts.ui(main, 0, SWT.BOLD));
		step = button("Step", "Lets each pane continue to the end of its poem, and stop there (F4)", room::step);
		inStep = check("in step", "Keeps the panes in step, poem by poem. Otherwise each goes as fast as it can", () -> {
			room.shelf().layout().ifPresent(now -> room.shelf().change(now.withInStep(inStep().getSelection())));
			room.session().ifPresent(now -> now.comparison().setInStep(inStep().getSelection()));
		});
		Composite pace = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(pace);
		dim(pace, "Speed");
		slider = Spoken.name(new Scale(pace, SWT.HORIZONTAL), "Speed");
		slider.setMaximum(Speed.FULL);
		GridDataFactory.fillDefaults().hint(SLIDER, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(slider);
		slider.addListener(SWT.Selection, event -> room.setSpeed(slider.getSelection()));
		speed = dim(pace, "");
		GridDataFactory.fillDefaults().hint(SPEED_WORDS, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(speed);
		locked = check("scroll together", "Scrolls all panes together", () -> room.setLocked(locked().getSelection()));
		blind = check("Blind", "Shuffles the names at the start, and shows them after the first vote",
				() -> room.setBlind(blind().getSelection()));
	}

	Composite control() {
		return both;
	}

	/** How high it is at a width. */
	int height(int width) {
		return both.getChildren()[0].computeSize(width, SWT.DEFAULT).y + row.computeSize(width, SWT.DEFAULT).y;
	}

	private Button inStep() {
		return inStep;
	}

	private Button locked() {
		return locked;
	}

	private Button blind() {
		return blind;
	}

	private Text field(String name, int width, String help) {
		Composite both = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(both);
		dim(both, name);
		Composite ground = new Composite(both, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(ground);
		Text text = Spoken.name(new Text(ground, SWT.SINGLE), name);
		text.setToolTipText(help);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addListener(SWT.DefaultSelection, event -> room.start());
		ground.addListener(SWT.MouseDown, event -> text.setFocus());
		return text;
	}

	private static Label dim(Composite parent, String words) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(words);
		label.setFont(Fonts.ui(label, -1, SWT.NORMAL));
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private Button button(String words, String help, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(words);
		button.setToolTipText(help);
		Spoken.describe(button, help);
		if (words.length() == 1) Spoken.name(button, "Re-roll");
		button.setLayoutData(new RowData(SWT.DEFAULT, ROW));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private Button check(String words, String help, Runnable action) {
		Button button = new Button(row, SWT.CHECK);
		button.setText(words);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void main() {
		room.startOrPause();
	}

	private void change(String words) {
		if (!isShowing) room.shelf().layout().ifPresent(now -> room.shelf().change(now.withPrompt(words)));
	}

	private void changeSeed() {
		if (isShowing) return;
		try {
			long number = Long.parseLong(seed.getText().strip());
			room.shelf().layout().ifPresent(now -> room.shelf().change(now.withSharedSeed(number)));
		} catch (NumberFormatException e) {
			if (seed.getText().isBlank()) room.shelf().layout()
					.ifPresent(now -> room.shelf().change(now.withSharedSeed(ThreadLocalRandom.current().nextInt(1, 100_000))));
		}
	}

	/** Shows how things are. */
	void show() {
		isShowing = true;
		try {
			tabs.show();
			Optional<Layout> now = room.shelf().layout();
			now.ifPresent(each -> {
				if (!prompt.getText().equals(each.prompt())) prompt.setText(each.prompt());
				if (!seed.isFocusControl() && !seed.getText().strip().equals("" + each.seed())) seed.setText("" + each.seed());
				if (inStep.getSelection() != each.inStep()) inStep.setSelection(each.inStep());
			});
			String words = room.isRunning() ? "Pause" : room.isOn() ? "Go on" : "Start";
			if (!main.getText().equals(words)) main.setText(words);
			String panes = room.panes() + (room.panes() == 1 ? " pane" : " panes");
			if (!count.getText().equals(panes)) {
				count.setText(panes);
				count.getParent().layout();
			}
			boolean isThere = now.isPresent();
			if (main.isEnabled() != isThere) {
				main.setEnabled(isThere);
				step.setEnabled(isThere);
			}
			if (slider.getSelection() != room.speed()) slider.setSelection(room.speed());
			speed.setText(Speed.words(room.speed()));
			if (locked.getSelection() != room.isLocked()) locked.setSelection(room.isLocked());
			if (blind.getSelection() != room.isBlind()) blind.setSelection(room.isBlind());
		} finally {
			isShowing = false;
		}
	}
}
