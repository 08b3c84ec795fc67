// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.Archives;
import gleaner.archive.Inventory;
import gleaner.files.SafeName;
import gleaner.files.Sentence;
import gleaner.ui.Css;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What the archive is called, who is to be cited, and where it goes. */
final class NamePage extends WizardPage {
	private static final String[] LICENCES = { "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0" };
	private static final int LINES = 70;

	private final Inventory inventory;
	private final Path archives;
	private Text name;
	private Text title;
	private Text authors;
	private Text about;
	private Combo licence;
	private Text copy;
	private Label place;

	/** @param archives where archives lie in the studio */
	NamePage(Inventory inventory, Path archives) {
		super("name");
		this.inventory = inventory;
		this.archives = archives;
		setTitle("Archive the experiment");
		setDescription("Pages that a browser opens from a file, and one zip with the same. Give them a name, and say whom to cite.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 12).spacing(8, 8).applyTo(area);
		setControl(area);
		name = field(area, "Name", "the name of folder and file");
		title = field(area, "Title", "the heading of the pages; empty for the name");
		authors = field(area, "Authors", "whom to cite, separated by ;");
		label(area, "About", SWT.BEGINNING);
		about = Spoken.name(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "About");
		about.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		wide(about, LINES);
		label(area, "Licence", SWT.CENTER);
		licence = Spoken.name(Wheel.movesTheForm(new Combo(area, SWT.DROP_DOWN)), "Licence");
		licence.setItems(LICENCES);
		licence.setToolTipText("The licence of the archive. Corpora have their own licences.");
		wide(licence, SWT.DEFAULT);
		label(area, "Copy to", SWT.CENTER);
		copy = Spoken.name(new Text(area, SWT.SINGLE | SWT.BORDER), "Copy to");
		copy.setMessage("a folder for a copy of the zip; you can leave it empty");
		copy.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(copy);
		Button choose = new Button(area, SWT.PUSH);
		choose.setText("Choose…");
		choose.addListener(SWT.Selection, event -> choose());
		new Label(area, SWT.NONE);
		place = new Label(area, SWT.WRAP);
		Css.id(place, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(place);
		name.setText(SafeName.of(inventory.studio(), inventory.taken()));
		name.selectAll();
		check();
	}

	private static void label(Composite area, String text, int vertical) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	private Text field(Composite area, String called, String message) {
		label(area, called, SWT.CENTER);
		Text text = Spoken.name(new Text(area, SWT.SINGLE | SWT.BORDER), called);
		text.setMessage(message);
		text.addListener(SWT.Modify, event -> check());
		wide(text, SWT.DEFAULT);
		return text;
	}

	private static void wide(Control control, int height) {
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, height).applyTo(control);
	}

	private void choose() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setText("Copy the Archive to");
		String chosen = dialog.open();
		if (chosen != null) copy.setText(chosen);
	}

	private void check() {
		if (place == null) return; // not all is there yet
		Optional<String> fault = Archives.fault(called(), inventory.taken());
		setErrorMessage(fault.map(Sentence::of).orElse(null));
		setPageComplete(fault.isEmpty());
		place.setText(fault.isPresent() ? ""
				: ("The pages will be in " + archives.resolve(called()) + ", and the file beside them.")
						.replace("&", "&&"));
		place.getParent().layout();
	}

	String called() {
		return name.getText().strip();
	}

	String title() {
		return title.getText();
	}

	List<String> authors() {
		return Stream.of(authors.getText().split(";")).map(String::strip).filter(each -> !each.isEmpty()).toList();
	}

	String about() {
		return about.getText().strip();
	}

	String licence() {
		return licence.getText().strip();
	}

	Optional<Path> copyTo() {
		return Arrays.stream(new String[] { copy.getText().strip() }).filter(each -> !each.isEmpty()).map(Path::of).findFirst();
	}
}
