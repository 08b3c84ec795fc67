// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.desk.mix.Field;
import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.Usual;
import gleaner.engine.EngineException;
import gleaner.engine.Ingredient;
import gleaner.engine.Parameter;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** The rows that an engine's parameters ask for: made from their types, so that any engine has a form. */
public final class ParameterRows {
	/** About so many steps of an arrow key lead from one end of a range to the other. */
	private static final double DECIMAL_STEPS = 20;
	private static final String NO_SOURCE = "none";

	/** A row and what shows a value in it. */
	private record Shown(FormRow row, Consumer<String> show) {
	}

	private final Composite area;
	private final int labels;
	private final Usual usual;
	private final FormHelp help;
	private final BiConsumer<String, String> onChange;
	private final Map<String, Shown> rows = new LinkedHashMap<>();
	private List<Parameter<?>> parameters = List.of();

	/**
	 * @param help what rows need besides
	 * @param onChange gets a parameter's name and the value that the poet has given it
	 */
	public ParameterRows(Composite form, FormHelp help, BiConsumer<String, String> onChange) {
		this(form, FormRow.LABEL, Usual.UNMARKED, help, onChange);
	}

	/**
	 * @param labels the width of the labels in pixels
	 * @param usual the values of what the poet has not changed
	 */
	public ParameterRows(Composite form, int labels, Usual usual, FormHelp help, BiConsumer<String, String> onChange) {
		this.help = help;
		this.onChange = onChange;
		this.labels = labels;
		this.usual = usual;
		area = new Composite(form, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(area);
	}

	/** What holds the rows: a grid of two columns. */
	public Composite control() {
		return area;
	}

	/** Shows rows for these parameters, if others were shown; whether the form has to be laid out anew. */
	public boolean make(List<Parameter<?>> wanted) {
		if (wanted.equals(parameters)) return false;
		parameters = List.copyOf(wanted);
		rows.values().forEach(shown -> shown.row.dispose());
		rows.clear();
		for (Parameter<?> parameter : parameters) rows.put(parameter.name(), row(parameter));
		area.setVisible(!rows.isEmpty());
		((GridData) area.getLayoutData()).exclude = rows.isEmpty();
		return true;
	}

	/**
	 * Shows values (those that are missing are as usual) and what is wrong with them; whether the form has to be laid out anew.
	 *
	 * @param counting those of the parameters that count; the others are hidden
	 */
	public boolean show(Map<String, String> values, Map<Field, String> problems, Collection<Parameter<?>> counting) {
		boolean changed = false;
		for (Parameter<?> parameter : parameters) {
			Shown shown = rows.get(parameter.name());
			String value = values.getOrDefault(parameter.name(), usual.of(parameter));
			shown.show.accept(value);
			changed |= shown.row.setVisible(counting.contains(parameter));
			changed |= shown.row.tell(problems.getOrDefault(new Field.Setting(parameter.name()), ""));
			if (!usual.word().isEmpty()) changed |= mark(shown.row, parameter, value);
		}
		return changed;
	}

	private boolean mark(FormRow row, Parameter<?> parameter, String value) {
		String before = usual.of(parameter);
		return row.mark(usual.word(), usual.differs(parameter, value) ? Optional.of(before) : Optional.empty(),
				() -> onChange.accept(parameter.name(), before));
	}

	private Shown row(Parameter<?> parameter) {
		FormRow row = new FormRow(area, parameter.label(), parameter.help() + "\n" + capital(parameter.range()) + ".",
				columns(parameter), labels);
		Consumer<String> changed = value -> onChange.accept(parameter.name(), value);
		return new Shown(row, switch (parameter) {
		case Parameter.Whole p when isShare(p) -> share(row, p, changed);
		case Parameter.Whole p -> new TextField(row, hint(p), changed).counting(new TextField.Steps(1, p.least(), p.most()))::show;
		case Parameter.Decimal p -> new TextField(row, hint(p), changed).counting(new TextField.Steps(step(p), p.least(), p.most()))::show;
		case Parameter.Large p -> new TextField(row, hint(p), changed).counting(new TextField.Steps(1, p.least(), p.most()))::show;
		case Parameter.Text p -> text(row, p, changed);
		case Parameter.FilePath p -> file(row, p, changed);
		case Parameter.CorpusName p -> source(row, p, changed);
		case Parameter.LongText _ -> TextField.ofLines(row, changed)::show;
		case Parameter.Secret p -> secret(row, p);
		case Parameter.Choice p -> choice(row, p, changed);
		case Parameter.Flag p -> flag(row, p, changed);
		});
	}

	private int columns(Parameter<?> parameter) {
		return switch (parameter) {
		case Parameter.FilePath _ -> 2;
		case Parameter.Whole p when isShare(p) -> 2;
		case Parameter.Text p when help.titles().apply(p).isPresent() -> 2;
		default -> 1;
		};
	}

	/** Whether it is a number of hundredths, which can be seen on a bar. */
	private static boolean isShare(Parameter.Whole p) {
		return p.least() == 0 && p.most() == Mix.HEAVIEST;
	}

	private static Consumer<String> share(FormRow row, Parameter.Whole p, Consumer<String> changed) {
		Label[] number = new Label[1];
		WeightBar bar = new WeightBar(row.controls(), p.label(), p.label(), value -> {
			write(number[0], value);
			changed.accept(String.valueOf(value));
		}).explained(p.help());
		number[0] = new Label(row.controls(), SWT.RIGHT);
		number[0].setFont(Fonts.ui(number[0], -1, SWT.NORMAL));
		Css.id(number[0], Css.DIM);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).minSize(24, SWT.DEFAULT).applyTo(number[0]);
		return value -> {
			int shown = number(p, value);
			if (bar.weight() != shown) bar.setWeight(shown);
			write(number[0], shown);
		};
	}

	private static void write(Label label, int number) {
		String words = String.valueOf(number);
		if (label.getText().equals(words)) return;
		label.setText(words);
		label.requestLayout();
	}

	private static int number(Parameter.Whole p, String value) {
		try {
			return p.parse(value);
		} catch (EngineException e) {
			return p.standard();
		}
	}

	private Consumer<String> text(FormRow row, Parameter.Text p, Consumer<String> changed) {
		Optional<FormHelp.Titles> titles = help.titles().apply(p);
		if (titles.isEmpty()) return new TextField(row, "", changed)::show;
		return TitleField.in(row, p.label(), titles.get(), changed)::show;
	}

	private static String hint(Parameter<?> parameter) {
		return parameter.range().replaceFirst("^an? (whole )?number ", "");
	}

	private static double step(Parameter.Decimal p) {
		return Math.pow(10, Math.floor(Math.log10(Math.max(1e-6, (p.most() - p.least()) / DECIMAL_STEPS))));
	}

	private static String capital(String words) {
		return words.substring(0, 1).toUpperCase() + words.substring(1);
	}

	private static Consumer<String> choice(FormRow row, Parameter.Choice p, Consumer<String> changed) {
		Combo combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		combo.setItems(p.choices().toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, e -> changed.accept(combo.getText()));
		return value -> combo.select(p.choices().indexOf(value));
	}

	private static Consumer<String> flag(FormRow row, Parameter.Flag p, Consumer<String> changed) {
		Button check = row.named(new Button(row.controls(), SWT.CHECK));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(check); // a box alone is small to meet
		check.addListener(SWT.Selection, e -> changed.accept(p.format(check.getSelection())));
		return value -> check.setSelection(isOn(p, value));
	}

	private static Consumer<String> file(FormRow row, Parameter.FilePath p, Consumer<String> changed) {
		TextField field = new TextField(row, "no file", changed);
		Button choose = new Button(row.controls(), SWT.PUSH);
		choose.setText("…");
		choose.setToolTipText("Choose a file");
		Spoken.name(choose, "Choose a file: " + p.label());
		choose.addListener(SWT.Selection, e -> {
			FileDialog dialog = new FileDialog(choose.getShell(), SWT.OPEN);
			if (!p.endings().isEmpty()) dialog.setFilterExtensions(new String[] { "*." + String.join(";*.", p.endings()), "*" });
			String chosen = dialog.open();
			if (chosen == null) return;
			field.show(chosen);
			changed.accept(chosen);
		});
		return field::show;
	}

	private Consumer<String> source(FormRow row, Parameter.CorpusName p, Consumer<String> changed) {
		Combo combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, e -> changed.accept(combo.getSelectionIndex() == 0 ? "" : combo.getText()));
		return value -> {
			List<String> items = sources(p, value);
			if (!List.of(combo.getItems()).equals(items)) combo.setItems(items.toArray(String[]::new));
			combo.select(value.isEmpty() ? 0 : items.indexOf(value));
		};
	}

	/** What can be chosen, none first; what was chosen and is gone is still shown. */
	private List<String> sources(Parameter.CorpusName p, String chosen) {
		List<String> items = new ArrayList<>(List.of(NO_SOURCE));
		for (String source : help.sources().get()) {
			Ingredient.Kind kind = ReservoirCorpus.reservoirOf(source).isPresent() ? Ingredient.Kind.RESERVOIR : Ingredient.Kind.CORPUS;
			if (p.kinds().contains(kind)) items.add(source);
		}
		if (!chosen.isEmpty() && !items.contains(chosen)) items.add(chosen);
		return items;
	}

	private Consumer<String> secret(FormRow row, Parameter.Secret p) {
		Button keep = row.named(new Button(row.controls(), SWT.PUSH));
		keep.setText("Give It…");
		Spoken.name(keep, "Give It: " + p.label());
		keep.addListener(SWT.Selection, e -> help.secret().accept(p));
		return value -> {};
	}

	private static boolean isOn(Parameter.Flag p, String value) {
		try {
			return p.parse(value);
		} catch (EngineException e) {
			return p.standard();
		}
	}
}
