// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Typed;
import gleaner.performance.programme.Pace;
import gleaner.performance.programme.Pauses;
import gleaner.performance.programme.Round;
import gleaner.performance.stage.State;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.TextField;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** When the chosen round rests, and what holds the words up. Of the round that is on stage at once, too. */
final class PauseForm {
	private static final int MOST = 100_000;
	private static final int FIELD = 34;
	private static final int LABEL = 92;

	private final Composite area;
	private final Desk desk;
	private final NumberRow every;
	private final NumberRow seconds;
	private final NumberRow warmUp;
	private final Button countDown;
	private final Button waits;
	private final Button punctuation;

	/** @param onFit runs when the form needs another height */
	PauseForm(Composite parent, Desk desk, Runnable onFit) {
		this.desk = desk;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(area);
		FormRow pauseRow = new FormRow(area, "Pause every", "Pause after this many poems; 0 for never. "
				+ "The last poem stays on stage meanwhile.", 4, LABEL);
		every = new NumberRow(pauseRow, "0", new TextField.Steps(1, 0, MOST), text -> Typed.whole("Pause every", text, 0, MOST),
				value -> change("every", pauses -> pauses.withEvery((int) value)), onFit);
		narrow(every);
		unit(pauseRow, "poems for");
		seconds = new NumberRow(pauseRow, "20", new TextField.Steps(1, 0, Pauses.LONGEST),
				text -> Typed.decimal("The pause", text, 0, Pauses.LONGEST), value -> change("rest", pauses -> pauses.withSeconds(value)),
				onFit);
		narrow(seconds);
		unit(pauseRow, "seconds");
		countDown = check("show a countdown of the pause on stage");
		countDown.addListener(SWT.Selection, event -> change("", pauses -> pauses.withCountDown(countDown.getSelection())));
		waits = check("wait for Space after each pause");
		waits.addListener(SWT.Selection, event -> change("", pauses -> pauses.withWaitForKey(waits.getSelection())));
		punctuation = check("rest at commas and ends of lines");
		punctuation.addListener(SWT.Selection, event -> desk.set().change("",
				round -> round.withPace(round.pace().withPunctuation(punctuation.getSelection()))));
		FormRow warmRow = new FormRow(area, "Warm-up", "How many seconds the round takes from "
				+ "half speed to full speed; 0 for none.", 2, LABEL);
		warmUp = new NumberRow(warmRow, "0", new TextField.Steps(1, 0, Pace.LONGEST), text -> Typed.decimal("The warm-up", text, 0,
				Pace.LONGEST), value -> desk.set().change("warm-up", round -> round.withPace(round.pace().withWarmUp(value))), onFit);
		narrow(warmUp);
		unit(warmRow, "seconds");
	}

	private static void narrow(NumberRow row) {
		GridData data = (GridData) row.field().control().getParent().getLayoutData();
		data.grabExcessHorizontalSpace = false;
		((GridData) row.field().control().getLayoutData()).widthHint = FIELD;
	}

	private static void unit(FormRow row, String words) {
		Label label = new Label(row.controls(), SWT.NONE);
		label.setText(words);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private Button check(String words) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(words);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	Composite control() {
		return area;
	}

	/** Changes the chosen round, and, if it is the one on stage, the show at once. */
	private void change(String what, UnaryOperator<Pauses> how) {
		desk.set().change(what, round -> round.withPauses(how.apply(round.pauses())));
		if (desk.state() == State.ENDED || desk.onStage() < 0 || desk.onStage() != desk.set().chosen()) return;
		desk.evening().ifPresent(on -> desk.set().round().ifPresent(round -> on.show().pauses(round.pauses())));
	}

	void show() {
		Optional<Round> chosen = desk.set().round();
		area.setEnabled(chosen.isPresent());
		if (chosen.isEmpty()) return;
		Round round = chosen.get();
		every.show(round.pauses().every());
		seconds.show(round.pauses().seconds());
		countDown.setSelection(round.pauses().countDown());
		waits.setSelection(round.pauses().waitForKey());
		punctuation.setSelection(round.pace().punctuation());
		warmUp.show(round.pace().warmUp());
	}
}
