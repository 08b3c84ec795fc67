// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.mix.ModelWords;
import gleaner.desk.thread.Ages;
import gleaner.desk.thread.CardWords;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.Samples;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.LongText;
import gleaner.ui.ShortLabel;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What the chosen model said when it was kept, at several diversities. The arrow keys in the list of models step through the ages. */
public final class SamplesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.samples";

	private ThreadWatch watch;
	private ShortLabel title;
	private ShortLabel about;
	private Button open;
	private StyledText text;
	private EmptyPage empty;
	private Background reading;
	private Font small;
	private String shown = "";
	private boolean complete;
	private List<Samples.Sample> samples = List.of();

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 8).spacing(8, 0).applyTo(page);
		title = new ShortLabel(page);
		title.control().setFont(Fonts.ui(title.control(), 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.END).hint(20, SWT.DEFAULT).applyTo(title.control());
		open = new Button(page, SWT.PUSH);
		open.setText("Open in pane");
		open.setToolTipText("Lets the active pane speak with this model (Enter in the list of models)");
		open.addListener(SWT.Selection,
				e -> watch.chosenModel().ifPresent(model -> OpenModel.inPane(getSite().getWorkbenchWindow(), model)));
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(open);
		about = new ShortLabel(page);
		about.control().setFont(Fonts.ui(about.control(), -1, SWT.NORMAL));
		Css.id(about.control(), Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(20, SWT.DEFAULT).applyTo(about.control());
		text = new StyledText(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		reading = Background.newest(text);
		Spoken.name(text, "Samples of the model");
		text.setAlwaysShowScrollBars(false);
		text.setCaret(null);
		small = Fonts.ui(text, -2, SWT.NORMAL);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).indent(0, 8).hint(100, 100).applyTo(text);
		empty = new EmptyPage(page, getSite(), text);
		LongText.follow(text, Runnable::run, this::style);
		watch.follow(text, this::show);
		show();
	}

	private void show() {
		Optional<Run> run = watch.chosen();
		Optional<RunModel> model = watch.chosenModel();
		title.setText(model.map(m -> run.orElseThrow().called() + ", " + ModelWords.steps(m.step())).orElse(""));
		about.setText(model.map(m -> about(m, run.orElseThrow())).orElse(""));
		open.setEnabled(model.isPresent());
		title.control().getParent().layout(true, true);
		String name = model.map(RunModel::name).orElse("");
		if (name.isEmpty())
			empty.say("Choose a model to read what it says at several diversities, from the same prompt and seed.",
					ThreadHandler.FIRST_STEPS);
		else empty.clear();
		if (name.equals(shown) && complete) return;
		if (!name.equals(shown) || name.isEmpty())
			say("");
		shown = name;
		complete = name.isEmpty();
		model.ifPresent(m -> read(run.orElseThrow(), m));
	}

	private String about(RunModel model, Run run) {
		List<String> words = new ArrayList<>();
		if (!Double.isNaN(model.validationLoss())) words.add("validation " + CardWords.number(model.validationLoss()));
		String age = Ages.of(run).of(model);
		if (!age.isEmpty()) words.add(age);
		String stars = watch.note(model).stars();
		if (!stars.isEmpty()) words.add(stars);
		return String.join(" · ", words);
	}

	/** Off the UI thread. A model is kept a moment before its samples are drawn: as long as there are none, this is done again. */
	private void read(Run run, RunModel model) {
		reading.work("Samples", turn -> Samples.read(run.folder(), model.step())).then(found -> found(model, found, run.isAlive()));
	}

	private void found(RunModel model, List<Samples.Sample> found, boolean moreToCome) {
		if (!model.name().equals(shown) || complete) return;
		complete = !found.isEmpty() || !moreToCome;
		if (found.isEmpty()) say("This model has no samples.");
		else show(found);
	}

	private void say(String sentence) {
		samples = List.of();
		text.setText(sentence);
		style();
	}

	private void show(List<Samples.Sample> found) {
		samples = found;
		StringBuilder page = new StringBuilder();
		for (Samples.Sample sample : samples) page.append(heading(sample)).append('\n').append(sample.text()).append("\n\n");
		text.setText(page.toString().stripTrailing());
		text.setTopIndex(0);
		style();
	}

	private static String heading(Samples.Sample sample) {
		return sample.diversity().isEmpty() ? "" : "diversity " + sample.diversity();
	}

	private void style() {
		List<StyleRange> ranges = new ArrayList<>();
		int offset = 0;
		for (Samples.Sample sample : samples) {
			String heading = heading(sample);
			StyleRange range = new StyleRange(offset, heading.length(), Ink.DIM.get(), null);
			range.font = small;
			if (!heading.isEmpty()) ranges.add(range);
			offset += heading.length() + sample.text().length() + 3;
		}
		if (samples.isEmpty() && text.getCharCount() > 0) ranges.add(new StyleRange(0, text.getCharCount(), Ink.DIM.get(), null));
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) text.setFocus();
	}
}
