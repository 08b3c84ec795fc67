// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.EngineForm;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.Styling;
import gleaner.engine.EngineInfo;
import gleaner.engine.Style;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Mixing;
import gleaner.ui.form.FormRow;
import gleaner.voice.StyleShelf.Shelved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** The row that chooses a style, keeps one, and says whether the settings are still those of the one that was chosen. */
final class StyleRow {
	private static final String OWN = "own settings";
	private static final String HELP = "Settings that belong together. Your own settings come back with \u201C" + OWN
			+ "\u201D.";
	private static final String SAVE = "<a>Save as style\u2026</a>";
	private static final String SAVE_CHANGED = "<a>save\u2026</a>";
	private static final String PUT_BACK = "<a>put back</a>";
	private static final String DELETE = "<a>Delete style</a>";

	private final Mixing mixing;
	private final MixModel model;
	private final FormRow row;
	private final Combo combo;
	private final Link deeds;
	private final StyleKeeping keeping;
	private List<Shelved> styles = List.of();

	StyleRow(Composite form, Mixing mixing) {
		this.mixing = mixing;
		this.model = mixing.model();
		keeping = new StyleKeeping(form.getShell(), mixing);
		row = new FormRow(form, "Style", HELP, 1);
		combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, e -> choose());
		deeds = new Link(form, SWT.NONE);
		deeds.setToolTipText("Your own settings come back with \u201C" + OWN + "\u201D.");
		deeds.setFont(Fonts.ui(deeds, -1, SWT.NORMAL));
		Css.id(deeds, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).exclude(true).applyTo(deeds);
		deeds.setVisible(false);
		deeds.addListener(SWT.Selection, e -> act(e.text));
	}

	/**
	 * Shows which style is chosen; whether the form has to be laid out anew.
	 *
	 * @param engine nothing if it is not there
	 */
	boolean show(Mix mix, Optional<EngineInfo> engine) {
		styles = engine.map(mixing.palette()::form).map(EngineForm::styles).orElse(List.of());
		boolean anew = row.setVisible(!styles.isEmpty());
		List<String> items = new ArrayList<>(List.of(OWN));
		for (Shelved style : styles) items.add(style.isOwn() ? style.name() + " \u00B7 own" : style.name());
		if (!List.of(combo.getItems()).equals(items)) combo.setItems(items.toArray(String[]::new));
		Optional<Shelved> chosen = styles.isEmpty() ? Optional.empty() : chosen();
		int index = chosen.map(styles::indexOf).orElse(-1) + 1;
		if (combo.getSelectionIndex() != index) combo.select(index);
		combo.setToolTipText(chosen.map(Shelved::style).map(style -> style.name() + (style.help().isEmpty() ? "" : "\n" + style.help()))
				.orElse(HELP));
		String words = styles.isEmpty() ? "" : deeds(mix, new Styling(engine.orElseThrow()), chosen);
		if (deeds.getText().equals(words)) return anew;
		deeds.setText(words);
		deeds.setVisible(!words.isEmpty());
		((GridData) deeds.getLayoutData()).exclude = words.isEmpty();
		return true;
	}

	/** Whether the names of styles would be cut if the label stood at their left. */
	boolean isTooNarrow(int width, int between) {
		return !styles.isEmpty() && row.isTooNarrow(combo, width, between);
	}

	/** Sets the label above the names, or at their left; whether the form has to be laid out anew. */
	boolean stack(boolean stacked) {
		return row.stack(stacked);
	}

	/** What can be done with the settings as they are, and whether they are still those of the style. */
	private static String deeds(Mix mix, Styling styling, Optional<Shelved> chosen) {
		if (chosen.isEmpty()) return styling.isStandard(mix) ? "" : SAVE;
		if (styling.isChanged(mix, chosen.get().style())) return "changed \u00B7 " + PUT_BACK + " \u00B7 " + SAVE_CHANGED;
		return chosen.get().isOwn() ? DELETE : "";
	}

	/** @param deed as it stands in the link */
	private void act(String deed) {
		Optional<EngineInfo> engine = mixing.engine(model.active());
		Optional<Shelved> chosen = chosen();
		if (engine.isEmpty() || mixing.studio().isEmpty()) return;
		if (SAVE.contains(deed) || SAVE_CHANGED.contains(deed))
			keeping.save(engine.get(), styles, chosen.filter(Shelved::isOwn).map(Shelved::name).orElse(""));
		else if (PUT_BACK.contains(deed)) chosen.ifPresent(style -> choose(Optional.of(style)));
		else chosen.ifPresent(style -> keeping.delete(style.name()));
	}

	/** The style that the active pane's mix says it has, if it is there. */
	private Optional<Shelved> chosen() {
		String name = model.mix().style().name();
		return name.isEmpty() ? Optional.empty() : styles.reversed().stream().filter(style -> style.name().equals(name)).findFirst();
	}

	private void choose() {
		int index = combo.getSelectionIndex();
		if (index < 0 || index > styles.size()) return;
		choose(index == 0 ? Optional.empty() : Optional.of(styles.get(index - 1)));
	}

	private void choose(Optional<Shelved> style) {
		Optional<EngineInfo> engine = mixing.engine(model.active());
		if (engine.isEmpty()) return;
		Styling styling = new Styling(engine.get());
		Optional<Style> before = chosen().map(Shelved::style);
		model.change(mix -> style.map(wanted -> styling.choose(mix, wanted.style(), before)).orElseGet(() -> styling.own(mix, before)));
	}
}
