// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.publish;

import gleaner.publish.Chapbook;
import gleaner.publish.Formats;
import gleaner.publish.PoemFormat;
import gleaner.studio.poem.Poems;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Which poems in which order, in which shape, under which title. */
final class PublishPage extends WizardPage {
	private final List<String> titles;
	private final String inFront;
	private final List<PoemFormat> formats = Formats.ofThisProgram().all();
	private Table poems;
	private Combo format;
	private Text title;
	private Text author;
	private Button facing;
	private Button colophon;

	PublishPage(List<String> titles, String inFront) {
		super("publish");
		this.titles = titles;
		this.inFront = inFront;
		setTitle("Publish poems");
		setDescription("Tick the poems. The book has them in this order.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 12).spacing(8, 8).applyTo(area);
		setControl(area);
		label(area, "Poems", SWT.BEGINNING);
		poems = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
		Spoken.name(poems, "Poems");
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(poems);
		for (String each : titles) {
			TableItem item = new TableItem(poems, SWT.NONE);
			item.setText(each);
			item.setChecked(each.equals(inFront));
			if (each.equals(inFront)) poems.setSelection(item);
		}
		poems.addListener(SWT.Selection, event -> check());
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(buttons);
		button(buttons, "Up", () -> move(-1));
		button(buttons, "Down", () -> move(1));
		button(buttons, "All", () -> tick(true));
		button(buttons, "None", () -> tick(false));
		label(area, "As", SWT.CENTER);
		format = Spoken.name(Wheel.movesTheForm(new Combo(area, SWT.READ_ONLY)), "As");
		format.setItems(formats.stream().map(PoemFormat::label).toArray(String[]::new));
		format.select(0);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(format);
		title = field(area, "Title", "the poem’s own, or “Poems”");
		author = field(area, "Author", "the author; you can leave it empty");
		author.setText(AuthorSetting.author().offered());
		new Label(area, SWT.NONE);
		facing = tick(area, "Show the raw debris beside the poems", false);
		new Label(area, SWT.NONE);
		colophon = tick(area, "End with a colophon: corpora, engines, seeds, share of machine and hand", true);
		check();
		setErrorMessage(null);
	}

	private static void label(Composite area, String text, int vertical) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	private static Text field(Composite area, String name, String message) {
		label(area, name, SWT.CENTER);
		Text text = Spoken.name(new Text(area, SWT.SINGLE | SWT.BORDER), name);
		text.setMessage(message);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text);
		return text;
	}

	private static Button tick(Composite area, String text, boolean isOn) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		button.setSelection(isOn);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private static void button(Composite area, String text, Runnable run) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> run.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
	}

	private void move(int by) {
		int at = poems.getSelectionIndex();
		if (at < 0 || at + by < 0 || at + by >= poems.getItemCount()) return;
		TableItem item = poems.getItem(at);
		TableItem other = poems.getItem(at + by);
		String text = item.getText();
		boolean isTicked = item.getChecked();
		item.setText(other.getText());
		item.setChecked(other.getChecked());
		other.setText(text);
		other.setChecked(isTicked);
		poems.setSelection(at + by);
	}

	private void tick(boolean isTicked) {
		for (TableItem item : poems.getItems()) item.setChecked(isTicked);
		check();
	}

	private void check() {
		boolean isEmpty = poems().isEmpty();
		setErrorMessage(isEmpty ? "Tick a poem." : null);
		setPageComplete(!isEmpty);
	}

	/** The titles of what is ticked, in the order of the book. */
	List<String> poems() {
		List<String> ticked = new ArrayList<>();
		for (TableItem item : poems.getItems()) if (item.getChecked()) ticked.add(item.getText());
		return ticked;
	}

	PoemFormat format() {
		return formats.get(format.getSelectionIndex());
	}

	Chapbook.Plan plan() {
		return new Chapbook.Plan(title.getText(), author.getText(), facing.getSelection(), colophon.getSelection());
	}

	/** What the book will be called. */
	String bookTitle() {
		if (!title.getText().isBlank()) return title.getText().strip();
		if (poems().size() > 1) return "Poems";
		return Poems.isUntitled(poems().getFirst()) ? "Poem" : poems().getFirst();
	}
}
