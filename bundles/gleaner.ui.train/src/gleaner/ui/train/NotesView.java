// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.mix.ModelWords;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.ui.EmptyPage;
import gleaner.ui.NoteKeeper;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** What the poet thinks of the chosen model and of its thread. */
public final class NotesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.notes";

	private ThreadWatch watch;
	private NoteKeeper keeper;
	private NoteField model;
	private NoteField thread;
	private EmptyPage empty;

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		keeper = new NoteKeeper(() -> Display.getDefault().asyncExec(watch::look));
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 8).applyTo(page);
		Composite fields = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		model = new NoteField(fields, "The model", this::stay, this::keep);
		thread = new NoteField(fields, "The thread", this::stay, this::keep);
		empty = new EmptyPage(page, getSite(), fields);
		IActionBars bars = getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), operation(ITextOperationTarget.UNDO));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), operation(ITextOperationTarget.REDO));
		page.addDisposeListener(e -> {
			model.save();
			thread.save();
			keeper.close();
		});
		watch.follow(page, this::show);
		show();
	}

	private void keep(NoteField.Subject subject, Note before, Note note) {
		keeper.keep(() -> subject.runs().note(subject.run(), subject.step(), before, note));
	}

	/** Who writes about the best model goes on writing about it when a better one comes. */
	private void stay() {
		watch.chosen().map(Run::id).ifPresent(watch::choose);
		watch.chosenModel().ifPresent(watch::choose);
	}

	private Action operation(int operation) {
		return new Action() {
			@Override
			public void run() {
				(thread.hasFocus() ? thread : model).perform(operation);
			}
		};
	}

	private void show() {
		Optional<Run> run = watch.chosen().filter(watch::hasRead);
		if (watch.seen().runs().isEmpty())
			empty.say("No thread yet. Once there is one, note here what you think of it and its models.", ThreadHandler.FIRST_STEPS);
		else empty.clear();
		Optional<RunModel> chosen = run.flatMap(r -> watch.chosenModel());
		model.show(chosen.map(m -> run.orElseThrow().called() + ", " + ModelWords.steps(m.step())).orElse("No model yet"),
				chosen.map(m -> new NoteField.Subject(watch.studio().orElseThrow().runs(), run.orElseThrow(), OptionalLong.of(m.step()))),
				chosen.map(watch::note));
		thread.show(run.map(r -> "The thread " + r.called()).orElse("No thread yet"),
				run.map(r -> new NoteField.Subject(watch.studio().orElseThrow().runs(), r, OptionalLong.empty())),
				run.map(watch::note));
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) model.setFocus();
	}
}
