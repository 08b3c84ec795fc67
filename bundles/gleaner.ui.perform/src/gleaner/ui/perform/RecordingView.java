// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.RoundWords;
import gleaner.performance.stage.State;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.Wheel;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** That the show is recorded, and for how long; whether somebody's voice is recorded with it, and how loud it is. */
public final class RecordingView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.recording";
	private static final int EDGE = 16;
	private static final int LIGHT = 16;
	private static final int LARGER = 8;
	private static final int PACE_MILLIS = 250;
	private static final String NOBODY = "none: text only";

	private Desk desk;
	private Voice voice;
	private ScrolledComposite scroll;
	private Composite page;
	private Canvas light;
	private Label time;
	private ShortLabel what;
	private LevelMeter meter;
	private FormRow microphoneRow;
	private Combo microphone;
	private Label room;
	private boolean isOn;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		voice = desk.voice();
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(EDGE, 12).spacing(8, 8).applyTo(page);
		head();
		meter = new LevelMeter(page);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, meter.height()).applyTo(meter.control());
		microphoneRow = new FormRow(page, "Microphone", "The microphone to record with the text; none unless you choose one.", 1);
		microphone = microphoneRow.named(new Combo(microphoneRow.controls(), SWT.READ_ONLY));
		Wheel.movesTheForm(microphone);
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(microphone);
		microphone.addListener(SWT.Selection, event -> voice.choose(microphone.getSelectionIndex() - 1));
		microphone.addListener(SWT.FocusIn, event -> voice.look());
		room = new Label(page, SWT.WRAP);
		room.setFont(Fonts.ui(room, -1, SWT.NORMAL));
		Css.id(room, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(room);
		scroll.addListener(SWT.Resize, event -> fit());
		desk.onChange(page, this::show);
		desk.onFrame(page, this::show);
		voice.onChange(page, this::show);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		voice.look();
		show();
		tick();
	}

	private void head() {
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(head);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(head);
		light = new Canvas(head, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(LIGHT, LIGHT).applyTo(light);
		light.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(Ink.ACCENT.get());
			event.gc.setForeground(Ink.DIM.get());
			if (isOn) event.gc.fillOval(0, 0, LIGHT - 1, LIGHT - 1);
			else event.gc.drawOval(0, 0, LIGHT - 2, LIGHT - 2);
		});
		Spoken.picture(light, () -> isOn ? "recording" : "not recording");
		Ink.follow(light, Canvas::redraw);
		time = new Label(head, SWT.NONE);
		time.setFont(Fonts.ui(time, LARGER, SWT.BOLD));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(time);
		what = new ShortLabel(head);
		Css.id(what.control(), Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(20, SWT.DEFAULT).applyTo(what.control());
	}

	/** The time goes on without anything being shown. */
	private void tick() {
		page.getDisplay().timerExec(PACE_MILLIS, () -> {
			if (page.isDisposed()) return;
			if (desk.isOn()) show();
			tick();
		});
	}

	private void show() {
		boolean recorded = desk.isOn() && desk.state() != State.ENDED && desk.evening().flatMap(Evening::recorder).isPresent();
		if (recorded != isOn) {
			isOn = recorded;
			light.redraw();
		}
		if (set(time, desk.evening().map(on -> RoundWords.time(on.soFar())).orElse("0:00"))) time.getParent().layout();
		String words = recorded ? voice.isListening() ? "text and sound" : "recording text"
				: !desk.isOn() ? "not recording" : desk.state() == State.ENDED ? "recorded" : "not recorded";
		what.setText(words);
		meter.show(voice.level(), voice.peak(), voice.isListening());
		List<String> items = new ArrayList<>(List.of(NOBODY));
		items.addAll(voice.devices());
		if (!List.of(microphone.getItems()).equals(items)) microphone.setItems(items.toArray(String[]::new));
		if (microphone.getSelectionIndex() != voice.chosen() + 1) microphone.select(voice.chosen() + 1);
		boolean changed = microphoneRow.tell(voice.trouble());
		changed |= set(room, voice.room());
		if (changed) fit();
	}

	private static boolean set(Label label, String words) {
		if (label.getText().equals(words)) return false;
		label.setText(words);
		return true;
	}

	private void fit() {
		int width = scroll.getClientArea().width;
		if (width <= 0) return;
		scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
		page.layout(true, true);
	}

	@Override
	public void setFocus() {
		microphone.setFocus();
	}
}
