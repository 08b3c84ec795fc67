// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.publish;

import gleaner.files.SafeName;
import gleaner.publish.Chapbook;
import gleaner.publish.Formats;
import gleaner.publish.PoemFormat;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;

/** Makes a file of poems. */
final class PublishWizard extends Wizard {
	private final Studio studio;
	private final PublishPage page;

	PublishWizard(Studio studio, List<String> titles, String inFront) {
		this.studio = studio;
		page = new PublishPage(titles, inFront);
		setWindowTitle("Publish");
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		PoemFormat format = page.format();
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Publish as " + format.label());
		dialog.setFilterExtensions(new String[] { "*." + format.extension() });
		dialog.setFilterPath(String.valueOf(studio.folder().getParent()));
		dialog.setFileName(SafeName.of(page.bookTitle()) + "." + format.extension());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) return false;
		publish(format, Path.of(chosen), page.poems(), page.plan());
		return true;
	}

	private void publish(PoemFormat format, Path file, List<String> poems, Chapbook.Plan plan) {
		Background.once("Remembering the author", () -> AuthorSetting.author().publishedBy(plan.author())).start();
		Background
				.once("Publishing " + file.getFileName(),
						turn -> Formats.write(format, Chapbook.of(studio, poems, plan, LocalDate.now()), file))
				.trouble("nothing is published").then(remarks -> {
					if (remarks.isEmpty()) Status.say("published: " + file);
					else Status.say("published: " + file, String.join("\n", remarks));
					Program.launch(file.toString());
				});
	}
}
