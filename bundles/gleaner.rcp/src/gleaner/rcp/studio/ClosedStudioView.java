// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.files.Sentence;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Says why no studio is open, and how to go on. */
public class ClosedStudioView extends ViewPart {
	public static final String ID = "gleaner.rcp.closed";
	private static final int WIDTH = 560;

	private Label reason;
	private Button again;

	@Override
	public void createPartControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Composite middle = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(middle);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 12).applyTo(middle);
		Label heading = new Label(middle, SWT.NONE);
		heading.setText("The studio cannot be opened");
		heading.setFont(JFaceResources.getFontRegistry().get(Fonts.POEM));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
		reason = new Label(middle, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(reason);
		Label calm = new Label(middle, SWT.WRAP);
		calm.setText("Nothing in it has changed.");
		Css.id(calm, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(calm);
		Button other = button(middle, "Open Another Studio Folder…");
		Css.id(other, Css.MAIN);
		other.addListener(SWT.Selection, event -> OpenStudio.ask(getSite().getShell()));
		again = button(middle, "Try Again");
		again.addListener(SWT.Selection, event -> StudioOpener.find().tryAgain());
		StudioOpener.find().trouble().ifPresent(this::explain);
	}

	private static Button button(Composite parent, String text) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		return button;
	}

	/** Shows a sentence. */
	void explain(String sentence) {
		reason.setText(Sentence.of(sentence).replace("&", "&&"));
		reason.getParent().getParent().layout(true, true);
	}

	@Override
	public void setFocus() {
		again.setFocus();
	}
}
