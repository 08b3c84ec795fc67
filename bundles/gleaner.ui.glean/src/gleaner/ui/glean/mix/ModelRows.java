// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.TrainedThread;
import gleaner.runs.ModelName;
import gleaner.ui.form.FormRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** The rows that choose a trained model: first its thread, then its age. For engines that need one. */
public final class ModelRows {

	private final Composite area;
	private final MixModel model;
	private final Combo thread;
	private final FormRow ageRow;
	private final Combo age;
	private List<TrainedThread> threads = List.of();
	private List<String> ages = List.of();

	ModelRows(Composite form, MixModel model) {
		this.model = model;
		area = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(area);
		area.setVisible(false);
		thread = combo(new FormRow(area, "Thread", "The thread that the model comes from.", 1));
		thread.addListener(SWT.Selection, e -> chooseThread());
		ageRow = new FormRow(area, "Model", "The age of the model: young, at its best, or past it.", 1);
		age = combo(ageRow);
		age.addListener(SWT.Selection, e -> chooseAge());
	}

	Composite control() {
		return area;
	}

	private static Combo combo(FormRow row) {
		Combo combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	/**
	 * Shows what there is to choose and what is chosen.
	 *
	 * @param needed whether the engine needs a model at all
	 * @param known the threads whose models it speaks with
	 * @param problem what is wrong with the choice; empty if nothing is
	 * @return whether the form has to be laid out anew
	 */
	boolean show(Mix mix, boolean needed, List<TrainedThread> known, String problem) {
		boolean changed = area.getVisible() != needed;
		area.setVisible(needed);
		((GridData) area.getLayoutData()).exclude = !needed;
		if (!needed) return changed;
		ModelName chosen = ModelName.of(mix.model());
		List<String> words = known.stream().map(TrainedThread::inWords).toList();
		threads = known;
		if (!List.of(thread.getItems()).equals(words)) thread.setItems(words.toArray(String[]::new));
		select(thread, known.stream().map(TrainedThread::id).toList().indexOf(chosen.run()));
		Optional<TrainedThread> shown = known.stream().filter(t -> t.id().equals(chosen.run())).findFirst();
		Map<String, String> choices = shown.map(t -> t.choices(chosen.step())).orElse(Map.of());
		ages = List.copyOf(choices.keySet());
		if (!List.of(age.getItems()).equals(List.copyOf(choices.values()))) age.setItems(choices.values().toArray(String[]::new));
		select(age, ages.indexOf(chosen.step()));
		return changed | ageRow.tell(problem);
	}

	private static void select(Combo combo, int index) {
		if (index < 0) combo.deselectAll();
		else combo.select(index);
	}

	private void chooseThread() {
		int index = thread.getSelectionIndex();
		if (index < 0 || index >= threads.size()) return;
		TrainedThread chosen = threads.get(index);
		model.change(m -> m.withModel(chosen.id() + "/" + stepIn(chosen, ModelName.of(m.model()).step())));
	}

	/** The same age in another thread; the best where that thread has no such model. */
	private static String stepIn(TrainedThread thread, String step) {
		return thread.step(step).isPresent() ? step : ModelName.BEST;
	}

	private void chooseAge() {
		int index = age.getSelectionIndex();
		if (index >= 0 && index < ages.size()) model.change(m -> m.withModel(ModelName.of(m.model()).run() + "/" + ages.get(index)));
	}
}
