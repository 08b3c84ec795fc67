// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.Inventory;
import gleaner.archive.content.Part;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What goes in: parts, threads, raw text from elsewhere. */
final class PartsPage extends WizardPage {
	private final Inventory inventory;
	private final Map<Part, Button> parts = new EnumMap<>(Part.class);
	private final List<Path> folders = new ArrayList<>();
	private Table threads;
	private Table elsewhere;

	PartsPage(Inventory inventory) {
		super("parts");
		this.inventory = inventory;
		setTitle("What goes in");
		setDescription("The archive has all debris, and what you tick. Your marks, your notes on poems "
				+ "and the ear's lessons stay with you.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 12).spacing(8, 8).applyTo(area);
		setControl(area);
		label(area, "With");
		Composite boxes = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 4).applyTo(boxes);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(boxes);
		box(boxes, Part.CORPORA, "texts of corpora that you may give away");
		box(boxes, Part.RESERVOIRS, counted(inventory.reservoirs(), "reservoir"));
		box(boxes, Part.MODELS, "chosen models of the threads");
		box(boxes, Part.LIFELINES, "a life-line of each thread (takes the longest)");
		box(boxes, Part.POEMS, counted(inventory.poems(), "finished poem"));
		box(boxes, Part.PERFORMANCES, counted(inventory.performances(), "performance"));
		box(boxes, Part.VOICES, counted(inventory.voices(), "recorded voice"));
		label(area, "Threads");
		threads = Spoken.name(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE), "Threads");
		Rows.lit(threads);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(300, 90).applyTo(threads);
		for (Inventory.Thread thread : inventory.threads()) {
			TableItem item = new TableItem(threads, SWT.NONE);
			item.setText(thread.name() + ", " + counted(thread.models(), "model"));
			item.setChecked(true);
			item.setData(thread.id());
		}
		threads.setEnabled(!inventory.threads().isEmpty());
		threads.addListener(SWT.Selection, event -> check());
		label(area, "From elsewhere");
		elsewhere = Spoken.name(new Table(area, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE), "Raw text from elsewhere");
		Rows.lit(elsewhere);
		elsewhere.setToolTipText("Files and folders with raw text from outside the studio");
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 60).applyTo(elsewhere);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(buttons);
		button(buttons, "Add a folder…", this::add);
		button(buttons, "Remove", this::remove);
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
	}

	private void box(Composite boxes, Part part, String words) {
		Button box = new Button(boxes, SWT.CHECK);
		box.setText(words);
		box.setSelection(true);
		parts.put(part, box);
	}

	private static String counted(int many, String what) {
		return String.format(Locale.ENGLISH, "%,d %s%s", many, what, many == 1 ? "" : "s");
	}

	private static void button(Composite area, String text, Runnable run) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> run.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
	}

	private void add() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setText("Raw Text from Elsewhere");
		String chosen = dialog.open();
		if (chosen == null || folders.contains(Path.of(chosen))) return;
		folders.add(Path.of(chosen));
		new TableItem(elsewhere, SWT.NONE).setText(chosen);
	}

	private void remove() {
		int at = elsewhere.getSelectionIndex();
		if (at < 0) return;
		folders.remove(at);
		elsewhere.remove(at);
	}

	private void check() {
		boolean isNone = !inventory.threads().isEmpty() && chosen().isEmpty();
		setErrorMessage(isNone ? "Tick a thread." : null);
		setPageComplete(!isNone);
	}

	private Set<String> chosen() {
		Set<String> chosen = new HashSet<>();
		for (TableItem item : threads.getItems()) if (item.getChecked()) chosen.add((String) item.getData());
		return chosen;
	}

	/** The threads it is of; none if it is of all, with the debris of other engines. */
	Set<String> threads() {
		return chosen().size() == inventory.threads().size() ? Set.of() : chosen();
	}

	List<Path> elsewhere() {
		return folders;
	}

	Set<Part> without() {
		Set<Part> without = EnumSet.noneOf(Part.class);
		parts.forEach((part, box) -> {
			if (!box.getSelection()) without.add(part);
		});
		return without;
	}
}
