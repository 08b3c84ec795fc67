package gleaner.ui.studio;

import gleaner.studio.Studio;
import gleaner.studio.StudioException;
import gleaner.studio.corpus.ImportOptions;
import gleaner.studio.corpus.StoredCorpus;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The import's one page: name, files, how they are read and cut, and what comes of it. */
final class ImportPage extends WizardPage {
	private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16", "windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850", "x-MacRoman",
			"windows-1251", "KOI8-R", "Shift_JIS", "GB18030", "Big5", "EUC-KR");
	private static final String FIND_OUT = "found out for each file";

	private final Studio studio;
	private final Set<Path> sources;
	private Text name;
	private org.eclipse.swt.widgets.List files;
	private Combo encoding;
	private Combo cut;
	private Text cutText;
	private PreviewPane preview;
	private boolean named;
	private Set<String> taken = Set.of();

	ImportPage(Studio studio, List<Path> sources) {
		super("corpus");
		this.studio = studio;
		this.sources = new LinkedHashSet<>(sources);
		setTitle("Import a corpus");
		setDescription("Text files (.txt), or .jsonl files with a field “text”. They stay where they are; the studio keeps copies.");
	}

	/** What is wanted, if it is complete. */
	Optional<ImportOrder> order() {
		return problem() == null ? Optional.of(orderNamed(name.getText().strip())) : Optional.empty();
	}

	private ImportOrder orderNamed(String corpus) {
		return new ImportOrder(corpus, List.copyOf(sources), new ImportOptions(chosenCut().with(cutText.getText()), charset()));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 12).spacing(8, 8).applyTo(area);
		setControl(area);
		sources(area);
		name(area);
		reading(area);
		preview = new PreviewPane(area);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).indent(0, 4).applyTo(preview);
		name.setText(ImportOrder.nameFor(List.copyOf(sources)));
		named = false;
		name.addListener(SWT.Modify, event -> {
			named = true;
			check();
		});
		findTakenNames();
		changed();
		setErrorMessage(null);
	}

	private void sources(Composite area) {
		label(area, "From", SWT.BEGINNING);
		files = new org.eclipse.swt.widgets.List(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, 72).applyTo(files);
		sources.forEach(source -> files.add(source.toString()));
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(buttons);
		button(buttons, "Add Files…", this::addFiles);
		button(buttons, "Add Folder…", this::addFolder);
		button(buttons, "Take Away", this::takeAway);
	}

	private void name(Composite area) {
		label(area, "Name", SWT.CENTER);
		name = new Text(area, SWT.SINGLE | SWT.BORDER);
		name.setMessage("what you will call it");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
	}

	private void reading(Composite area) {
		label(area, "Poems are", SWT.CENTER);
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
		cut = new Combo(row, SWT.READ_ONLY);
		cut.setItems(Stream.of(Cut.values()).map(way -> way.label).toArray(String[]::new));
		cut.select(Cut.AUTOMATIC.ordinal());
		cutText = new Text(row, SWT.SINGLE | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(cutText);
		cutText.setVisible(false);
		cut.addListener(SWT.Selection, event -> {
			cutText.setVisible(chosenCut().needsText());
			if (chosenCut() == Cut.SEPARATOR && cutText.getText().isEmpty())
				cutText.setText("* * *");
			changed();
		});
		cutText.addListener(SWT.Modify, event -> changed());
		label(area, "Encoding", SWT.CENTER);
		encoding = new Combo(area, SWT.READ_ONLY);
		encoding.add(FIND_OUT);
		ENCODINGS.stream().filter(Charset::isSupported).forEach(encoding::add);
		encoding.select(0);
		encoding.addListener(SWT.Selection, event -> changed());
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(encoding);
	}

	private static void label(Composite area, String text, int vertical) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	private static void button(Composite area, String text, Runnable run) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> run.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
	}

	private void addFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Add Files");
		dialog.setFilterNames(new String[] { "Texts (*.txt, *.jsonl)", "All files" });
		dialog.setFilterExtensions(new String[] { "*.txt;*.jsonl", "*" });
		if (dialog.open() != null)
			add(Stream.of(dialog.getFileNames()).map(file -> Path.of(dialog.getFilterPath(), file)).toList());
	}

	private void addFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setText("Add Folder");
		String chosen = dialog.open();
		if (chosen != null)
			add(List.of(Path.of(chosen)));
	}

	private void add(List<Path> more) {
		for (Path source : more)
			if (sources.add(source))
				files.add(source.toString());
		if (!named) {
			name.setText(ImportOrder.nameFor(List.copyOf(sources)));
			named = false;
		}
		changed();
	}

	private void takeAway() {
		for (String path : files.getSelection())
			sources.remove(Path.of(path));
		files.remove(files.getSelectionIndices());
		changed();
	}

	private Cut chosenCut() {
		return Cut.values()[cut.getSelectionIndex()];
	}

	private Optional<Charset> charset() {
		return encoding.getSelectionIndex() == 0 ? Optional.empty() : Optional.of(Charset.forName(encoding.getText()));
	}

	/** What is still missing, as a sentence; null if nothing is. */
	private String problem() {
		if (sources.isEmpty())
			return "Add a file or a folder.";
		String wish = name.getText().strip();
		if (wish.isEmpty())
			return "Give the corpus a name.";
		if (taken.contains(wish.toLowerCase(Locale.ROOT)))
			return "There is a corpus “" + wish + "” already: choose another name.";
		return cutProblem();
	}

	private String cutProblem() {
		try {
			chosenCut().with(cutText.getText());
			return null;
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	private void check() {
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	/** What comes of it has changed. */
	private void changed() {
		check();
		preview.show(sources.isEmpty() || cutProblem() != null ? Optional.empty() : Optional.of(orderNamed("preview")));
	}

	private void findTakenNames() {
		Job names = Job.create("Names of corpora", (ICoreRunnable) monitor -> {
			try {
				Set<String> all = new LinkedHashSet<>();
				for (StoredCorpus corpus : studio.corpora().list())
					all.add(corpus.name().toLowerCase(Locale.ROOT));
				name.getDisplay().asyncExec(() -> {
					taken = all;
					if (!name.isDisposed())
						check();
				});
			} catch (StudioException e) {
				// the import itself will say so
				taken = Set.of();
			}
		});
		names.setSystem(true);
		names.schedule();
	}
}
