// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Deed;
import gleaner.desk.perform.StageWords;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.State;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.ShortLabel;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** What is on stage, for the operator: the line that is read, what came before and what comes, the next poem, the way to the next pause. */
public final class StageView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.stage";
	static final String CONTEXT = "gleaner.perform";
	private static final int EDGE = 24;
	private static final int NARROW = 460;
	private static final int LARGER = 5;

	private Desk desk;
	private Composite page;
	private Label word;
	private Label number;
	private Label rest;
	private Label line;
	private Mirror mirror;
	private ShortLabel pause;
	private Label toGo;
	private Progress progress;
	private ShortLabel where;
	private Composite asking;
	private NextPoem next;

	@Override
	public void createPartControl(Composite parent) {
		desk = Desk.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		left();
		next = new NextPoem(page, desk);
		GridDataFactory.fillDefaults().grab(false, true).hint(220, SWT.DEFAULT).applyTo(next.control());
		page.addListener(SWT.Resize, event -> fold());
		desk.onFrame(page, this::show);
		desk.onChange(page, this::show);
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		show();
	}

	private void left() {
		Composite left = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(EDGE, 12).spacing(0, 8).applyTo(left);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(left);
		Composite head = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(5, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		word = dim(head);
		number = new Label(head, SWT.NONE);
		number.setFont(Fonts.ui(number, LARGER, SWT.BOLD));
		rest = dim(head);
		line = dim(head);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(line);
		mirror = new Mirror(left);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(mirror.control());
		asking = asking(left);
		Composite foot = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(foot);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
		pause = new ShortLabel(foot);
		GridDataFactory.fillDefaults().grab(true, false).hint(30, SWT.DEFAULT).applyTo(pause.control());
		toGo = dim(foot);
		progress = new Progress(foot);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SWT.DEFAULT, 4).applyTo(progress.control());
		where = new ShortLabel(foot);
		where.control().setFont(Fonts.ui(where.control(), -1, SWT.NORMAL));
		Css.id(where.control(), Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(30, SWT.DEFAULT).applyTo(where.control());
	}

	/** After a round: another? */
	private Composite asking(Composite left) {
		Composite row = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().exclude(true).applyTo(row);
		row.setVisible(false);
		Button more = new Button(row, SWT.PUSH);
		more.setText("Another round like it (A)");
		more.addListener(SWT.Selection, event -> desk.perform(Deed.ANOTHER_ROUND));
		Button on = new Button(row, SWT.PUSH);
		on.setText("Next round (→)");
		on.addListener(SWT.Selection, event -> desk.perform(Deed.NEXT));
		return row;
	}

	private static Label dim(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	/** Where there is little room, the next poem is left out: its buttons are keys too. */
	private void fold() {
		boolean wide = page.getSize().x >= NARROW;
		GridData data = (GridData) next.control().getLayoutData();
		if (data.exclude == !wide) return;
		data.exclude = !wide;
		next.control().setVisible(wide);
		((GridLayout) page.getLayout()).numColumns = wide ? 2 : 1;
		page.layout(true, true);
	}

	private void show() {
		Frame frame = desk.frame();
		boolean changed = false;
		List<String> poem = desk.isOn() ? StageWords.poem(frame.standing()) : List.of("Not on stage", "", "");
		changed |= set(word, poem.get(0)) | set(number, poem.get(1)) | set(rest, poem.get(2));
		changed |= set(line, desk.isOn() ? StageWords.line(frame.standing()) : "");
		mirror.show(frame);
		List<String> waits = desk.isOn() ? StageWords.pause(frame) : List.of("", "");
		pause.setText(waits.get(0));
		changed |= set(toGo, waits.get(1));
		progress.show(desk.isOn() ? StageWords.toPause(frame) : Double.NaN);
		where.setText(place());
		changed |= include(asking, desk.isOn() && frame.state() == State.ASKING);
		next.show();
		if (changed) page.layout(true, true);
		boolean noRound = !desk.isOn() && desk.set().programme().rounds().isEmpty();
		mirror.say(desk.isOn() ? ""
				: noRound ? "You will see the stage here. A show needs a round: add one at the left."
						: "You will see the stage here. Begin, or F5, opens it on the second screen if there is one. Otherwise it covers "
								+ "this window, and the keys below work there.");
	}

	private String place() {
		return desk.evening().map(on -> (on.stage().isAlone() ? "on this screen, " : "second screen, ") + on.stage().screen().inWords()
				+ " · its text " + desk.frame().standing().look().size() + " px").orElse("");
	}

	private static boolean set(Label label, String words) {
		if (label.getText().equals(words)) return false;
		label.setText(words);
		return true;
	}

	private static boolean include(Composite row, boolean included) {
		GridData data = (GridData) row.getLayoutData();
		if (data.exclude != included) return false;
		data.exclude = !included;
		row.setVisible(included);
		return true;
	}

	@Override
	public void setFocus() {
		mirror.control().setFocus();
	}
}
