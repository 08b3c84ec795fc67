// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.FieldNames;
import gleaner.corpus.FirstLines;
import gleaner.corpus.OtherCut;
import gleaner.corpus.Splitting;
import gleaner.desk.studio.Cut;
import gleaner.desk.studio.Words;
import gleaner.ui.Spoken;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** How files are read: cut, first lines, encoding, fields. Rows of a form of two columns. */
final class ReadingForm {
	private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16", "windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850",
			"x-MacRoman",
			"windows-1251", "KOI8-R", "Shift_JIS", "GB18030", "Big5", "EUC-KR");
	private static final String FIND_OUT = "detected for each file";

	private static final String CUT = "Poems a&re";
	private static final String FIRST_LINES = "First &lines";
	private static final String ENCODING = "&Encoding";

	private final Combo cut;
	private final Text cutText;
	private final Link otherCut;
	private final Combo firstLines;
	private final Combo encoding;
	private final FieldChooser fields;
	private final Button asText;
	private final Runnable changed;
	private Optional<Splitting> offered = Optional.empty();

	ReadingForm(Composite area, Runnable changed) {
		this.changed = changed;
		Form.label(area, CUT);
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		cut = Form.combo(row, CUT, this::cutChosen, Stream.of(Cut.values()).map(way -> way.label).toArray(String[]::new));
		cutText = Spoken.name(new Text(row, SWT.SINGLE | SWT.BORDER), "What separates poems");
		cutText.addListener(SWT.Modify, event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(cutText);
		cutText.setVisible(false);
		otherCut = new Link(row, SWT.WRAP);
		otherCut.addListener(SWT.Selection, event -> takeOtherCut());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(otherCut);
		otherCut.setVisible(false);
		Form.label(area, FIRST_LINES);
		firstLines = Form.combo(area, FIRST_LINES, changed, "judged from all files", "belong to the poem", "are the title",
				"are title and author");
		Form.label(area, ENCODING);
		encoding = Form.combo(area, ENCODING, changed,
				Stream.concat(Stream.of(FIND_OUT), ENCODINGS.stream().filter(Charset::isSupported)).toArray(String[]::new));
		fields = new FieldChooser(area, changed);
		asText = Form.check(area, "Read it as plain te&xt anyway",
				"Imports code, data, markup and chats as they are. Otherwise Gleaner takes them apart, or leaves them out.", changed);
		GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(asText);
		asText.setEnabled(false); // not invisible: what cannot be seen gets no style
	}

	/** Asks whether what looks like code is to come in; once asked, the question stays. */
	void offerAsText() {
		if (asText.isEnabled())
			return;
		((GridData) asText.getLayoutData()).exclude = false;
		asText.setEnabled(true);
		asText.getParent().layout();
	}

	/** Whether texts come in as plain text, whatever they look like. */
	boolean asText() {
		return asText.getSelection();
	}

	private void cutChosen() {
		boolean needsText = chosenCut().needsText();
		if (chosenCut() == Cut.SEPARATOR && cutText.getText().isEmpty())
			cutText.setText("* * *");
		((GridData) cutText.getLayoutData()).exclude = !needsText;
		cutText.setVisible(needsText);
		cutText.requestLayout();
		changed.run();
	}

	private Cut chosenCut() {
		return Cut.values()[cut.getSelectionIndex()];
	}

	/** @throws IllegalArgumentException with a sentence for the poet if the way to cut is not complete */
	Splitting splitting() {
		return chosenCut().with(cutText.getText());
	}

	FirstLines firstLines() {
		return FirstLines.values()[firstLines.getSelectionIndex()];
	}

	Optional<Charset> encoding() {
		return encoding.getSelectionIndex() == 0 ? Optional.empty() : Optional.of(Charset.forName(encoding.getText()));
	}

	FieldNames fields() {
		return fields.chosen();
	}

	/** The next likely way to cut, now that the texts have been looked at; nothing takes an earlier offer back. */
	void offerCut(Optional<OtherCut> other) {
		offered = other.map(OtherCut::splitting);
		String words = other.map(o -> "<a>" + Words.offer(o).replace("&", "&&") + "</a>").orElse("");
		if (otherCut.getText().equals(words))
			return;
		otherCut.setText(words);
		((GridData) otherCut.getLayoutData()).exclude = other.isEmpty();
		otherCut.setVisible(other.isPresent());
		otherCut.requestLayout();
	}

	private void takeOtherCut() {
		if (offered.isEmpty())
			return;
		Splitting splitting = offered.get();
		cutText.setText(Cut.textOf(splitting));
		cut.select(Cut.of(splitting).ordinal());
		cutChosen();
		cut.setFocus();
	}

	/** The columns or fields of the files, now that they have been looked at. */
	void offerFields(List<String> names) {
		fields.offer(names);
	}
}
