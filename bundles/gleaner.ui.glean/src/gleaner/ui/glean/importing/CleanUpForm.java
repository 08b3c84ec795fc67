// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.Attribution;
import gleaner.corpus.CleanUp;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What is changed in the texts, and what is noted of them. Rows of a form of two columns. */
final class CleanUpForm {
	private final Map<CleanUp, Button> steps = new EnumMap<>(CleanUp.class);
	private final Button duplicates;
	private final Text source;
	private final Text author;
	private final Text licence;

	CleanUpForm(Composite area, Runnable changed) {
		Form.heading(area, "Clean up, if you like");
		Composite checks = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(8, 2).applyTo(checks);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(checks);
		step(checks, CleanUp.QUOTES, "Straight “quotes”", "Curly quotation marks and apostrophes become straight.", changed);
		step(checks, CleanUp.DASHES, "Hyphens for dashes", "A long dash becomes two hyphens, a short one a hyphen.", changed);
		step(checks, CleanUp.SPACES, "Plain spaces", "Spaces of unusual width, and tabs, become plain spaces.", changed);
		step(checks, CleanUp.TRIM, "Trim line ends", "White space at the ends of lines goes, and several blank lines become one.", changed);
		step(checks, CleanUp.LOWER_CASE, "Small letters only", "Capitals become small letters: a smaller alphabet to learn.", changed);
		step(checks, CleanUp.STRAY, "No stray characters", "Leaves out control characters and invisible marks.", changed);
		duplicates = Form.check(checks, "Drop duplicates",
				"Leaves out a poem with the same text as an earlier one. Otherwise Gleaner only reports it.", changed);
		Form.heading(area, "Kept with the corpus");
		Runnable noted = () -> {
			// a note changes nothing in the preview
		};
		author = Form.text(area, "A&uthor", "for poems that name none", changed);
		source = Form.text(area, "&Source", "a book, a library, an address", noted);
		licence = Form.text(area, "Li&cence", "public domain, CC BY, mine, …", noted);
	}

	private void step(Composite area, CleanUp step, String text, String tip, Runnable changed) {
		steps.put(step, Form.check(area, text, tip, changed));
	}

	Set<CleanUp> cleanUp() {
		Set<CleanUp> chosen = EnumSet.noneOf(CleanUp.class);
		steps.forEach((step, check) -> {
			if (check.getSelection())
				chosen.add(step);
		});
		return chosen;
	}

	boolean dropsDuplicates() {
		return duplicates.getSelection();
	}

	Attribution attribution() {
		return new Attribution(Optional.of(source.getText()), Optional.of(author.getText()), Optional.of(licence.getText()));
	}
}
