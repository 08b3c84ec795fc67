// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.ImportOrder;
import gleaner.corpus.StoredCorpus;
import gleaner.desk.studio.SourceNames;
import gleaner.studio.Studio;
import gleaner.ui.FileDrop;
import gleaner.ui.Background;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The import's one page: at the left what is read and how, at the right what comes of it. */
final class ImportPage extends WizardPage {
	private static final int FORM_WIDTH = 340;

	private final Studio studio;
	private final List<Path> first;
	private SourceList sources;
	private Text name;
	private ReadingForm reading;
	private CleanUpForm cleaning;
	private PreviewPane preview;
	private boolean named;
	private boolean naming;
	private Set<String> taken = Set.of();

	ImportPage(Studio studio, List<Path> sources) {
		super("corpus");
		this.studio = studio;
		this.first = sources;
		setTitle("Import a corpus");
		setDescription(
				"Add texts, tables, web pages, e-books, archives, or whole folders; or drop them here. They stay where they are; the "
						+ "studio keeps copies.");
	}

	/** What is wanted, if it is complete. */
	Optional<ImportOrder> order() {
		return problem() == null ? Optional.of(orderNamed(name.getText().strip())) : Optional.empty();
	}

	private ImportOrder orderNamed(String corpus) {
		ImportOptions options = new ImportOptions(reading.splitting(), reading.encoding(), reading.firstLines(), reading.fields(),
				cleaning.cleanUp(),
				cleaning.dropsDuplicates(), reading.asText(), cleaning.attribution());
		return new ImportOrder(corpus, sources.sources(), options);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 12).spacing(16, 0).applyTo(area);
		setControl(area);
		ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, 200).applyTo(scroll);
		Composite form = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 0).extendedMargins(0, 12, 0, 0).spacing(8, 6).applyTo(form);
		scroll.setContent(form);
		fill(form);
		form.addListener(SWT.Resize, event -> scroll.setMinHeight(form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y));
		scroll.setMinHeight(form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		preview = new PreviewPane(area, seen -> {
			reading.offerFields(seen.fields());
			if (!seen.report().inQuestion().isEmpty())
				reading.offerAsText();
			reading.offerCut(seen.otherCut());
			scroll.setMinHeight(form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 200).applyTo(preview);
		FileDrop.take(area, sources::add);
		findTakenNames();
		sources.add(first);
		setErrorMessage(null);
	}

	private void fill(Composite form) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(Form.label(form, "From"));
		sources = new SourceList(form, this::sourcesChanged);
		name = Form.text(form, "&Name", "its name in the studio", () -> {
			named |= !naming;
			check();
		});
		reading = new ReadingForm(form, this::changed);
		cleaning = new CleanUpForm(form, this::changed);
	}

	private void sourcesChanged() {
		if (!named) {
			naming = true;
			name.setText(SourceNames.nameFor(sources.sources()));
			naming = false;
		}
		changed();
	}

	/** What is still missing, as a sentence; null if nothing is. */
	private String problem() {
		if (sources.sources().isEmpty())
			return "Add a file, a folder or an address.";
		String wish = name.getText().strip();
		if (wish.isEmpty())
			return "Give the corpus a name.";
		if (taken.contains(wish.toLowerCase(Locale.ROOT)))
			return "There is a corpus “" + wish + "” already; choose another name.";
		return cutProblem();
	}

	private String cutProblem() {
		try {
			reading.splitting();
			return null;
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	private void check() {
		if (preview == null)
			return; // still being built
		String problem = problem();
		setErrorMessage(sources.sources().isEmpty() ? null : problem);
		setPageComplete(problem == null);
	}

	/** What comes of it has changed. */
	private void changed() {
		if (preview == null)
			return;
		check();
		preview.show(sources.sources().isEmpty() || cutProblem() != null ? Optional.empty() : Optional.of(orderNamed("preview")));
	}

	private void findTakenNames() {
		Background.once(name, "Names of corpora", turn -> {
			Set<String> all = new LinkedHashSet<>();
			for (StoredCorpus corpus : studio.corpora().list())
				all.add(corpus.name().toLowerCase(Locale.ROOT));
			return all;
		}).orElse(sentence -> taken = Set.of()) // the import itself will say so
				.then(all -> {
					taken = all;
					check();
				});
	}
}
