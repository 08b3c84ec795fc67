// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.ArchiveMaker;
import gleaner.archive.Archives;
import gleaner.archive.Inventory;
import gleaner.archive.content.Part;
import gleaner.archive.content.Plan;
import gleaner.files.Sentence;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.voice.ProgramVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;

/** Asks what an archive is called, what goes into it and what may be given away, and makes it in the background. */
final class ArchiveWizard extends Wizard {
	private final Shell window;
	private final Studio studio;
	private final NamePage name;
	private final PartsPage parts;
	private final CorporaPage corpora;

	ArchiveWizard(Shell window, Studio studio, Inventory inventory) {
		this.window = window;
		this.studio = studio;
		name = new NamePage(inventory, new Archives(studio).folder());
		parts = new PartsPage(inventory);
		corpora = new CorporaPage(inventory.corpora(), () -> !parts.without().contains(Part.CORPORA));
		setWindowTitle("Archive the Experiment");
		addPage(name);
		addPage(parts);
		addPage(corpora);
	}

	@Override
	public boolean performFinish() {
		begin(new Plan(name.called(), name.title(), name.authors(), name.about(), name.licence(), parts.threads(), parts.elsewhere(),
				corpora.shared(), corpora.withheld(), parts.without(), Plan.USUAL_AGES), name.copyTo());
		return true;
	}

	/** Progress and a way to call it off stand at the foot of the window; a window of its own says what came of it. */
	private void begin(Plan plan, Optional<Path> copyTo) {
		Background.once("Archiving " + plan.name(), turn -> {
			ArchiveMaker.Outcome outcome = new ArchiveMaker(studio, StudioAccess::engines, LanguageAccess.language(), ProgramVersion.now(),
					turn).make(plan);
			Path file = outcome.file();
			List<String> remarks = new ArrayList<>(outcome.remarks());
			if (copyTo.isPresent()) {
				turn.report("copying the archive", Double.NaN);
				file = Archives.copy(file, copyTo.get());
			}
			return new Made(outcome, file, remarks);
		}).trouble("not archived").shown(() -> Status.say("the archive " + plan.name() + " was cancelled; nothing of it was kept"))
				.then(this::tell);
	}

	private record Made(ArchiveMaker.Outcome outcome, Path file, List<String> remarks) {
	}

	private void tell(Made made) {
		Status.say("archived: " + made.file, String.join("\n", made.remarks));
		if (window.isDisposed()) return;
		List<String> lines = new ArrayList<>();
		lines.add("Pages: " + made.outcome.site().resolve("index.html"));
		lines.add("The same as one file: " + made.outcome.file());
		if (!made.file.equals(made.outcome.file())) lines.add("A copy of that: " + made.file);
		if (!made.remarks.isEmpty()) lines.add("\nLeft out:");
		for (String remark : made.remarks) lines.add(Sentence.of(remark));
		new ArchiveReport(window, "Archived", made.outcome.card().title() + ": " + made.outcome.card().words() + ".", lines)
				.offering("Open the Pages", () -> Program.launch(made.outcome.site().resolve("index.html").toString()))
				.offering("Show the File", () -> Program.launch(made.file.getParent().toString()))
				.offering("Check It", () -> Checking.begin(window, made.file)).open();
	}
}
