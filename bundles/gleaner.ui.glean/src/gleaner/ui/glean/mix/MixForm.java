// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.EngineForm;
import gleaner.desk.mix.Field;
import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.SettingsCheck;
import gleaner.desk.mix.TemplateWords;
import gleaner.desk.mix.Variations;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Mixing;
import gleaner.ui.Spoken;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.SecretDialog;
import gleaner.ui.form.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * The form for what the active pane is told: what scrolls, and what is always in reach. Shows the model and changes it; holds nothing
 * itself.
 */
final class MixForm {
	private static final List<PoemLength.Unit> UNITS = List.of(PoemLength.Unit.POEM, PoemLength.Unit.LINES, PoemLength.Unit.WORDS,
			PoemLength.Unit.CHARACTERS);
	private static final String[] UNIT_NAMES = { "as it comes", "lines", "words", "characters" };

	private static final int EDGE = 12;
	private static final int BETWEEN = 8;
	/** Widths of a letter below which the labels stand above what they name. */
	private static final int NARROW = 28;
	/** Width of the labels of what is always in reach. */
	private static final int IN_REACH = 40;

	private final Composite area;
	private final Composite inReach;
	private final double letter;
	private final Mixing mixing;
	private final MixModel model;
	private final Label which;
	private final FormRow engineRow;
	private final Combo engine;
	private final StyleRow style;
	private final ModelRows models;
	private final CorpusRows corpora;
	private final Link madeAnew;
	private final Composite settingsArea;
	private final EngineSettings settings;
	private final TitlesToChoose titles;
	private final TextField prompt;
	private final FormRow seedRow;
	private final TextField seed;
	private final Link lastSeed;
	private final FormRow diversityRow;
	private final TextField diversity;
	private final FormRow lengthRow;
	private final TextField length;
	private final Combo unit;
	private final FormRow poemsRow;
	private final TextField poems;
	private final Button endless;
	private final Button linked;
	private List<EngineInfo> engines = List.of();

	/**
	 * @param inReach a grid of two columns that does not scroll, for what is changed from one Start to the next
	 * @param onFit is told when the form needs another height
	 */
	MixForm(Composite parent, Composite inReach, Mixing mixing, Runnable onFit) {
		this.mixing = mixing;
		this.inReach = inReach;
		this.model = mixing.model();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(EDGE, 8).spacing(BETWEEN, 6).applyTo(area);
		GC gc = new GC(area);
		letter = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		which = new Label(area, SWT.NONE);
		which.setFont(Fonts.ui(which, -1, SWT.NORMAL));
		Css.id(which, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(which);
		engineRow = new FormRow(area, "Engine", "What makes the text.", 1);
		engine = engineRow.named(new Combo(engineRow.controls(), SWT.READ_ONLY));
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(engine);
		engine.addListener(SWT.Selection, e -> chooseEngine());
		style = new StyleRow(area, mixing);
		models = new ModelRows(area, model);
		corpora = new CorpusRows(area, model);
		madeAnew = new Link(area, SWT.WRAP);
		madeAnew.addListener(SWT.Selection, e -> model.change(Variations::ofPoems));
		madeAnew.setFont(Fonts.ui(madeAnew, -1, SWT.NORMAL));
		Css.id(madeAnew, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).exclude(true).applyTo(madeAnew);
		FormRow promptRow = new FormRow(inReach, "Prompt", "The beginning of each poem.", 1, IN_REACH);
		prompt = new TextField(promptRow, "", text -> model.change(m -> m.withPrompt(text)));
		seedRow = new FormRow(inReach, "Seed", "Any whole number. The same seed gives the same text again.", 2, IN_REACH);
		seed = new TextField(seedRow, "a number", text -> model.change(m -> m.withSeed(text)))
				.counting(new TextField.Steps(1, -1e15, 1e15));
		dice();
		lastSeed = new Link(inReach, SWT.NONE);
		lastSeed.setFont(Fonts.ui(lastSeed, -1, SWT.NORMAL));
		lastSeed.setToolTipText("Each day begins with a new seed. This brings back the seed that the last day ended with.");
		Css.id(lastSeed, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).exclude(true).applyTo(lastSeed);
		lastSeed.setVisible(false);
		lastSeed.addListener(SWT.Selection, e -> model.seedBefore(model.active()).ifPresent(last -> model.change(m -> m.withSeed(last))));
		diversityRow = new FormRow(area, "Diversity", "1 speaks as the engine learnt, lower is plainer, higher is wilder. A number from 0 "
				+ "to "
				+ (int) GenerationRequest.MOST_DIVERSE + ".", 1);
		diversity = new TextField(diversityRow, "0 to " + (int) GenerationRequest.MOST_DIVERSE,
				text -> model.change(m -> m.withDiversity(text))).counting(new TextField.Steps(0.1, 0, GenerationRequest.MOST_DIVERSE));
		lengthRow = new FormRow(area, "Length", "The length of each poem, with its prompt.", 1);
		unit = lengthRow.named(new Combo(lengthRow.controls(), SWT.READ_ONLY));
		unit.setItems(UNIT_NAMES);
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(unit);
		unit.addListener(SWT.Selection, e -> model.change(m -> m.withLength(UNITS.get(unit.getSelectionIndex()), m.length())));
		length = new TextField(lengthRow, "how many", text -> model.change(m -> m.withLength(m.unit(), text)))
				.counting(TextField.Steps.WHOLE);
		titles = new TitlesToChoose(area, mixing);
		settingsArea = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(settingsArea);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(settingsArea);
		settings = new EngineSettings(settingsArea, new FormHelp(() -> mixing.palette().sources(), this::askFor, titles::offered),
				(name, value) -> model.change(m -> m.withSetting(name, value)), () -> {
					area.layout(true, true);
					onFit.run();
				});
		poemsRow = new FormRow(area, "Poems", "The number of poems; endless runs until you stop it.", 1);
		endless = Spoken.name(poemsRow.named(new Button(poemsRow.controls(), SWT.CHECK)), "Poems: endless");
		endless.setText("endless");
		endless.addListener(SWT.Selection, e -> model.change(m -> m.withPoems(endless.getSelection(), m.poems())));
		poems = new TextField(poemsRow, "how many", text -> model.change(m -> m.withPoems(m.endless(), text)))
				.counting(TextField.Steps.WHOLE);
		linked = new Button(area, SWT.CHECK | SWT.WRAP);
		linked.setText("Same prompt and seed in all panes");
		linked.setFont(Fonts.ui(linked, -1, SWT.NORMAL));
		linked.addListener(SWT.Selection, e -> model.setLinked(linked.getSelection()));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(linked);
		CorpusRows.acceptOn(area, model);
	}

	private void askFor(Parameter.Secret secret) {
		new SecretDialog(area.getShell(), model.mix().engine(), secret, mixing::forgetObjections).open();
	}

	private void dice() {
		Button dice = new Button(seedRow.controls(), SWT.PUSH);
		dice.setText("\u2684");
		dice.setToolTipText("Another seed");
		Spoken.name(dice, "Another seed");
		dice.addListener(SWT.Selection,
				e -> model.change(m -> m.withSeed(String.valueOf(ThreadLocalRandom.current().nextInt(1, Mixing.SEEDS)))));
	}

	Composite control() {
		return area;
	}

	private void chooseEngine() {
		int chosen = engine.getSelectionIndex();
		if (chosen >= 0 && chosen < engines.size()) model.change(m -> mixing.palette().withModel(m.withEngine(engines.get(chosen).id())));
	}

	/** Shows the model as it is now. */
	void show() {
		Mix mix = model.mix();
		Map<Field, String> problems = mixing.studio().isEmpty() ? Map.of() : mixing.check(model.active()).problems();
		boolean changed = tellPane();
		Optional<EngineInfo> info = mixing.engine(model.active());
		boolean trained = info.map(i -> i.takes(Ingredient.Kind.MODEL)).orElse(false);
		changed |= models.show(mix, trained, mixing.palette().threads(mix.engine()), problems.getOrDefault(Field.Common.MODEL, ""));
		changed |= corpora.setVisible(info.map(i -> i.takes(Ingredient.Kind.CORPUS) || i.takes(Ingredient.Kind.RESERVOIR)).orElse(true));
		changed |= corpora.show(mix, mixing.palette(), problems.getOrDefault(Field.Common.CORPORA, ""));
		showEngines(mix);
		changed |= style.show(mix, info);
		changed |= tellMadeAnew(info.map(i -> TemplateWords.of(mix, i)).orElse(""));
		List<Parameter<?>> wanted = info.map(EngineInfo::parameters).orElse(List.of());
		changed |= settings.make(mix.engine(), info.map(mixing.palette()::form).map(EngineForm::groups).orElse(List.of()));
		changed |= settings.show(mix.chosen(), problems, SettingsCheck.of(wanted, mix.chosen(), _ -> List.of()).shown());
		prompt.show(mix.prompt());
		seed.show(mix.seed());
		boolean footChanged = offerSeed(model.seedBefore(model.active()));
		diversity.show(mix.diversity());
		length.show(mix.length());
		length.setVisible(mix.unit() != PoemLength.Unit.POEM);
		unit.select(UNITS.indexOf(mix.unit()));
		poems.show(mix.poems());
		poems.setVisible(!mix.endless());
		endless.setSelection(mix.endless());
		linked.setSelection(model.isLinked());
		changed |= engineRow.tell(problems.getOrDefault(Field.Common.ENGINE, ""));
		footChanged |= seedRow.tell(problems.getOrDefault(Field.Common.SEED, ""));
		changed |= diversityRow.tell(problems.getOrDefault(Field.Common.DIVERSITY, ""));
		changed |= lengthRow.tell(problems.getOrDefault(Field.Common.LENGTH, ""));
		changed |= poemsRow.tell(problems.getOrDefault(Field.Common.POEMS, ""));
		if (changed) area.layout(true, true);
		if (footChanged) inReach.getParent().layout(true, true);
	}

	private boolean tellMadeAnew(String sentence) {
		boolean isOne = !Variations.ofPoems(model.mix()).equals(model.mix());
		String words = sentence.replace("&", "&&").replace("<", "<\u200B")
				+ (isOne && !sentence.isEmpty() ? " <a>Any poem instead</a>" : "");
		if (madeAnew.getText().equals(words)) return false;
		madeAnew.setText(words);
		madeAnew.setVisible(!sentence.isEmpty());
		((GridData) madeAnew.getLayoutData()).exclude = sentence.isEmpty();
		return true;
	}

	private boolean tellPane() {
		boolean several = model.panes() > 1;
		String words = several ? "Pane " + (model.active() + 1) + " of " + model.panes() : "";
		boolean changed = several == ((GridData) which.getLayoutData()).exclude;
		which.setText(words);
		for (Control control : new Control[] { which, linked }) {
			control.setVisible(several);
			((GridData) control.getLayoutData()).exclude = !several;
		}
		return changed;
	}

	/** Makes the best of a width: in a narrow pane the labels stand above what they name. Whether the form has been laid out anew. */
	boolean fit(int width) {
		int columns = width < NARROW * letter ? 1 : 2;
		boolean isStacked = stack(width);
		if (((GridLayout) area.getLayout()).numColumns == columns) {
			if (isStacked) area.layout(true, true);
			return isStacked;
		}
		for (Composite grid : new Composite[] { area, models.control(), settingsArea })
			((GridLayout) grid.getLayout()).numColumns = columns;
		settings.fit();
		corpora.setNarrow(columns == 1);
		area.layout(true, true);
		return true;
	}

	/** Names of engines and styles are not cut: where one would be, both labels stand above. Whether that is new. */
	private boolean stack(int width) {
		int room = width - 2 * EDGE;
		boolean isNarrow = engineRow.isTooNarrow(engine, room, BETWEEN) || style.isTooNarrow(room, BETWEEN);
		return engineRow.stack(isNarrow) | style.stack(isNarrow);
	}

	private boolean offerSeed(Optional<String> last) {
		String words = last.map(value -> "last time <a>" + value.replace("&", "&&").replace("<", "<\u200B") + "</a>").orElse("");
		if (lastSeed.getText().equals(words)) return false;
		lastSeed.setText(words);
		lastSeed.setVisible(last.isPresent());
		((GridData) lastSeed.getLayoutData()).exclude = last.isEmpty();
		return true;
	}

	private void showEngines(Mix mix) {
		if (!engines.equals(mixing.palette().engines())) {
			engines = mixing.palette().engines();
			engine.setItems(engines.stream().map(EngineInfo::name).toArray(String[]::new));
		}
		int chosen = engines.stream().map(EngineInfo::id).toList().indexOf(mix.engine());
		if (chosen < 0) engine.deselectAll();
		else engine.select(chosen);
		engine.setToolTipText(chosen < 0 ? "What makes the text." : engines.get(chosen).summary());
	}

	/** The field that the poet types into first. */
	void setFocus() {
		prompt.control().setFocus();
	}
}
