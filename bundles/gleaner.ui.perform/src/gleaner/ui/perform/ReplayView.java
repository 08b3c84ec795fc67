// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.RoundWords;
import gleaner.ui.Commands;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Spoken;
import java.time.Duration;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** A recorded performance as the audience saw it, on a timeline with its marks: to be played, held, searched, at any speed. */
public final class ReplayView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.replay";
	private static final List<Double> SPEEDS = List.of(0.5, 1.0, 1.5, 2.0, 4.0, 10.0);
	private static final double STEP = 5;
	private static final int EDGE = 12;

	private Desk desk;
	private Player player;
	private Canvas canvas;
	private StagePainter painter;
	private Timeline timeline;
	private Button play;
	private Label time;
	private Combo speed;
	private EmptyPage empty;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		player = desk.player();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(EDGE, 8).spacing(0, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		canvas = new Canvas(page, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		painter = new StagePainter(new StageFonts(canvas));
		canvas.addListener(SWT.Paint, event -> painter.paint(event.gc, canvas.getClientArea(), player.frame(), player.foot(), false));
		canvas.addListener(SWT.MouseDown, event -> player.toggle());
		Spoken.picture(canvas, () -> player.recording().isEmpty() ? "No replay" : "Replay: " + player.frame().words().text());
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(canvas);
		timeline = new Timeline(page, player);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, Timeline.HEIGHT).applyTo(timeline.control());
		controls(page);
		empty = new EmptyPage(parent, getSite(), page);
		player.onOpen(canvas, this::opened);
		player.onTick(canvas, this::show);
		desk.onChange(canvas, this::tellEmpty);
		for (Canvas each : List.of(canvas, timeline.control())) each.addListener(SWT.KeyDown, this::key);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		opened();
	}

	private void controls(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		play = new Button(row, SWT.PUSH);
		play.setText("Pause");
		play.addListener(SWT.Selection, event -> player.toggle());
		wide(play);
		time = new Label(row, SWT.NONE);
		Css.id(time, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(time);
		speed = Spoken.name(new Combo(row, SWT.READ_ONLY), "Speed of the replay");
		speed.setItems(SPEEDS.stream().map(ReplayView::words).toArray(String[]::new));
		speed.select(SPEEDS.indexOf(1.0));
		speed.addListener(SWT.Selection, event -> player.setSpeed(SPEEDS.get(speed.getSelectionIndex())));
		Button export = new Button(row, SWT.PUSH);
		export.setText("Export…");
		export.addListener(SWT.Selection,
				event -> player.recording().ifPresent(recording -> ExportMenu.open(export, desk, recording.name())));
		wide(export);
	}

	/** Not narrower than the buttons of the other views. */
	private static void wide(Button button) {
		GridDataFactory.fillDefaults().hint(button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * EDGE, SWT.DEFAULT).applyTo(button);
	}

	private static String words(double factor) {
		return (factor == Math.rint(factor) ? String.valueOf((int) factor) : String.valueOf(factor)) + " ×";
	}

	/** Space plays and holds, the arrows go five seconds. The keys of a show come first, while one is on. */
	private void key(Event event) {
		switch (event.keyCode) {
		case ' ' -> player.toggle();
		case SWT.ARROW_LEFT -> player.seek(player.now() - STEP);
		case SWT.ARROW_RIGHT -> player.seek(player.now() + STEP);
		case SWT.HOME -> player.seek(0);
		case SWT.END -> player.seek(player.end());
		default -> {
			return;
		}
		}
		event.doit = false;
	}

	private void opened() {
		tellEmpty();
		String title = player.recording().map(recording -> "Replay of " + recording.card().programme().name()).orElse("Replay");
		if (!title.equals(getPartName())) setPartName(title);
		show();
	}

	private void tellEmpty() {
		GridLayout around = (GridLayout) canvas.getParent().getParent().getLayout();
		around.marginWidth = around.marginHeight = player.recording().isPresent() ? 0 : EDGE;
		if (player.recording().isPresent()) empty.clear();
		else empty.say("Choose a performance among the replays to see it here again, as it was.",
				new EmptyPage.Step("Show the last one", Commands.REPLAY));
	}

	private void show() {
		String words = player.isPlaying() ? "Pause" : "Play";
		if (!play.getText().equals(words)) play.setText(words);
		String now = RoundWords.time(duration(player.now())) + " of " + RoundWords.time(duration(player.end()));
		if (!time.getText().equals(now)) time.setText(now);
		int index = SPEEDS.indexOf(player.speed());
		if (speed.getSelectionIndex() != index) speed.select(index);
		canvas.redraw();
		timeline.control().redraw();
	}

	private static Duration duration(double seconds) {
		return Duration.ofMillis(Math.round(seconds * 1000));
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) timeline.control().setFocus();
	}
}
