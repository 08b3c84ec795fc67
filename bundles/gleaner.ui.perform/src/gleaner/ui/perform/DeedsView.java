// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Deed;
import gleaner.desk.perform.StageWords;
import gleaner.desk.perform.Stroke;
import gleaner.performance.stage.State;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The seven large buttons, each with its key: what has to be found without looking. */
public final class DeedsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.deeds";
	private static final int HEIGHT = 56;
	private static final int EDGE = 4;
	private static final int GAP = 8;
	private static final int LARGER = 2;

	private final Map<Deed, Button> buttons = new LinkedHashMap<>();
	private Desk desk;
	private Font font;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		Css.id(parent, Css.BAR);
		GridLayoutFactory.fillDefaults().numColumns(7).margins(EDGE, EDGE).spacing(GAP, 0).applyTo(parent);
		font = Fonts.ui(parent, LARGER, SWT.NORMAL);
		Button main = button(parent, Deed.PAUSE, "Begin");
		Css.id(main, Css.MAIN);
		main.setFont(Fonts.ui(parent, LARGER, SWT.BOLD));
		((GridData) main.getLayoutData()).widthHint = 120;
		button(parent, Deed.NEXT, "Next");
		button(parent, Deed.AGAIN, "Again");
		button(parent, Deed.STOP, "Full stop");
		button(parent, Deed.MARK, "Mark");
		button(parent, Deed.BLACK_OUT, "Black out");
		button(parent, Deed.END, "End");
		FixedHeight.keep(getSite().getService(MPart.class), parent, HEIGHT + 2 * EDGE);
		desk.onFrame(parent, this::show);
		desk.onChange(parent, this::show);
		show();
	}

	private Button button(Composite parent, Deed deed, String words) {
		String key = Stroke.of(deed).cap();
		Button button = new Button(parent, SWT.PUSH);
		button.setFont(font);
		button.setText(words);
		button.setToolTipText(words + " (" + key + ")");
		GridDataFactory.fillDefaults().grab(true, true).hint(60, HEIGHT).applyTo(button);
		button.addListener(SWT.Selection, event -> desk.perform(deed));
		Spoken.describe(button, "key: " + key);
		KeyHint.on(button, () -> deed == Deed.PAUSE && !isGoing() ? Stroke.F5.cap() : key);
		buttons.put(deed, button);
		return button;
	}

	private void show() {
		State state = desk.state();
		boolean isOn = desk.isOn();
		boolean isOver = state == State.ENDED;
		set(Deed.PAUSE, StageWords.pauseButton(isOn ? state : State.READY));
		set(Deed.BLACK_OUT, isOn && desk.frame().black() ? "Light" : "Black out");
		set(Deed.END, isOver && isOn ? "Leave" : desk.asksToEnd() ? "Really end?" : "End");
		buttons.forEach((deed, button) -> {
			boolean enabled = deed == Deed.PAUSE || isOn && (deed == Deed.END || !isOver);
			if (button.isEnabled() != enabled) button.setEnabled(enabled);
		});
	}

	/** Whether the keys of a show are taken from all controls: before and after it they do what they always do. */
	private boolean isGoing() {
		return desk.isOn() && desk.state() != State.ENDED;
	}

	private void set(Deed deed, String words) {
		Button button = buttons.get(deed);
		if (!button.getText().equals(words)) button.setText(words);
	}

	@Override
	public void setFocus() {
		buttons.get(Deed.PAUSE).setFocus();
	}
}
