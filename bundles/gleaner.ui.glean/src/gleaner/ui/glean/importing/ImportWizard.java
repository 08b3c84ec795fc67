// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.ImportOrder;
import gleaner.desk.studio.Words;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;

/** Makes a corpus of text files. */
public final class ImportWizard extends Wizard {
	private static final int WIDTH = 900;
	private static final int HEIGHT = 640;

	private final Studio studio;
	private final ImportPage page;

	private ImportWizard(Studio studio, List<Path> sources) {
		this.studio = studio;
		page = new ImportPage(studio, sources);
		setWindowTitle("Import Corpus");
		addPage(page);
	}

	/** @param sources files and folders to begin with; may be empty */
	public static void open(Shell shell, List<Path> sources) {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) {
			Status.say("the studio is not open yet");
			return;
		}
		if (studio.get().isReadOnly()) {
			Status.say("the studio " + studio.get().folder() + " is read-only; choose another studio to import into");
			return;
		}
		WizardDialog dialog = new WizardDialog(shell, new ImportWizard(studio.get(), sources));
		dialog.setPageSize(WIDTH, HEIGHT);
		dialog.open();
	}

	@Override
	public boolean performFinish() {
		page.order().ifPresent(this::begin);
		return true;
	}

	/** Progress and a way to call it off stand at the foot of the window, a report afterwards. */
	private void begin(ImportOrder order) {
		Background.once("Importing " + order.name(), turn -> studio.corpora().importFrom(order, turn)).trouble("not imported")
				.shown(() -> Status.say("the import of " + order.name() + " was cancelled; nothing of it was kept")).then(report -> {
					Status.say(Words.summary(report), Words.details(report));
					StudioChanges.tell(StudioChanges.Part.CORPORA);
				});
	}
}
