// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.StyleName;
import gleaner.desk.mix.Styling;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Style;
import gleaner.studio.Studio;
import gleaner.studio.style.OwnStyle;
import gleaner.ui.Background;
import gleaner.ui.Deleting;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import gleaner.voice.StyleShelf.Shelved;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Keeps the settings of the active pane as a style of the poet's own, and deletes such styles. */
final class StyleKeeping {
	private final Shell shell;
	private final Mixing mixing;

	StyleKeeping(Shell shell, Mixing mixing) {
		this.shell = shell;
		this.mixing = mixing;
	}

	/**
	 * Asks for a name and keeps the settings under it.
	 *
	 * @param styles those of the engine that there are
	 * @param first the name to begin with
	 */
	void save(EngineInfo engine, List<Shelved> styles, String first) {
		StyleName names = new StyleName(engine.name(), styles);
		InputDialog dialog = new InputDialog(shell, "Save as Style", "A name for these settings of " + engine.name() + " :",
				first,
				name -> names.fault(name).orElse(null));
		if (dialog.open() != Window.OK) return;
		String name = names.kept(dialog.getValue());
		Optional<Shelved> old = styles.stream().filter(style -> style.isOwn() && style.name().equals(name)).findFirst();
		if (old.isPresent() && !MessageDialog.openQuestion(shell, "Save as Style",
				"You have a style \u201C" + name + "\u201D. Replace it with these settings?"))
			return;
		keep(engine, name, old.map(style -> style.style().help()).orElse(""));
	}

	private void keep(EngineInfo engine, String name, String help) {
		MixModel model = mixing.model();
		int pane = model.active();
		Style style;
		try {
			style = new Styling(engine).style(model.mix(pane), name, help);
		} catch (EngineException e) {
			Status.trouble("the style \u201C" + name + "\u201D is not kept: " + e.getMessage(), e);
			return;
		}
		Studio studio = mixing.studio().orElseThrow();
		Background.once("Keeping the style " + name, () -> {
			studio.styles().write(new OwnStyle(engine.id(), style));
			StudioChanges.tell(StudioChanges.Part.STYLES);
		}).trouble("the style \u201C" + name + "\u201D is not kept").then(done -> mixing.afterLook(() -> {
			model.change(pane, mix -> mix.engine().equals(engine.id()) ? new Styling(engine).choose(mix, style, Optional.of(style)) : mix);
			Status.say("the style \u201C" + name + "\u201D is kept");
		}));
	}

	void delete(String name) {
		Studio studio = mixing.studio().orElseThrow();
		Deleting.start(name, StudioChanges.Part.STYLES, () -> studio.styles().remove(name));
	}
}
