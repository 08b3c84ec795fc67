// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Deed;
import gleaner.desk.perform.RoundWords;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Round;
import gleaner.performance.stage.State;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** How fast: of the show while one is on, else of the chosen round. And when it rests. */
public final class PaceView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.pace";
	/** What the slider reaches; keys and the field go beyond it. */
	private static final int SLOW = 60;
	private static final int FAST = 360;
	private static final int LARGER = 8;
	private static final int EDGE = 24;
	private static final int NARROW = 620;

	private Desk desk;
	private ScrolledComposite scroll;
	private Composite page;
	private Composite halves;
	private Label speed;
	private Scale slider;
	private PauseForm pauses;
	private Label ends;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		GridLayoutFactory.fillDefaults().margins(EDGE, 10).spacing(0, 8).applyTo(page);
		halves = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(EDGE * 2, 8).applyTo(halves);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(halves);
		speed();
		pauses = new PauseForm(halves, desk, this::fit);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(pauses.control()); // as wide as its row of fields
		ends = new Label(page, SWT.WRAP);
		ends.setFont(Fonts.ui(ends, -1, SWT.NORMAL));
		Css.id(ends, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(ends);
		scroll.addListener(SWT.Resize, event -> fit());
		desk.onChange(page, this::show);
		desk.onFrame(page, this::showSpeed);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		show();
	}

	private void speed() {
		Composite left = new Composite(halves, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 2).applyTo(left);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).hint(100, SWT.DEFAULT).applyTo(left);
		speed = new Label(left, SWT.NONE);
		speed.setFont(Fonts.ui(speed, LARGER, SWT.BOLD));
		speed.setText("3000");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(speed);
		Label unit = new Label(left, SWT.NONE);
		unit.setText("words a minute");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(unit);
		step(left, "↓", "A little slower (↓)", Deed.SLOWER);
		step(left, "↑", "A little faster (↑)", Deed.FASTER);
		slider = Spoken.name(new Scale(left, SWT.HORIZONTAL), "Words a minute");
		slider.setMinimum(SLOW);
		slider.setMaximum(FAST);
		slider.setPageIncrement(30);
		slider.setIncrement(10);
		Wheel.movesTheForm(slider);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(slider);
		slider.addListener(SWT.Selection, event -> set(slider.getSelection()));
		Composite scale = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(scale);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(scale);
		mark(scale, String.valueOf(SLOW), SWT.BEGINNING);
		mark(scale, "as one speaks", SWT.CENTER);
		mark(scale, String.valueOf(FAST), SWT.END);
	}

	private void step(Composite parent, String sign, String help, Deed deed) {
		Button button = Spoken.name(new Button(parent, SWT.PUSH), help);
		button.setText(sign);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, event -> {
			if (isLive()) desk.perform(deed);
			else desk.set().round().ifPresent(round -> set(deed == Deed.FASTER ? Pace.faster(round.pace().wordsAMinute())
					: Pace.slower(round.pace().wordsAMinute())));
		});
	}

	private static void mark(Composite scale, String words, int align) {
		Label label = new Label(scale, SWT.NONE);
		label.setText(words);
		label.setFont(Fonts.ui(label, -1, SWT.NORMAL));
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).align(align, SWT.CENTER).applyTo(label);
	}

	/** Whether what is set here is set for the show. */
	private boolean isLive() {
		return desk.isOn() && desk.state() != State.ENDED;
	}

	private void set(int words) {
		if (isLive()) desk.evening().ifPresent(on -> on.show().speed(words));
		else desk.set().change("speed", round -> round.withPace(round.pace().withWordsAMinute(words)));
	}

	private void show() {
		Optional<Round> round = desk.set().round();
		page.setEnabled(round.isPresent() || isLive());
		pauses.show();
		showSpeed();
		fit();
	}

	private void showSpeed() {
		int words = isLive() ? desk.frame().standing().wordsAMinute()
				: desk.set().round().map(each -> each.pace().wordsAMinute()).orElse(0);
		String shown = words == 0 ? "–" : String.valueOf(words);
		if (!speed.getText().equals(shown)) {
			speed.setText(shown);
			speed.getParent().layout();
		}
		int inside = Math.clamp(words, SLOW, FAST);
		if (slider.getSelection() != inside) slider.setSelection(inside);
		int index = isLive() ? desk.onStage() : 0; // as if it began now
		Duration gone = isLive() ? desk.evening().map(Evening::roundSoFar).orElse(Duration.ZERO) : Duration.ZERO;
		String sentence = RoundWords.ends(desk.set().programme(), desk.facts(), index, gone, LocalTime.now());
		if (!ends.getText().equals(sentence)) ends.setText(sentence);
	}

	private void fit() {
		int width = scroll.getClientArea().width;
		if (width <= 0) return;
		GridLayout grid = (GridLayout) halves.getLayout();
		int columns = width < NARROW ? 1 : 2;
		if (grid.numColumns != columns) {
			grid.numColumns = columns;
			halves.layout(true, true);
		}
		scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
		page.layout(true, true);
	}

	@Override
	public void setFocus() {
		slider.setFocus();
	}
}
